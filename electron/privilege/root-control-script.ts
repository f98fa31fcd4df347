/**
 * Runs two commands, one after the other, behind one prompt: `sh -c ROOT_CONTROL_SCRIPT routelight-root-control <n> <n words of the
 * first> <words of the second>`. The text is constant; the words come in as arguments and are only used quoted. Each
 * command's own output is followed by a line end and a line `routelight-exit=<code>`. POSIX sh, without a line end (facts C1).
 */
export const ROOT_CONTROL_SCRIPT = [
  'export LC_ALL=C;',
  'count=$1;',
  'shift;',
  '( at=0;',
  'for word in "$@"; do',
  'shift; at=$((at + 1)); if [ "$at" -le "$count" ]; then set -- "$@" "$word"; fi;',
  'done;',
  'exec "$@" ) </dev/null 2>&1;',
  'code=$?; echo; echo "routelight-exit=$code";',
  'shift "$count";',
  '"$@" </dev/null 2>&1;',
  'code=$?; echo; echo "routelight-exit=$code"',
].join(' ');

export const ROOT_CONTROL_MARK = 'routelight-root-control';

export interface PartOutput {
  readonly text: string;
  readonly exitCode: number;
}

/** What each command printed and how it ended; `null` unless there are exactly as many as were run. */
export function readParts(stdout: string, count: number): readonly PartOutput[] | null {
  const parts: PartOutput[] = [];
  let from = 0;
  for (const { 0: line, 1: code, index } of stdout.matchAll(/(?:^|\n)^routelight-exit=(\d{1,3})$/gm)) {
    parts.push({ text: stdout.slice(from, index), exitCode: Number(code) });
    from = index + line.length;
  }
  return parts.length === count ? parts : null;
}
