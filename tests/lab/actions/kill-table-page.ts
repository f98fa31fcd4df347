import { type KillPoint, killPoints } from './kill-points.ts';

interface Outcome {
  readonly point: KillPoint;
  readonly outcome: string;
  readonly isSurprise: boolean;
}

/** docs/actions-kill-table.md */
export function killTablePage(outcomes: readonly Outcome[], times: number, trialSeconds: number): string {
  const rows = killPoints.map(({ id, who, words }) => {
    const own = outcomes.filter(({ point }) => point === id);
    const kinds = [...new Set(own.map(({ outcome }) => outcome))].toSorted();
    const told = kinds.map((kind) => `${kind}: ${own.filter(({ outcome }) => outcome === kind).length}`).join(' · ');
    return `| ${who} | ${words} | ${told} | ${own.filter(({ isSurprise }) => isSurprise).length} |`;
  });
  const surprises = outcomes.filter(({ isSurprise }) => isSurprise).length;
  return `# kill -9 at every step

Written by \`tests/lab/actions/kill-table.test.ts\` with \`ROUTELIGHT_KILLS=${times} ROUTELIGHT_WRITE_DOCS=1\`; \`npm test\` does each 2 times. An address is added on trial (${trialSeconds} s) to an interface of a network namespace, as root, by the app's own engine in a process of its own. What dies gets SIGKILL at the point named. Then another process looks, as the next start of the app does, and what it tells is held against what \`ip\` shows: “reverted” and “not-done” must mean that the address is not there, “kept” that it is, and the command that comes with “needs-you” must take it away.

${outcomes.length} kills, ${surprises} surprises.

| killed | when | told, and what \`ip\` shows | surprises |
|---|---|---|---|
${rows.join('\n')}
`;
}
