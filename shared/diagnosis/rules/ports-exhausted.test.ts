import { aListener, anInterface } from '../../explain/made-up.ts';
import { portsExhausted } from './ports-exhausted.ts';
import { caseOf, OURS, onLinux, PORT, ruleCases, TARGET, tried } from './testing.ts';

const attempts = [tried('EADDRNOTAVAIL', { isSynchronous: true })];
const old = (count: number) =>
  Array.from({ length: count }, (_, n) =>
    aListener(OURS, 49_152 + n, null, { state: 'TIME_WAIT', peerAddress: TARGET, peerPort: PORT, line: n + 1 }),
  );
ruleCases(portsExhausted, {
  fires: {
    'nothing else was looked at': [caseOf({ attempts }), 'possible'],
    'a thousand old connections': [caseOf({ attempts, sockets: old(1_000) }), 'very-likely'],
    'a small range is used up': [
      onLinux({ attempts, sockets: old(10), ephemeralPorts: { first: 49_152, last: 49_161 } }),
      'very-likely',
    ],
  },
  nearMisses: {
    'port 0 was dialled': caseOf({
      attempts: [tried('EADDRNOTAVAIL', { port: 0 })],
      target: { text: 'x:0', host: TARGET, port: 0, scheme: null, isName: false },
    }),
    'another try got through': caseOf({ attempts: [...attempts, tried('accepted', { atMs: 2000 })] }),
  },
  lookAlikes: {
    'address-not-ours': caseOf({
      interfaces: [anInterface('en0', [OURS])],
      attempts: [tried('EADDRNOTAVAIL', { sourceAddress: '192.168.77.11' })],
    }),
  },
});
