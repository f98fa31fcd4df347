import { httpRefusesRequest } from './http-refuses-request.ts';
import { caseOf, onLinux, ruleCases, served } from './testing.ts';

const answered = (status: number) => served('http', { status, said: `HTTP/1.1 ${status}` });
ruleCases(httpRefusesRequest, {
  fires: {
    '404': [caseOf({ services: [answered(404)] }), 'certain'],
    '429': [onLinux({ services: [answered(429)] }), 'certain'],
  },
  nearMisses: {
    '399 is no refusal': caseOf({ services: [answered(399)] }),
    'another address answers 200': caseOf({ services: [answered(404), { ...answered(200), address: '2001:db8::20' }] }),
  },
  lookAlikes: { 'http-server-fails': caseOf({ services: [answered(500)] }) },
});
