import { localNamesDenied } from './local-names-denied.ts';
import { caseOf, resolved, ruleCases, TARGET, tried } from './testing.ts';

const NAME = 'lamp.local';
const unreached = { attempts: [] };
const target = { text: `${NAME}:8000`, host: NAME, port: 8000, scheme: null, isName: true };
const asked = { name: NAME, program: 'routelight', asRoot: false, addresses: [], errorCode: null, elapsedMs: 3_000 };
const byRoot = { ...asked, asRoot: true, addresses: [TARGET], elapsedMs: 9 };
const denied = { ...asked, errorCode: -65_570, elapsedMs: 2 };
ruleCases(localNamesDenied, {
  fires: {
    'dns_sd says denied by policy': [caseOf({ target, ...unreached, multicastNames: [denied] }), 'very-likely'],
    'root finds it, the program does not': [
      caseOf({ target, ...unreached, multicastNames: [asked, byRoot] }),
      'very-likely',
    ],
  },
  nearMisses: {
    'root does not find it either': caseOf({
      target,
      ...unreached,
      multicastNames: [asked, { ...asked, asRoot: true }],
    }),
    'another error': caseOf({ target, ...unreached, multicastNames: [{ ...denied, errorCode: -65_563 }] }),
    'the program found it the second time': caseOf({
      target,
      ...unreached,
      multicastNames: [denied, { ...asked, addresses: [TARGET] }],
    }),
    'macOS 14 asks nobody': caseOf({ target, ...unreached, osMajor: 14, multicastNames: [denied] }),
    'the target was reached': caseOf({ target, attempts: [tried('accepted')], multicastNames: [denied] }),
    'no .local name': caseOf({ target, ...unreached, multicastNames: [{ ...denied, name: 'lamp.example' }] }),
  },
  lookAlikes: {
    'name-does-not-exist': caseOf({
      target,
      ...unreached,
      resolutions: [resolved('ENOTFOUND')],
      multicastNames: [asked],
    }),
  },
});
