import { aListener } from '../../explain/made-up.ts';
import { somethingFilters } from './something-filters.ts';
import { alf, caseOf, MAC, neighbor, PORT, pinged, ruleCases, TARGET, tried, way } from './testing.ts';

const filtered = {
  attempts: [tried('timed-out')],
  pings: [pinged(2)],
  listeners: [aListener('0.0.0.0', PORT, 7)],
  firewall: [alf('state', 'off')],
};
ruleCases(somethingFilters, {
  fires: { 'ping is answered, the server listens, the firewall is off': [caseOf(filtered), 'very-likely'] },
  nearMisses: {
    'ping is not answered': caseOf({ ...filtered, pings: [pinged(0)] }),
    'another address answers ping': caseOf({ ...filtered, pings: [pinged(2, { address: '192.168.77.21' })] }),
    'whether the firewall is on is not known': caseOf({ ...filtered, firewall: [alf('state', 'unknown')] }),
    'the server listens on loopback': caseOf({ ...filtered, listeners: [aListener('127.0.0.1', PORT, 7)] }),
  },
  lookAlikes: {
    'application-firewall-drops': caseOf({
      ...filtered,
      ways: [way(TARGET)],
      neighborsAfter: [neighbor(TARGET, MAC)],
      firewall: [alf('state', 'on')],
    }),
    'backlog-full': caseOf({
      ...filtered,
      firewall: null,
      listenQueues: [
        { localAddress: '0.0.0.0', localPort: PORT, waiting: 128, limit: 128, printed: '128/0/128 *.8000' },
      ],
    }),
  },
});
