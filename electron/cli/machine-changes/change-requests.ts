import { ActionRequest } from '../../../shared/actions/action-request.ts';
import { parseAddress } from '../../../shared/address.ts';
import type { Neighbor } from '../../../shared/neighbor.ts';
import type { StartedProcess } from '../../../shared/started-process.ts';
import { visibleText } from '../../../shared/visible-text.ts';
import { psStarted } from '../../tools/ps-started/index.ts';
import { exitCode } from '../exit-code.ts';
import type { OpenedHost } from '../open-for-command.ts';
import { UsageError } from '../usage-error.ts';

/** `4410` as a request to end that process, named with its start so that no later one of that number is meant. */
export async function readStop(text: string, force: boolean, opened: OpenedHost): Promise<ActionRequest> {
  const { pid, startedAt } = await findProcess(text, opened);
  return { kind: 'stop-process', pid, startedAt, force: force ? 'kill' : 'terminate' };
}

/** The path of a program, or the number of a process that runs it, as a request to let others through to it. */
export async function readFirewall(text: string, opened: OpenedHost): Promise<ActionRequest> {
  const path = /^\d+$/.test(text) ? (await findProcess(text, opened)).command : text;
  const request = ActionRequest.safeParse({ kind: 'allow-through-firewall', path });
  if (request.success && path.startsWith('/')) return request.data;
  throw new UsageError(
    `"${visibleText(path, 200)}" is not the full path of a program: name it, as in /usr/local/bin/node.`,
  );
}

/** `192.168.2.9` as a request to forget its entry; the interface is found when only one has it. */
export async function readNeighbor(
  text: string,
  interfaceName: string | undefined,
  { platform, look }: OpenedHost,
): Promise<ActionRequest> {
  const address = parseAddress(text);
  if (address === null) throw new UsageError(`"${visibleText(text, 100)}" is not an IP address.`);
  const named = interfaceName ?? address.zone ?? (await interfaceOf(address.address, platform, look));
  const { family } = address;
  const request = ActionRequest.safeParse({
    ...{ kind: 'delete-neighbor', interfaceName: named, family, address: address.address },
  });
  if (request.success) return request.data;
  throw new UsageError(`"${visibleText(named, 100)}" is not the name of an interface.`);
}

async function findProcess(text: string, { look }: OpenedHost): Promise<StartedProcess> {
  const pid = /^\d{1,9}$/.test(text) ? Number(text) : 0;
  if (pid < 2) throw new UsageError(`"${visibleText(text, 100)}" is not the number of a process that can be ended.`);
  const { rows, observation } = await look.withTool(psStarted, [pid]);
  const found = rows.find((row) => row.pid === pid);
  if (found !== undefined) return found;
  if (observation.isComplete) throw new UsageError(`there is no process ${pid}.`, exitCode.problemFound);
  throw new UsageError('the processes of this machine could not be read.', exitCode.couldNotLook);
}

async function interfaceOf(
  address: string,
  platform: OpenedHost['platform'],
  look: OpenedHost['look'],
): Promise<string> {
  const { rows } = await platform.readers.neighbors(look);
  const names = rows.flatMap(({ row }) => (isEntryOf(row, address) ? [row.interfaceName ?? ''] : []));
  const [only, ...more] = new Set(names.filter((name) => name !== ''));
  if (only !== undefined && more.length === 0) return only;
  throw new UsageError(
    only === undefined
      ? `${address} is not in the neighbour table.`
      : `${address} is known on ${[only, ...more].join(' and ')}: name one with --interface.`,
    only === undefined ? exitCode.problemFound : undefined,
  );
}

const isEntryOf = (row: Neighbor, address: string): boolean => row.address === address;
