import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Namespace } from '../namespaces.ts';
import { certificateFiles } from './certificates.ts';
import type { Fault } from './fault.ts';
import type { Machine, Topology } from './topology.ts';

const here = (file: string): string => fileURLToPath(new URL(file, import.meta.url));

/** Does it, and waits until it is done. Answers how to undo what does not go with the namespace. */
export async function makeFault(fault: Fault, topology: Topology): Promise<() => void> {
  const machine = topology[fault.on];
  switch (fault.kind) {
    case 'serve': {
      const { address, port, behaviour, certificate } = fault;
      const shown = certificate === undefined ? [] : certificateFiles(certificate);
      await machine.start(process.execPath, [here('./serve.mjs'), address, String(port), behaviour, ...shown]);
      return nothingLeft;
    }
    case 'name-server':
      await machine.start(process.execPath, [here('./name-server.mjs'), fault.address, JSON.stringify(fault.answers)]);
      return nothingLeft;
    case 'program':
      await startProgram(machine, fault);
      return nothingLeft;
    case 'resolv-conf':
      return writeEtc(machine, 'resolv.conf', fault.lines);
    case 'hosts':
      return writeEtc(machine, 'hosts', fault.lines);
    case 'ip':
      machine.ipBatch(fault.lines.map((line) => line.replace(/@(\w+)/, (_, other) => topology[other as Machine].name)));
      return nothingLeft;
    case 'ping':
      machine.run('/usr/bin/ping', ['-c', '1', '-W', '2', fault.address]);
      return nothingLeft;
    case 'until':
      await untilSaid(machine, fault);
      return nothingLeft;
    case 'sysctl':
      machine.run('/usr/sbin/sysctl', ['-qw', ...fault.settings]);
      return nothingLeft;
    case 'filter':
      addFilter(machine, fault);
      return nothingLeft;
  }
}

const nothingLeft = () => {};

async function startProgram(machine: Namespace, { script, args, openFiles }: Fault & { kind: 'program' }) {
  const command = [process.execPath, here(`./${script}`), ...args];
  if (openFiles === undefined) await machine.start(process.execPath, command.slice(1));
  else await machine.start('/usr/bin/prlimit', [`--nofile=${openFiles}:${openFiles}`, ...command]);
}

/** ip-netns(8): files of /etc/netns/<name> stand in for those of /etc inside the namespace. */
function writeEtc({ name }: Namespace, file: string, lines: readonly string[]): () => void {
  const folder = `/etc/netns/${name}`;
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/${file}`, `${lines.join('\n')}\n`);
  return () => rmSync(folder, { recursive: true, force: true });
}

function addFilter(machine: Namespace, { hook, rule, family = 'inet' }: Fault & { kind: 'filter' }): void {
  const table = `add table ${family} lab`;
  const chain = `add chain ${family} lab ${hook} { type filter hook ${hook} priority 0; }`;
  machine.run('/usr/sbin/nft', ['-f', '-'], `${table}\n${chain}\nadd rule ${family} lab ${hook} ${rule}\n`);
}

const POLL_MS = 50;
const MOST_POLLS = 200;

async function untilSaid(machine: Namespace, { file, args, says }: Fault & { kind: 'until' }): Promise<void> {
  for (let polls = 0; polls < MOST_POLLS; polls += 1) {
    if (machine.run(file, args).includes(says)) return;
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
  throw new Error(`${file} never said ${says}`);
}
