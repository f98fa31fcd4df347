import { expect, it } from 'vitest';
import { explainRouteFlag } from './route-flags.ts';

it('explains every letter of netstat and every word of iproute2', () => {
  for (const letter of 'UGHRBDMmCcWLSbIiYrXdg123') expect(explainRouteFlag('darwin', letter)?.meaning).toMatch(/\.$/);
  for (const word of ['onlink', 'linkdown', 'dead', 'pervasive', 'offload', 'trap', 'rt_offload', 'rt_trap'])
    expect(explainRouteFlag('linux', word)?.meaning).toMatch(/\.$/);
});

it('keeps the platforms apart and says nothing of a flag it does not know', () => {
  expect(explainRouteFlag('linux', 'U')).toBeNull();
  expect(explainRouteFlag('darwin', 'onlink')).toBeNull();
  expect(explainRouteFlag('darwin', 'Z')).toBeNull();
});
