import { createServer, type Server } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MatrixEvent } from '../../../shared/programs/matrix.ts';
import type { MatrixRequest } from '../../../shared/programs/matrix-request.ts';
import { createLocalHost } from '../../hosts/local-host.ts';
import { lookHere } from '../testing.ts';
import { performMatrix } from './perform-matrix.ts';
import { planMatrix } from './plan-matrix.ts';

let server: Server;
let port = 0;
beforeAll(async () => {
  server = createServer((socket) => socket.on('error', () => {})).listen(0, '127.0.0.1');
  await new Promise((listening) => server.once('listening', listening));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('it does not listen');
  port = address.port;
});
afterAll(() => void server.close());

const request = (more: Partial<MatrixRequest> = {}): MatrixRequest => ({
  target: `127.0.0.1:${port}`,
  otherAddresses: [],
  programs: [{ kind: 'routelight' }, { kind: 'python', path: null }],
  sources: [null],
  environments: ['plain'],
  ...more,
});

describe('planMatrix', () => {
  it('puts the address of the target before the others, each once', async () => {
    const planning = await planMatrix(
      request({ otherAddresses: ['127.0.0.2', ' 127.0.0.1'], sources: [null, '::1', null] }),
      'mini-red',
    );
    expect(planning).toMatchObject({
      kind: 'planned',
      plan: {
        targets: [
          { address: '127.0.0.1', port },
          { address: '127.0.0.2', port },
        ],
        sources: [null, '::1'],
      },
    });
  });

  it.each([
    [{ target: 'mini-red' }, /port is missing/],
    [{ target: 'two words' }, /is no target/],
    [{ target: 'nowhere.invalid:80' }, /has no address here/],
    [{ otherAddresses: ['mini-blue'] }, /“mini-blue” is no IP address/],
    [{ sources: ['en0'] }, /“en0” is no IP address/],
    [{ sources: Array.from({ length: 80 }, (_, at) => `10.7.0.${at}`) }, /makes 160 connects/],
  ])('says why %j cannot be run', async (more, because) => {
    const planning = await planMatrix(request(more), 'mini-red');
    expect(planning.kind === 'not-planned' && planning.because).toMatch(because);
  });
});

describe('performMatrix', () => {
  const host = createLocalHost({ platform: 'linux', toolRoot: null });

  it('tells what its schema says, ending with what differs and who the programs are', async () => {
    const events: MatrixEvent[] = [];
    await performMatrix(request(), { host, look: lookHere() }, (event) => events.push(event));
    expect(events.map((event) => MatrixEvent.parse(event).kind)).toEqual(['started', 'cell', 'cell', 'done']);
    expect(events.at(-1)).toMatchObject({ differences: [{ kind: 'same' }], programs: [{ path: '/usr/bin/python3' }] });
  });

  it('starts nothing for what is no target, and on a recording', async () => {
    const events: MatrixEvent[] = [];
    const tell = (event: MatrixEvent) => events.push(event);
    await performMatrix(request({ target: '' }), { host, look: lookHere() }, tell);
    await performMatrix(request(), { host: { ...host, kind: 'recorded' }, look: lookHere() }, tell);
    expect(events.map(({ kind }) => kind)).toEqual(['not-started', 'not-started']);
  });
});
