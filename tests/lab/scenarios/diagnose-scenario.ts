import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { DiagnoseDocument } from '../../../shared/diagnosis/diagnose-document.ts';
import { createLab, type Lab, type Namespace } from '../namespaces.ts';
import { authorityFile } from './certificates.ts';
import { makeFault } from './make-fault.ts';
import type { Scenario } from './scenario.ts';
import type { Outcome } from './score.ts';
import { buildTopology, type Topology } from './topology.ts';

const CLI = fileURLToPath(new URL('../../../out/main/cli.js', import.meta.url));
/** Far more than the longest run may take; past it something hangs. */
const DEADLINE_MS = 30_000;

/** Builds a network for this scenario alone, breaks it, and asks the real command line. */
export async function diagnoseScenario(scenario: Scenario) {
  const { lab, topology } = await buildLab();
  const undo: (() => void)[] = [];
  try {
    for (const fault of scenario.faults) undo.push(await makeFault(fault, topology));
    const startedAt = performance.now();
    const { verdict } = await diagnose(topology[scenario.from], scenario);
    const [cause] = verdict.causes;
    const outcome: Outcome = {
      scenario,
      said: cause?.rule ?? verdict.kind,
      confidence: cause?.confidence ?? '',
      elapsedMs: performance.now() - startedAt,
    };
    return { outcome, remarks: verdict.remarks.map(({ rule }) => rule) };
  } finally {
    for (const each of undo) each();
    await lab.destroy();
  }
}

/** Another lab that comes up at the same moment can make `ip netns` fail; the network is then built once more. */
async function buildLab(triesLeft = 3): Promise<{ lab: Lab; topology: Topology }> {
  const lab = createLab();
  try {
    return { lab, topology: buildTopology(lab) };
  } catch (error) {
    await lab.destroy();
    if (triesLeft <= 1) throw error;
    return buildLab(triesLeft - 1);
  }
}

async function diagnose({ name }: Namespace, { target, isDeep, error, environment, trustsLab }: Scenario) {
  const args = [
    'diagnose',
    target,
    '--json',
    ...(isDeep === true ? ['--deep'] : []),
    ...(error === undefined ? [] : ['--error', error]),
  ];
  const child = spawn('/usr/sbin/ip', ['netns', 'exec', name, process.execPath, CLI, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: DEADLINE_MS,
    env: { ...process.env, ...environment, ...(trustsLab === true && { NODE_EXTRA_CA_CERTS: authorityFile() }) },
  });
  const [said, complaint] = await Promise.all([text(child.stdout), text(child.stderr)]);
  if (said === '') throw new Error(`no verdict: ${complaint}`);
  return DiagnoseDocument.parse(JSON.parse(said));
}
