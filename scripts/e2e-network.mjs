/**
 * Builds the network of the e2e suite inside a fresh namespace, then becomes the command it was given.
 *
 * `eth0` 192.168.2.171/24 with a gateway 192.168.2.1 at the other end of a veth pair: a small LAN on which everything is
 * ours. Nothing leaves it: the far end forwards nothing. In a mount namespace of its own it also has names, and in a UTS
 * namespace of its own the machine is called mini-red, as its address is in every test.
 */
import { mkdtempSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from './run.mjs';

const SETUP = [
  ['link', 'set', 'lo', 'up'],
  ['link', 'add', 'eth0', 'type', 'veth', 'peer', 'name', 'lan0'],
  ['link', 'set', 'eth0', 'address', '02:00:5e:10:00:ab'],
  ['link', 'set', 'eth0', 'up'],
  ['link', 'set', 'lan0', 'up'],
  ['addr', 'add', '192.168.2.171/24', 'dev', 'eth0'],
  ['addr', 'add', 'fd00:2::171/64', 'dev', 'eth0', 'nodad'],
  ['route', 'add', 'default', 'via', '192.168.2.1', 'dev', 'eth0'],
  ['neigh', 'add', '192.168.2.224', 'lladdr', '02:00:5e:10:00:e0', 'dev', 'eth0'],
  ['neigh', 'add', '192.168.2.1', 'lladdr', '02:00:5e:10:00:01', 'dev', 'eth0', 'router'],
];

/** Names of this network. Nobody answers for any other: no packet finds its way to a name server. */
const HOSTS = '127.0.0.1 localhost\n::1 localhost\n100.96.14.8 mini-blue.tail0a1b2.ts.net\n';

for (const args of SETUP) await change('ip', args);
await nameHosts();
if (isOwn('uts')) await change('hostname', ['mini-red']);
const [file, ...args] = process.argv.slice(2);
const { exitCode } = await run(file, args);
process.exitCode = exitCode ?? 1;

async function change(file, args) {
  const { problem, stderr } = await run(file, args, { output: 'keep' });
  if (problem !== null) throw new Error(`${file} ${args.join(' ')}: ${problem} ${stderr}`);
}

/** True in a namespace that the one who started this is not in. */
function isOwn(namespace) {
  return readlinkSync(`/proc/self/ns/${namespace}`) !== readlinkSync(`/proc/${process.ppid}/ns/${namespace}`);
}

/** /etc/hosts for this namespace alone; without a mount namespace of our own it stays as it is. */
async function nameHosts() {
  if (!isOwn('mnt')) return;
  const folder = mkdtempSync(join(tmpdir(), 'routelight-hosts-'));
  writeFileSync(join(folder, 'hosts'), HOSTS);
  await change('mount', ['--bind', join(folder, 'hosts'), '/etc/hosts']);
  rmSync(folder, { recursive: true });
}
