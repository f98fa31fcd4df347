import { gatewaySilent } from './gateway-silent.ts';
import { caseOf, FAR, GATEWAY, MAC, neighbor, onLinux, refusedHere, routed, ruleCases, tried, way } from './testing.ts';

const silent = { ways: [routed(FAR)], neighborsAfter: [neighbor(GATEWAY, null)] };
ruleCases(gatewaySilent, {
  fires: {
    'EHOSTUNREACH at once behind a silent gateway': [
      caseOf({ ...silent, attempts: refusedHere('EHOSTUNREACH', 2, { to: FAR }) }),
      'very-likely',
    ],
    'Linux, after three seconds': [
      onLinux({
        ...silent,
        neighborsAfter: [neighbor(GATEWAY, null, 'FAILED')],
        attempts: [tried('EHOSTUNREACH', { to: FAR, elapsedMs: 3050 })],
      }),
      'very-likely',
    ],
  },
  nearMisses: {
    'the gateway has no entry at all': caseOf({
      ...silent,
      neighborsAfter: [],
      attempts: [tried('timed-out', { to: FAR })],
    }),
    'the target answered through it': caseOf({ ...silent, attempts: [tried('accepted', { to: FAR })] }),
  },
  lookAlikes: {
    'no-answer-beyond-router': caseOf({
      ...silent,
      neighborsAfter: [neighbor(GATEWAY, MAC)],
      attempts: [tried('timed-out', { to: FAR })],
    }),
    'reject-route': caseOf({
      ways: [
        way(
          FAR,
          { isOnLink: false },
          { gateway: '127.0.0.1', interfaceName: 'lo0', flags: ['UP', 'GATEWAY', 'REJECT', 'STATIC'] },
        ),
      ],
      neighborsAfter: [neighbor(GATEWAY, MAC)],
      attempts: refusedHere('EHOSTUNREACH', 2, { to: FAR }),
    }),
  },
});
