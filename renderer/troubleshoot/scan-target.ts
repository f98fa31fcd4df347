import { parseTarget } from '../../shared/targets/parse-target.ts';

/** The machine that a target names, without its port; `null` for what is no target. */
export function scanHost(text: string): string | null {
  const target = parseTarget(text);
  if (target.kind === 'not-a-target') return null;
  return target.zone === null ? target.host : `${target.host}%${target.zone}`;
}

/** The well-known ports, those that servers under development use, and those around the one that was asked for. */
export function usualPorts(port: number | null): string {
  const usual = '1-1024,8000-9000';
  if (port === null || port <= 1_024 || (port >= 8_000 && port <= 9_000)) return usual;
  return `${usual},${Math.max(1, port - 10)}-${Math.min(65_535, port + 10)}`;
}
