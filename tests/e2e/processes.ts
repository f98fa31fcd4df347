import { readdirSync, readFileSync } from 'node:fs';

/** A process as /proc tells of it; see proc(5). */
export interface ProcessInfo {
  readonly pid: number;
  readonly parentPid: number;
  /** The program and its arguments. */
  readonly words: readonly string[];
}

/** Every process now, but for zombies: those have ended. */
export function allProcesses(): ProcessInfo[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => readProcess(Number(name)));
}

function readProcess(pid: number): ProcessInfo[] {
  try {
    // the name in parentheses may hold anything, blanks and parentheses too
    const [state = '', parentPid = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    if (state === 'Z' || state === 'X') return [];
    const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').slice(0, -1);
    return [{ pid, parentPid: Number(parentPid), words }];
  } catch {
    return []; // it ended between the two looks
  }
}

export const childrenOf = (pid: number): ProcessInfo[] => allProcesses().filter(({ parentPid }) => parentPid === pid);

/** Processes that have this text among their words, such as the path of a folder made for one test. */
export const processesNaming = (text: string): ProcessInfo[] =>
  allProcesses().filter(({ words }) => words.some((word) => word.includes(text)));
