import { oneNameServerFails } from './one-name-server-fails.ts';
import { caseOf, onLinux, resolved, ruleCases } from './testing.ts';

const target = { text: 'mini-red:8000', host: 'mini-red', port: 8000, scheme: null, isName: true };
const dead = resolved('ETIMEOUT', { resolver: '192.168.77.1' });
ruleCases(oneNameServerFails, {
  fires: {
    'the system finds it, one server is silent': [onLinux({ target, resolutions: [resolved(null), dead] }), 'certain'],
  },
  nearMisses: {
    'all answer': onLinux({ target, resolutions: [resolved(null), resolved(null, { resolver: '192.168.77.1' })] }),
    'it answers that there is no such name': onLinux({
      target,
      resolutions: [resolved(null), resolved('ENOTFOUND', { resolver: '192.168.77.1' })],
    }),
    'an address was given': caseOf({ resolutions: [resolved(null), dead] }),
  },
  lookAlikes: {
    'name-server-silent': onLinux({ target, resolutions: [resolved('EAI_AGAIN'), dead] }),
    'name-servers-disagree': onLinux({
      target,
      resolutions: [
        resolved(null),
        resolved(null, { resolver: '192.168.77.1', addresses: [{ address: '203.0.113.7', family: 'ipv4' }] }),
      ],
    }),
  },
});
