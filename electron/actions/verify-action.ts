import type { ActionRequest } from '../../shared/actions/action-request.ts';
import type { Look, Platform } from '../platforms/platform.ts';

/** What the system shows of a change; `unknown` when it could not be read. */
export interface Seen {
  readonly state: 'as-planned' | 'as-before' | 'unknown';
  readonly because: string;
}

/**
 * Reads the system to see whether the address is there. An exit code is never taken for an answer: ifconfig says nothing
 * when a re-added alias changed nothing, and `ip` says yes to an address that duplicate detection then refuses.
 */
export async function seeAlias(
  { kind, interfaceName, address }: Extract<ActionRequest, { interfaceName: string; prefixLength: number }>,
  { platform, look }: { readonly platform: Platform; readonly look: Look },
): Promise<Seen> {
  const { rows, observations } = await platform.readers.interfaces(look);
  const on = rows.find(({ row }) => row.name === interfaceName)?.row;
  const failed = observations.find(({ ending, isComplete }) => ending.kind !== 'exited' || !isComplete);
  if (on === undefined && failed !== undefined) return { state: 'unknown', because: 'the addresses could not be read' };
  const found = on?.addresses.find((each) => each.address === address);
  const isWanted = kind === 'add-alias' || kind === 'make-alias-permanent';
  if (found !== undefined && isWanted && found.flags.some((flag) => flag === 'dadfailed' || flag === 'duplicated'))
    return {
      state: 'as-before',
      because: `${address} is on ${interfaceName} but another machine has it: it is not used`,
    };
  const because =
    on === undefined
      ? `there is no interface ${interfaceName} any more`
      : `${address} is ${found === undefined ? 'not ' : ''}on ${interfaceName}`;
  return { state: (found !== undefined) === isWanted ? 'as-planned' : 'as-before', because };
}
