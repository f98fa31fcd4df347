import { aListener } from '../../explain/made-up.ts';
import { listensForUdpOnly } from './listens-for-udp-only.ts';
import { onLinux, PORT, ruleCases, tried } from './testing.ts';

const attempts = [tried('ECONNREFUSED')];
const ofUdp = aListener('0.0.0.0', PORT, 7, { protocol: 'udp', state: 'UNCONN', peerAddress: null });
ruleCases(listensForUdpOnly, {
  fires: { 'UDP has the port, TCP is refused': [onLinux({ attempts, listeners: [ofUdp] }), 'certain'] },
  nearMisses: {
    'UDP has another port': onLinux({ attempts, listeners: [{ ...ofUdp, localPort: PORT + 1 }] }),
    'the list may lack some': onLinux({ attempts, listeners: [ofUdp], partlyRead: ['listeners'] }),
    'it was dropped, not refused': onLinux({ attempts: [tried('timed-out')], listeners: [ofUdp] }),
  },
  lookAlikes: {
    'server-not-running': onLinux({ attempts, listeners: [] }),
    'listens-on-loopback-only': onLinux({ attempts, listeners: [ofUdp, aListener('127.0.0.1', PORT, 7)] }),
  },
});
