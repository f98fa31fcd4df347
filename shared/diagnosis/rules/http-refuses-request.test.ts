import { httpRefusesRequest } from './http-refuses-request.ts';
import { caseOf, onLinux, ruleCases, served } from './testing.ts';

const target = { text: 'http://mini-red:8000/', host: 'mini-red', port: 8000, scheme: 'http', isName: true };
const answered = (status: number) => served('http', { status, said: `HTTP/1.1 ${status}` });
ruleCases(httpRefusesRequest, {
  fires: {
    'it wants to know who asks, and Routelight does not say': [caseOf({ services: [answered(401)] }), 'possible'],
    '404': [caseOf({ services: [answered(404)] }), 'certain'],
    '429': [onLinux({ services: [answered(429)] }), 'certain'],
  },
  nearMisses: {
    'nothing at /, which nobody named': caseOf({ target, services: [answered(404)] }),
    '399 is no refusal': caseOf({ services: [answered(399)] }),
    'another address answers 200': caseOf({ services: [answered(404), { ...answered(200), address: '2001:db8::20' }] }),
  },
  lookAlikes: {
    'http-no-front-page': caseOf({ target, services: [answered(404)] }),
    'http-server-fails': caseOf({ services: [answered(500)] }),
  },
});
