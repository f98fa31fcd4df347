import { parsePort } from '../targets/split-host-port.ts';

/** Ascending port numbers without doubles, or a sentence for the person saying why the text names none. */
export type ParsedPorts = { readonly ports: readonly number[] } | { readonly because: string };

/** `22`, `22,80,8000-8100`: what `--ports` takes. A range counts both its ends. */
export function parsePortList(text: string): ParsedPorts {
  const ports = new Set<number>();
  for (const part of text.split(',')) {
    const range = parseRange(part.trim());
    if ('because' in range) return range;
    for (let port = range.from; port <= range.to; port += 1) ports.add(port);
  }
  return { ports: [...ports].sort((a, b) => a - b) };
}

function parseRange(text: string): { readonly from: number; readonly to: number } | { readonly because: string } {
  const [first = '', last, more] = text.split('-');
  if (first === '' || more !== undefined)
    return { because: 'ports are written as in 22,80,8000-8100, each from 1 to 65535' };
  const from = parsePort(first.trim());
  if (typeof from !== 'number') return from;
  if (last === undefined) return { from, to: from };
  const to = parsePort(last.trim());
  if (typeof to !== 'number') return to;
  return from <= to ? { from, to } : { because: `the range ${from}-${to} runs backwards` };
}

/** The shortest spelling that `parsePortList` reads back; `ports` ascending. Empty for none. */
export function printPortList(ports: readonly number[]): string {
  const ranges: [from: number, to: number][] = [];
  for (const port of ports) {
    const last = ranges.at(-1);
    if (last !== undefined && port === last[1] + 1) last[1] = port;
    else ranges.push([port, port]);
  }
  return ranges.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)).join(',');
}
