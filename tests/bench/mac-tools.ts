import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A folder that stands in for the `/` of a Mac on which netstat and lsof print the same sockets at once. */
export interface MacTools {
  readonly toolRoot: string;
  readonly files: readonly string[];
  readonly remove: () => Promise<void>;
}

/** Two hundred programs of three users hold `count` listeners, written as macOS 26 prints them. */
export async function createMacTools(count: number): Promise<MacTools> {
  const toolRoot = await mkdtemp(join(tmpdir(), 'routelight-bench-mac-'));
  const sockets = Array.from({ length: count }, (_, n) => ({ port: 20_000 + n, pid: 400 + Math.floor(n / 50), n }));
  const netstat = await addTool(toolRoot, '/usr/sbin/netstat', printNetstat(sockets));
  const lsof = await addTool(toolRoot, '/usr/sbin/lsof', printLsof(sockets));
  return { toolRoot, files: [netstat, lsof], remove: () => rm(toolRoot, { recursive: true }) };
}

async function addTool(toolRoot: string, path: string, text: string): Promise<string> {
  const file = join(toolRoot, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(`${file}.out`, text);
  await writeFile(file, `#!/bin/sh\nexec /bin/cat "$0.out"\n`, { mode: 0o755 });
  return file;
}

interface MacSocket {
  readonly port: number;
  readonly pid: number;
  readonly n: number;
}

const addressOf = ({ n }: MacSocket): string => (n % 3 === 0 ? '127.0.0.1' : '*');

function printNetstat(sockets: readonly MacSocket[]): string {
  const lines = sockets.map((each) => {
    const local = `${addressOf(each)}.${each.port}`.padEnd(18);
    const owner = `mini-helper:${each.pid}`.padStart(19);
    return `tcp4       0      0  ${local} *.*                    LISTEN                 0            0  131072  131072 ${owner}    00100 00000106 0000000000077d4d 00000001 00000800      1      0 000000`;
  });
  return `${NETSTAT_HEADER}\n${lines.join('\n')}\n`;
}

const NETSTAT_HEADER = `Active Internet connections (including servers)
Proto Recv-Q Send-Q  Local Address          Foreign Address        (state)          rxbytes      txbytes  rhiwat  shiwat          process:pid    state  options           gencnt    flags   flags1 usecnt rtncnt fltrs`;

function printLsof(sockets: readonly MacSocket[]): string {
  let pid = 0;
  const sets = sockets.map((each) => {
    const process = each.pid === pid ? '' : `p${each.pid}\ncmini-helper-${each.pid}\nu501\nLred\n`;
    pid = each.pid;
    return `${process}f${4 + (each.n % 50)}\ntIPv4\nPTCP\nn${addressOf(each)}:${each.port}\nTST=LISTEN\n`;
  });
  return sets.join('');
}
