import { connectionTrackingFull } from './connection-tracking-full.ts';
import { MAC, neighbor, onLinux, ruleCases, TARGET, tried, way } from './testing.ts';

const attempts = [tried('timed-out')];
ruleCases(connectionTrackingFull, {
  fires: {
    'as many as may be': [onLinux({ attempts, connectionTracking: { count: 4096, limit: 4096 } }), 'very-likely'],
  },
  nearMisses: {
    'there is room': onLinux({ attempts, connectionTracking: { count: 4000, limit: 4096 } }),
    'full, but the target refused': onLinux({
      attempts: [tried('ECONNREFUSED')],
      connectionTracking: { count: 9, limit: 9 },
    }),
  },
  lookAlikes: {
    'packets-dropped': onLinux({
      attempts,
      ways: [way(TARGET)],
      neighborsAfter: [neighbor(TARGET, MAC, 'REACHABLE')],
      connectionTracking: { count: 12, limit: 4096 },
    }),
  },
});
