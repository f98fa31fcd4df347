import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterAll, it } from 'vitest';
import { DiagnoseDocument } from '../../shared/diagnosis/diagnose-document.ts';
import { createLab } from '../lab/namespaces.ts';
import { scenarios } from '../lab/scenarios/all-scenarios.ts';
import { makeFault } from '../lab/scenarios/make-fault.ts';
import type { Scenario } from '../lab/scenarios/scenario.ts';
import { buildTopology } from '../lab/scenarios/topology.ts';
import { type Figure, keepFigures, median, plainFigure } from './measure.ts';

const CLI = fileURLToPath(new URL('../../out/main/cli.js', import.meta.url));
const SHOWN = 7;
const RUNS = 3;
const DEADLINE_MS = 30_000;

const figures: Figure[] = [];
afterAll(() => keepFigures('5-diagnose', figures));

/** Spread over the whole list, which goes from names to services, healthy networks among them. */
const plain = scenarios.filter(isPlain);
const shown = plain.filter((_, at) => at % Math.ceil(plain.length / SHOWN) === 0);

function isPlain({ isDeep, environment, error, trustsLab }: Scenario): boolean {
  return isDeep !== true && error === undefined && environment === undefined && trustsLab !== true;
}

it.each(shown)('$id', async (scenario) => {
  const lab = createLab();
  const undo: (() => void)[] = [];
  try {
    const topology = buildTopology(lab);
    for (const fault of scenario.faults) undo.push(await makeFault(fault, topology));
    const runs: DiagnoseDocument[] = [];
    for (let run = 0; run < RUNS; run += 1) runs.push(await diagnose(topology[scenario.from].name, scenario.target));
    const first = median(runs.flatMap(({ firstVerdictAfterMs }) => firstVerdictAfterMs ?? []));
    const whole = median(runs.map(({ startedAtMs, takenAtMs }) => takenAtMs - startedAtMs));
    if (!Number.isNaN(first)) figures.push(plainFigure(`diagnose ${scenario.id}: first verdict`, 'ms', first, 1_500));
    figures.push(plainFigure(`diagnose ${scenario.id}: whole checklist`, 'ms', whole, 5_000));
  } finally {
    for (const each of undo) each();
    await lab.destroy();
  }
});

async function diagnose(namespace: string, target: string): Promise<DiagnoseDocument> {
  const args = ['netns', 'exec', namespace, process.execPath, CLI, 'diagnose', target, '--json'];
  const child = spawn('/usr/sbin/ip', args, { stdio: ['ignore', 'pipe', 'inherit'], timeout: DEADLINE_MS });
  return DiagnoseDocument.parse(JSON.parse(await text(child.stdout)));
}
