import { httpServerFails } from './http-server-fails.ts';
import { caseOf, onLinux, ruleCases, served } from './testing.ts';

const answered = (status: number) => served('http', { status, said: `HTTP/1.1 ${status}` });
ruleCases(httpServerFails, {
  fires: {
    '500': [caseOf({ services: [answered(500)] }), 'certain'],
    '502': [onLinux({ services: [answered(502)] }), 'certain'],
  },
  nearMisses: {
    'another address answers 200': caseOf({ services: [answered(503), { ...answered(200), address: '2001:db8::20' }] }),
    'no status was read': caseOf({ services: [served('http')] }),
  },
  lookAlikes: {
    'http-refuses-request': caseOf({ services: [answered(403)] }),
    'http-hangs': caseOf({ services: [served('http-hung')] }),
  },
});
