import { mtuBlackHole } from './mtu-black-hole.ts';
import { caseOf, onLinux, ruleCases, served, TARGET, tried } from './testing.ts';

const hole = { address: TARGET, mtu: 1400, firstFailing: 1420, said: null, isLocalLimit: false };
const given = { attempts: [tried('accepted')], services: [served('http-hung')], pathMtus: [hole] };
ruleCases(mtuBlackHole, {
  fires: {
    'connected, then nothing, and big packets are lost': [onLinux(given), 'very-likely'],
    'on macOS': [caseOf(given), 'very-likely'],
  },
  nearMisses: {
    'a router says what fits': onLinux({
      ...given,
      pathMtus: [{ ...hole, said: 'Frag needed and DF set (mtu = 1400)' }],
    }),
    'big packets pass': onLinux({ ...given, pathMtus: [{ ...hole, mtu: 1500, firstFailing: null }] }),
    'no ping is answered at all': onLinux({ ...given, pathMtus: [{ ...hole, mtu: null, firstFailing: 576 }] }),
    'the page came all the same': onLinux({ ...given, services: [served('http', { status: 200 })] }),
    'the sizes were not tried': onLinux({ ...given, pathMtus: null }),
  },
  lookAlikes: { 'http-hangs': onLinux({ ...given, pathMtus: [{ ...hole, mtu: 1500, firstFailing: null }] }) },
});
