import { privilegedPort } from './privileged-port.ts';
import { caseOf, onLinux, ruleCases, TARGET, tried, way } from './testing.ts';

const denied = { category: 'EACCES', program: null, text: 'listen EACCES: permission denied 192.168.77.10:80' };
const at = (port: number) => ({ text: `mini-blue:${port}`, host: TARGET, port, scheme: null, isName: false });
ruleCases(privilegedPort, {
  fires: {
    'listen on port 80 of one address': [caseOf({ target: at(80), reported: denied }), 'very-likely'],
    'bind on Linux': [
      onLinux({ target: at(443), reported: { ...denied, text: 'bind: Permission denied' } }),
      'very-likely',
    ],
  },
  nearMisses: {
    'the port is 1024': caseOf({ target: at(1024), reported: denied }),
    'the port is not known': caseOf({ target: { ...at(80), port: null }, reported: denied }),
    'another error': caseOf({ target: at(80), reported: { ...denied, category: 'EADDRINUSE' } }),
  },
  lookAlikes: {
    'prohibit-route': onLinux({
      target: at(80),
      attempts: [tried('EACCES', { port: 80, isSynchronous: true })],
      ways: [way(TARGET, { isOnLink: null }, { kind: 'prohibit', failure: 'Permission denied', interfaceName: null })],
      reported: { ...denied, text: 'connect: Permission denied' },
    }),
  },
});
