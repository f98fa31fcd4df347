import { setTimeout as pause } from 'node:timers/promises';
import type { AliasRequest } from '../../shared/actions/action-request.ts';
import type { ActionSurroundings, Seen } from './action-kind.ts';

type Eyes = Pick<ActionSurroundings, 'platform' | 'look'>;

/** Duplicate address detection takes a second as a rule (RFC 4862 §5.1: one question, one second), and is waited for. */
const DETECTION_PAUSE_MS = 500;
const DETECTION_LOOKS = 8;
const NOT_USED = ['dadfailed', 'duplicated'];

/**
 * Reads the system to see whether the address is there. An exit code is never taken for an answer: ifconfig says nothing
 * when a re-added alias changed nothing, and `ip` says yes to an address that duplicate detection then refuses.
 */
export async function seeAlias(request: AliasRequest, eyes: Eyes): Promise<Seen> {
  for (let look = 1; ; look += 1) {
    const { seen, isTentative } = await lookOnce(request, eyes);
    if (!isTentative || look === DETECTION_LOOKS) return seen;
    await pause(DETECTION_PAUSE_MS);
  }
}

async function lookOnce(
  { kind, interfaceName, address }: AliasRequest,
  { platform, look }: Eyes,
): Promise<{ readonly seen: Seen; readonly isTentative: boolean }> {
  const { rows, observations } = await platform.readers.interfaces(look);
  const on = rows.find(({ row }) => row.name === interfaceName)?.row;
  const [main] = observations;
  const isUnread = main === undefined || main.ending.kind !== 'exited' || !main.isComplete;
  if (on === undefined && isUnread)
    return { seen: { state: 'unknown', because: 'the addresses could not be read' }, isTentative: false };
  const found = on?.addresses.find((each) => each.address === address);
  const isWanted = kind === 'add-alias' || kind === 'make-alias-permanent';
  if (found?.flags.some((flag) => NOT_USED.includes(flag)) && isWanted) {
    const because = `${address} is on ${interfaceName} but another machine has it: it is not used`;
    return { seen: { state: 'as-before', because }, isTentative: false };
  }
  const because =
    on === undefined
      ? `there is no interface ${interfaceName} any more`
      : `${address} is ${found === undefined ? 'not ' : ''}on ${interfaceName}`;
  const state = (found !== undefined) === isWanted ? 'as-planned' : 'as-before';
  return { seen: { state, because }, isTentative: isWanted && found?.flags.includes('tentative') === true };
}
