import { aListener } from '../../explain/made-up.ts';
import { portTaken } from './port-taken.ts';
import { caseOf, onLinux, PORT, ruleCases } from './testing.ts';

const reported = { category: 'EADDRINUSE', program: null, text: 'OSError: [Errno 48] Address already in use' };
ruleCases(portTaken, {
  fires: {
    'the old process is still alive': [caseOf({ reported, listeners: [aListener('0.0.0.0', PORT, 7)] }), 'certain'],
    'its owner is another user’s and has no name': [
      onLinux({ reported, listeners: [aListener('127.0.0.1', PORT, null)] }),
      'certain',
    ],
  },
  nearMisses: {
    'another error was brought': caseOf({
      reported: { ...reported, category: 'ECONNREFUSED' },
      listeners: [aListener('0.0.0.0', PORT, 7)],
    }),
    'nobody looked at the listeners': caseOf({ reported }),
    'the listener has another port': caseOf({ reported, listeners: [aListener('0.0.0.0', 8001, 7)] }),
  },
  lookAlikes: {
    'port-in-time-wait': caseOf({
      reported,
      listeners: [],
      sockets: [
        aListener('192.168.77.10', PORT, null, { state: 'TIME_WAIT', peerAddress: '192.168.77.20', peerPort: 50_001 }),
      ],
    }),
  },
});
