import { aListener } from '../../explain/made-up.ts';
import { backlogFull } from './backlog-full.ts';
import { alf, caseOf, onLinux, PORT, pinged, ruleCases, tried } from './testing.ts';

const attempts = [tried('timed-out')];
const queue = (waiting: number, limit: number) => [
  { localAddress: '0.0.0.0', localPort: PORT, waiting, limit, printed: `${waiting}/0/${limit}` },
];
ruleCases(backlogFull, {
  fires: {
    'as many wait as may': [caseOf({ attempts, listenQueues: queue(128, 128) }), 'very-likely'],
    'Linux lets one more in': [onLinux({ attempts, listenQueues: queue(2, 1) }), 'very-likely'],
  },
  nearMisses: {
    'there is room': caseOf({ attempts, listenQueues: queue(3, 128) }),
    'Linux has room for one more': onLinux({ attempts, listenQueues: queue(1, 1) }),
    'an empty queue that may hold nothing': onLinux({ attempts, listenQueues: queue(0, 0) }),
    'full, but connected': caseOf({ attempts: [tried('accepted')], listenQueues: queue(128, 128) }),
  },
  lookAlikes: {
    'something-filters': caseOf({
      attempts,
      listenQueues: queue(0, 128),
      pings: [pinged(2)],
      listeners: [aListener('0.0.0.0', PORT, 7)],
      firewall: [alf('state', 'off')],
    }),
  },
});
