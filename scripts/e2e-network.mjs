/**
 * Builds the network of the e2e suite inside a fresh namespace, then becomes the command it was given.
 *
 * `eth0` 192.168.2.171/24 with a gateway 192.168.2.1 at the other end of a veth pair: a small LAN on which everything is
 * ours. Nothing leaves it: the far end forwards nothing.
 */
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

for (const args of SETUP) {
  const { problem, stderr } = await run('ip', args, { output: 'keep' });
  if (problem !== null) throw new Error(`ip ${args.join(' ')}: ${problem} ${stderr}`);
}
const [file, ...args] = process.argv.slice(2);
const { exitCode } = await run(file, args);
process.exitCode = exitCode ?? 1;
