import { describe, expect, it } from 'vitest';
import { aListener, anInterface, darwinRoute } from '../../shared/explain/made-up.ts';
import type { Question, RowOf } from '../../shared/question.ts';
import { identityOf } from '../../shared/row-id.ts';
import { createChangeLog } from './change-log.ts';
import { compareReadings, identify } from './compare-readings.ts';

async function logOf<Q extends Question>(question: Q, ...readings: readonly (readonly RowOf<Q>[])[]) {
  const log = createChangeLog({ now: () => 42 });
  const told: number[] = [];
  log.onEntries((entries) => told.push(entries.length));
  const rows = await Promise.all(
    readings.map((each) =>
      identify(
        each.map((row) => ({ source: 0, row })),
        identityOf(question),
      ),
    ),
  );
  for (const [at, after] of rows.entries()) {
    const before = rows[at - 1];
    if (before !== undefined) log.note(question, await compareReadings(before, after, identityOf(question)), before);
  }
  return { entries: log.entries(), told };
}

const titles = (entries: readonly { readonly change: string; readonly title: string }[]) =>
  entries.map(({ change, title }) => `${change} ${title}`);

describe('createChangeLog', () => {
  it('names what came and went, with time and number', async () => {
    const kept = darwinRoute('192.168.2.0/24', 'UCS', 'en0');
    const { entries, told } = await logOf(
      'routes',
      [kept],
      [kept, darwinRoute('10.0.0.0/8', 'UGSc', 'en0', { gateway: '192.168.2.1' })],
      [kept],
    );
    expect(titles(entries)).toEqual([
      'added route 10.0.0.0/8 via 192.168.2.1 on en0',
      'removed route 10.0.0.0/8 via 192.168.2.1 on en0',
    ]);
    expect(entries.map(({ number, atMs }) => [number, atMs])).toEqual([
      [1, 42],
      [2, 42],
    ]);
    expect(told).toEqual([1, 1]);
  });

  it('passes over neighbour clones, link-local routes and the ports of single queries', async () => {
    const noise = [
      darwinRoute('192.168.2.9/32', 'UHLWI', 'en0'),
      darwinRoute('fe80::/64', 'UcI', 'en0', { zone: 'en0' }),
    ];
    expect((await logOf('routes', [], noise)).entries).toEqual([]);
    expect(
      (await logOf('listeners', [], [aListener('*', 52_001, 7, { protocol: 'udp', state: null })])).entries,
    ).toEqual([]);
    expect((await logOf('neighbors', [], [])).entries).toEqual([]);
  });

  it('says which address an interface gained or lost', async () => {
    const { entries } = await logOf(
      'interfaces',
      [anInterface('en0', ['192.168.2.171'], { status: 'active' })],
      [anInterface('en0', ['192.168.2.171', '192.168.2.172'], { status: 'inactive' })],
    );
    expect(titles(entries)).toEqual(['changed interface en0: 192.168.2.172 added, status inactive, was active']);
  });

  it('counts the rest of a large difference, and keeps no more than a thousand', async () => {
    const many = Array.from({ length: 300 }, (_, at) =>
      darwinRoute(`10.9.${at % 250}.0/${24 + Math.floor(at / 250)}`, 'UGSc', 'utun4'),
    );
    const { entries } = await logOf('routes', [], many);
    expect(entries).toHaveLength(21);
    expect(entries.at(-1)).toMatchObject({ change: 'added', title: '280 more routes', rowId: null });
    const flapping = Array.from({ length: 1_100 }, (_, at) =>
      at % 2 === 0 ? [] : [darwinRoute('10.0.0.0/8', 'UGSc', 'en0')],
    );
    const kept = (await logOf('routes', ...flapping)).entries;
    expect([kept.length, kept.at(-1)?.number]).toEqual([1_000, 1_099]);
  });
});
