import { httpStopsHalfway } from './http-stops-halfway.ts';
import { onLinux, ruleCases, served, TARGET, tried } from './testing.ts';

const halfway = served('http-hung', { status: 200, stalled: 'in-body', receivedBytes: 45 });
const hole = { address: TARGET, mtu: 1400, firstFailing: 1420, said: null, isLocalLimit: false };
ruleCases(httpStopsHalfway, {
  fires: {
    'the head came, the body did not': [onLinux({ services: [halfway] }), 'very-likely'],
    'closed in its head': [onLinux({ services: [served('closed', { stalled: 'in-head' })] }), 'very-likely'],
  },
  nearMisses: {
    'another address answers in full': onLinux({ services: [halfway, served('http', { status: 200 })] }),
    'where it stopped is not known': onLinux({ services: [served('http-hung')] }),
  },
  lookAlikes: {
    'http-hangs': onLinux({ services: [served('http-hung', { stalled: 'before-answer' })] }),
    'mtu-black-hole': onLinux({
      services: [served('http-hung', { stalled: 'before-answer' })],
      attempts: [tried('accepted')],
      pathMtus: [hole],
    }),
  },
});
