import { createServer, type Server } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { combinationKey, combinationOf, combinationsOf } from '../../../shared/programs/combinations.ts';
import type { MatrixCell, MatrixPlan } from '../../../shared/programs/matrix.ts';
import { whatDiffers } from '../../../shared/programs/what-differs.ts';
import { createLocalHost } from '../../hosts/local-host.ts';
import { runMatrix } from './run-matrix.ts';

const host = createLocalHost({ platform: 'linux', toolRoot: null });
const target = (address: string, port: number) => ({ address, family: 'ipv4', zone: null, port }) as const;
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

const planFor = (more: Partial<MatrixPlan> = {}): MatrixPlan => ({
  vantages: [host.label],
  targets: [target('127.0.0.1', port), target('127.0.0.9', port)],
  programs: [{ kind: 'routelight' }, { kind: 'python', path: null }, { kind: 'nc', path: null }],
  sources: [null],
  environments: ['plain'],
  timeoutMs: 3_000,
  ...more,
});

describe('runMatrix', () => {
  it('runs every combination once and says what differs', async () => {
    const seen: MatrixCell[] = [];
    const matrix = await runMatrix(planFor(), { host, onCell: (cell) => seen.push(cell) });
    const keys = combinationsOf(matrix.plan).map(combinationKey);
    expect(matrix.cells.map((cell) => combinationKey(combinationOf(cell)))).toEqual(keys);
    expect(seen.map((cell) => combinationKey(combinationOf(cell))).toSorted()).toEqual(keys.toSorted());
    expect(whatDiffers(matrix)).toMatchObject([{ kind: 'decides', factor: 'target' }]);
  });

  it('repeats what failed at once, after a pause', async () => {
    const seen: MatrixCell[] = [];
    const plan = planFor({
      targets: [target('224.0.0.1', 9)], // connect(2) to a group is ENETUNREACH, with a route or without
      programs: [{ kind: 'python', path: null }],
    });
    const { cells } = await runMatrix(plan, { host, onCell: (cell) => seen.push(cell) });
    const [cell] = cells;
    expect(seen.map(({ again }) => again === null)).toEqual([true, false]);
    expect((cell?.again?.startedAtMs ?? 0) - (cell?.attempt.startedAtMs ?? 0)).toBeGreaterThanOrEqual(1_500);
  });

  it('stops when it is told to, and leaves out what was not run', async () => {
    const stopping = new AbortController();
    const plan = planFor({ targets: [target('127.0.0.1', port)], programs: planFor().programs.toReversed() });
    const { cells } = await runMatrix(plan, { host, onCell: () => stopping.abort(), signal: stopping.signal });
    expect(cells.length).toBe(1);
  });

  it('gives a program the environment of the login shell, or says that it is not known', async () => {
    const remarks: string[] = [];
    const words = ['/bin/sh', '-c', 'test "$SHELL" != "" # {host} {port}', '{host}', '{port}'];
    const plan = planFor({
      targets: [target('127.0.0.1', port)],
      programs: [{ kind: 'command', words }],
      environments: ['plain', 'login-shell'],
    });
    const settings = { host, onCell: () => {}, onRemark: (text: string) => remarks.push(text) };
    const { cells } = await runMatrix(plan, settings);
    const kinds = cells.map(({ attempt }) => attempt.outcome.kind);
    expect([
      ['program-failed', 'accepted'],
      ['program-failed', 'program-failed'],
    ]).toContainEqual(kinds);
    expect(remarks.length).toBe(kinds[1] === 'accepted' ? 0 : 1);
  });
});
