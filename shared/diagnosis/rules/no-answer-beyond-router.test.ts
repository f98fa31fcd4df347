import { noAnswerBeyondRouter } from './no-answer-beyond-router.ts';
import {
  caseOf,
  FAR,
  GATEWAY,
  MAC,
  neighbor,
  onLinux,
  pinged,
  routed,
  ruleCases,
  TARGET,
  tried,
  way,
} from './testing.ts';

const ways = [routed(FAR)];
const attempts = [tried('timed-out', { to: FAR })];
ruleCases(noAnswerBeyondRouter, {
  fires: {
    silence: [caseOf({ ways, attempts }), 'possible'],
    'silence, but it answers ping': [onLinux({ ways, attempts, pings: [pinged(2, { address: FAR })] }), 'very-likely'],
  },
  nearMisses: {
    'refused by the far machine': caseOf({ ways, attempts: [tried('ECONNREFUSED', { to: FAR })] }),
    'which way it goes is not known': caseOf({ ways: [way(FAR, { isOnLink: null, answer: null })], attempts }),
  },
  lookAlikes: {
    'gateway-silent': caseOf({
      ways,
      attempts: [tried('EHOSTUNREACH', { to: FAR })],
      neighborsAfter: [neighbor(GATEWAY, null)],
    }),
    'packets-dropped': caseOf({
      ways: [way(TARGET)],
      attempts: [tried('timed-out')],
      neighborsAfter: [neighbor(TARGET, MAC)],
    }),
  },
});
