import type { PathStation, WalkPath } from '../../shared/diagnosis/path/walk-path.ts';
import { parseTarget } from '../../shared/targets/parse-target.ts';
import { visibleText } from '../../shared/visible-text.ts';

/** The way before anything of it was looked at: where it begins, and where it is to end. `null` for what is no target. */
export function firstPath(text: string, machine: string): WalkPath | null {
  const target = parseTarget(text);
  if (target.kind === 'not-a-target') return null;
  const station = (kind: PathStation['kind'], title: string) => ({
    ...{ kind, tag: '', lines: [] },
    title: visibleText(title, 120),
  });
  const service = target.port === null ? [] : [station('service', `port ${target.port}`)];
  const stations = [
    ...[station('program', 'Routelight'), station('machine', machine), station('target', target.host)],
    ...service,
  ];
  const unknown = { state: 'unknown', because: null } as const;
  const legs = stations.slice(1).map((_, at) => (at === 0 ? { state: 'passed' as const, because: null } : unknown));
  return { stations, legs, otherAddresses: 0 };
}
