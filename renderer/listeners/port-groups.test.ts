import { describe, expect, it } from 'vitest';
import { numbered } from '../testing/fake-api.ts';
import { socketOf } from '../testing/made-up-rows.ts';
import { countStates, groupByPort } from './port-groups.ts';

const connected = (localPort: number, peerPort: number, peerAddress: string, state = 'ESTABLISHED') =>
  socketOf({ localAddress: '192.0.2.1', localPort, peerAddress, peerPort, state });

describe('groupByPort', () => {
  it('counts connections under the port of the service, here or at peers', () => {
    const groups = groupByPort(
      numbered([
        socketOf({ localPort: 8000 }),
        connected(8000, 50_001, '192.0.2.7'),
        connected(8000, 50_002, '192.0.2.7', 'TIME_WAIT'),
        connected(50_003, 443, '198.51.100.1'),
      ]),
    );
    expect(groups.map(({ row }) => [row.direction, row.port, row.count, row.peerCount])).toEqual([
      ['in', 8000, 3, 1],
      ['out', 443, 1, 1],
    ]);
  });

  it('leaves out sockets that belong to no port', () => {
    expect(groupByPort(numbered([socketOf({ localPort: null, peerAddress: '192.0.2.7' })]))).toEqual([]);
  });
});

describe('countStates', () => {
  it('counts each state, most first, and sockets without one', () => {
    const sockets = [socketOf(), socketOf({ state: null }), socketOf()];
    expect(countStates(sockets)).toEqual([
      { state: 'LISTEN', count: 2 },
      { state: 'no state', count: 1 },
    ]);
  });
});
