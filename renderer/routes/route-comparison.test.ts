import { describe, expect, it } from 'vitest';
import type { RouteDecision } from '../../shared/explain/route-for.ts';
import { routeOf } from '../testing/made-up-rows.ts';
import { compareWithTable } from './route-comparison.ts';

const route = routeOf();
const leaves = (interfaceName: string): RouteDecision => ({
  kind: 'leaves',
  route,
  interfaceName,
  gateway: null,
  nextHops: [],
});
const answer = { failure: null, interfaceName: 'en0', gateway: null, kind: 'unicast' } as const;

describe('compareWithTable', () => {
  it.each<[string, Parameters<typeof compareWithTable>, string]>([
    ['the same interface', [answer, leaves('en0')], 'same'],
    ['another interface', [answer, leaves('en1')], 'different'],
    ['a way where the table has none', [answer, { kind: 'no-route' }], 'different'],
    ['no way, and none in the table', [{ ...answer, failure: 'not in table' }, { kind: 'no-route' }], 'same'],
    [
      'an own address',
      [
        { ...answer, kind: 'local', interfaceName: 'lo' },
        { kind: 'stays-here', route },
      ],
      'same',
    ],
    ['a link-local address without its link', [answer, { kind: 'needs-zone' }], 'not-comparable'],
  ])('%s', (_, [asked, decision], kind) => expect(compareWithTable(asked, decision).kind).toBe(kind));

  it('takes any way out of a multipath route', () => {
    const hop = { gateway: '192.0.2.9', interfaceName: 'en0', weight: 1, flags: [] };
    const multipath: RouteDecision = { kind: 'leaves', route, interfaceName: 'en1', gateway: null, nextHops: [hop] };
    expect(compareWithTable(answer, multipath).kind).toBe('same');
  });
});
