import { aListener } from '../../explain/made-up.ts';
import { portInTimeWait } from './port-in-time-wait.ts';
import { caseOf, onLinux, PORT, ruleCases } from './testing.ts';

const reported = { category: 'EADDRINUSE', program: null, text: 'bind: Address already in use' };
const held = (state: string) =>
  aListener('192.168.77.10', PORT, null, { state, peerAddress: '192.168.77.20', peerPort: 50_001 });
ruleCases(portInTimeWait, {
  fires: {
    'only TIME_WAIT holds it': [caseOf({ reported, listeners: [], sockets: [held('TIME_WAIT')] }), 'very-likely'],
    'as ss spells it': [onLinux({ reported, listeners: [], sockets: [held('TIME-WAIT')] }), 'very-likely'],
  },
  nearMisses: {
    'a live connection holds it as well': caseOf({
      reported,
      listeners: [],
      sockets: [held('TIME_WAIT'), held('ESTABLISHED')],
    }),
    'the listeners may lack rows': caseOf({
      reported,
      listeners: [],
      sockets: [held('TIME_WAIT')],
      partlyRead: ['listeners'],
    }),
    'nobody looked at the sockets': caseOf({ reported, listeners: [] }),
  },
  lookAlikes: {
    'port-taken': caseOf({ reported, listeners: [aListener('0.0.0.0', PORT, 7)], sockets: [held('TIME_WAIT')] }),
  },
});
