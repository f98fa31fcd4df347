import type { OutlinePlanning } from '../../shared/actions/action-plan.ts';
import type { AliasRequest } from '../../shared/actions/action-request.ts';
import {
  type AliasSurroundings,
  type ConflictCheck,
  planAddAlias,
  planRemoveAlias,
} from '../../shared/actions/plan-alias.ts';
import type { NetworkInterface } from '../../shared/network-interface.ts';
import type { ActionKind, ActionSurroundings } from './action-kind.ts';
import { checkConflict } from './check-conflict.ts';
import { readPermanent } from './permanence/read-permanent.ts';
import { readGateways } from './read-gateways.ts';
import { seeAlias } from './see-alias.ts';
import { carriesSsh } from './ssh-session.ts';
import { networkOf, type RunningTrial, trialsRunning } from './watcher.ts';

/** One more address on an interface. */
export const addAlias: ActionKind<'add-alias'> = {
  kind: 'add-alias',
  plan: async (request, around) => {
    const others = await otherTrials(request, around);
    if (others > 0) return { kind: 'refused', because: onTrialAlready(request.address) };
    const [here, gateways] = await Promise.all([surroundingsOf(around, { kind: 'free' }, null), readGateways(around)]);
    const without = { ...here, gateways };
    const early = planAddAlias(request, without);
    // nothing is sent for an address that is refused anyway
    if (early.kind === 'refused') return early;
    const conflict = await checkConflict(request, without.interfaces, around);
    return planAddAlias(request, { ...without, conflict });
  },
  see: seeAlias,
  fingerprint: aliasFingerprint,
};

/** An extra address taken away. */
export const removeAlias: ActionKind<'remove-alias'> = {
  kind: 'remove-alias',
  plan: async (request, around) => {
    const others = await otherTrials(request, around);
    if (others > 0) return { kind: 'refused', because: onTrialAlready(request.address) };
    const sshAddress = await carriesSsh(request.address, around);
    const isAddedByUs = around.states.some(
      ({ plan, step }) =>
        plan.request.kind === 'add-alias' && isSameAlias(plan.request, request) && step.kind === 'kept',
    );
    const surroundings = { ...(await surroundingsOf(around, { kind: 'free' }, sshAddress)), isAddedByUs };
    return withWarnings(planRemoveAlias(request, surroundings), await whatPutsItBack(request, around));
  },
  see: seeAlias,
  fingerprint: aliasFingerprint,
};

const withWarnings = (planning: OutlinePlanning, more: readonly string[]): OutlinePlanning =>
  planning.kind === 'refused'
    ? planning
    : { ...planning, plan: { ...planning.plan, warnings: [...planning.plan.warnings, ...more] } };

/** launchd adds it again every five minutes; the others at the next start. */
async function whatPutsItBack(request: Alias, around: ActionSurroundings): Promise<string[]> {
  const { permanent } = await readPermanent(around);
  return permanent
    .filter((each) => isSameAlias(each, request))
    .map(({ path, manager }) => {
      const when = manager === 'launchd' ? 'within five minutes' : 'after a restart';
      return `${path} puts it back ${when}: end its permanence as well.`;
    });
}

type Alias = Pick<AliasRequest, 'interfaceName' | 'address'>;

const isSameAlias = (a: Alias, b: Alias): boolean => a.interfaceName === b.interfaceName && a.address === b.address;

const onTrialAlready = (address: string): string =>
  `${address} is on trial already, perhaps by another Routelight or another person: keep or undo that one first.`;

async function surroundingsOf(
  { platform, look, trialSeconds }: ActionSurroundings,
  conflict: ConflictCheck,
  sshAddress: string | null,
): Promise<AliasSurroundings> {
  const interfaces = await readInterfaces({ platform, look });
  return { platform: platform.id, interfaces, conflict, gateways: [], sshAddress, isAddedByUs: false, trialSeconds };
}

/** The interface as it stands and the trials of the address: a plan made from something else is stale. */
async function aliasFingerprint(request: AliasRequest, around: ActionSurroundings): Promise<string> {
  const on = (await readInterfaces(around)).find(({ name }) => name === request.interfaceName);
  const addresses = on?.addresses.map(({ address, prefixLength }) => `${address}/${prefixLength}`).toSorted();
  return JSON.stringify([on?.flags.toSorted() ?? null, addresses ?? null, await otherTrials(request, around)]);
}

export async function readInterfaces({
  platform,
  look,
}: Pick<ActionSurroundings, 'platform' | 'look'>): Promise<NetworkInterface[]> {
  return (await platform.readers.interfaces(look)).rows.map(({ row }) => row);
}

/** How many trials of this address wait on this machine, whoever began them. Another network namespace is another machine. */
export async function otherTrials({ address }: Alias, { host }: ActionSurroundings): Promise<number> {
  const [running, own] = await Promise.all([trialsRunning(host), networkOf(host)]);
  const isElsewhere = ({ network }: RunningTrial) => network !== null && own !== null && network !== own;
  const sameAddress = (running ?? []).filter((each) => each.words.includes(address) && !isElsewhere(each));
  return new Set(sameAddress.map(({ id }) => id)).size;
}
