import type { UdpOutcome } from '../udp-outcome.ts';
import { caseOf, onLinux, ruleCases, TARGET, tried, way } from './testing.ts';
import { udpPortClosed } from './udp-port-closed.ts';

const sent = (kind: UdpOutcome['kind'], address = TARGET): UdpOutcome => ({
  ...{ program: 'routelight', target: { address, family: 'ipv4', zone: null, port: 8000 }, kind },
  ...{
    errno: kind === 'refused' ? 'ECONNREFUSED' : null,
    local: null,
    startedAtMs: 0,
    elapsedMs: 0.4,
    receivedBytes: null,
  },
});
const target = {
  ...{ text: `/ip4/${TARGET}/udp/8000`, host: TARGET, port: 8000, scheme: null, isName: false },
  transport: 'udp' as const,
};
ruleCases(udpPortClosed, {
  fires: {
    'port unreachable': [onLinux({ target, udpTries: [sent('refused')] }), 'very-likely'],
    'on a Mac': [caseOf({ target, udpTries: [sent('refused')] }), 'very-likely'],
  },
  nearMisses: {
    silent: onLinux({ target, udpTries: [sent('silent')] }),
    'another address is silent': onLinux({ target, udpTries: [sent('refused'), sent('silent', '192.168.77.21')] }),
    'nothing was sent': onLinux({ target }),
  },
  lookAlikes: {
    'port-refused': onLinux({ ways: [way(TARGET)], attempts: [tried('ECONNREFUSED')] }),
  },
});
