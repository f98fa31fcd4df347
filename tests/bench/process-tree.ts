import { readdir, readFile } from 'node:fs/promises';

/** Clock ticks a second in /proc: USER_HZ, which is 100 on every architecture Electron runs on (proc(5)). */
const TICKS_A_SECOND = 100;

interface ProcessStat {
  readonly pid: number;
  readonly parent: number;
  /** Its own, and that of the children it has waited for. */
  readonly cpuSeconds: number;
}

/** What a program and all it started have used of the processor so far, in seconds. */
export async function cpuSecondsOfTree(root: number): Promise<number> {
  return (await treeOf(root)).reduce((sum, { cpuSeconds }) => sum + cpuSeconds, 0);
}

/** The memory of a program and all it started; a page shared by n processes counts for 1/n in each (PSS, proc(5)). */
export async function memoryMibOfTree(root: number): Promise<number> {
  const sizes = (await treeOf(root)).map(({ pid }) => pssKibOf(pid));
  return (await Promise.all(sizes)).reduce((sum, kib) => sum + kib, 0) / 1024;
}

async function treeOf(root: number): Promise<readonly ProcessStat[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const all = (await Promise.all(pids.map(readStat))).filter((stat) => stat !== null);
  const inTree = new Set([root]);
  for (let before = 0; before < inTree.size; ) {
    before = inTree.size;
    for (const { pid, parent } of all) if (inTree.has(parent)) inTree.add(pid);
  }
  return all.filter(({ pid }) => inTree.has(pid));
}

/** Fields 4 and 14 to 17 of /proc/pid/stat; the name before them may hold blanks and brackets. `null` when it has ended. */
async function readStat(pid: string): Promise<ProcessStat | null> {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null);
  if (text === null) return null;
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  const ticks = fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
  return { pid: Number(pid), parent: Number(fields[1]), cpuSeconds: ticks / TICKS_A_SECOND };
}

async function pssKibOf(pid: number): Promise<number> {
  const text = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '');
  return Number(/^Pss:\s+(\d+) kB/m.exec(text)?.[1] ?? 0);
}
