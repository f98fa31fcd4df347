import type { Planning } from '../../shared/actions/action-plan.ts';
import type { ActionRequest } from '../../shared/actions/action-request.ts';
import type { ActionList, ActionReply, PermanentAliases } from '../../shared/channels/action-channels.ts';
import type { AddressFamily } from '../../shared/family.ts';
import type { JournalEntry } from '../../shared/journal.ts';
import { openActionJournal, readActionState, readActionStates } from './action-journal.ts';
import type { ActionSurroundings, Seen } from './action-kind.ts';
import type { Elevate } from './elevation.ts';
import { createEnding } from './end-action.ts';
import { kindOf } from './kinds.ts';
import { readPermanent } from './permanence/read-permanent.ts';
import { createPlanStore, type StoredPlan } from './plan-store.ts';
import { type Proposal, propose } from './propose.ts';
import { pruneJournals } from './prune-journals.ts';
import { createReconciler } from './reconciler.ts';
import { runAction } from './run-action.ts';
import { runAsUser } from './run-as-user.ts';
import { whyFolderUnsafe } from './safe-folder.ts';
import { watchFolder } from './watch-folder.ts';
import { isWatched } from './watcher.ts';

export interface ActionsSettings {
  readonly looking: Pick<ActionSurroundings, 'host' | 'platform' | 'look'>;
  /** Where the actions' journals are (action-folder.ts). */
  readonly folder: string;
  readonly elevate: Elevate;
  readonly now: () => number;
  readonly sshAddress: string | null;
  /** Each step, once it is on the disk, for the session's journal. */
  readonly mirror?: (entry: JournalEntry) => void;
}

/** Changes to the system: planned, agreed to, made, and followed to their end. No method throws for the outside. */
export interface Actions {
  readonly propose: (interfaceName: string, family: AddressFamily) => Promise<Proposal>;
  readonly plan: (request: ActionRequest, trialSeconds: number | null) => Promise<Planning>;
  /** `typed` answers the plan's `mustType`. Resolves at the first end: verified, kept, not done, or "needs you". */
  readonly run: (planId: string, typed: string | null) => Promise<ActionReply>;
  readonly keep: (id: string) => Promise<ActionReply>;
  readonly undo: (id: string) => Promise<ActionReply>;
  /** From the journals alone. */
  readonly list: () => Promise<ActionList>;
  /** Reads the system. */
  readonly permanent: () => Promise<PermanentAliases>;
  /** Looks for every end that nobody wrote down. */
  readonly reconcile: () => Promise<ActionList>;
  /** Whenever one gets further, by this process or another. */
  readonly onChange: (listener: (list: ActionList) => void) => () => void;
  /** Ends the following of trials; what was armed goes on. */
  readonly stop: () => void;
}

export function createActions(settings: ActionsSettings): Actions {
  const { looking, folder, elevate, now, sshAddress, mirror } = settings;
  const plans = createPlanStore({ folder, now });
  const running = new Set<string>();
  const around = async (trialSeconds: number | null): Promise<ActionSurroundings> => ({
    ...{ ...looking, sshAddress, trialSeconds },
    states: (await readActionStates(folder)).states,
  });
  const see = async (request: ActionRequest): Promise<Seen> =>
    (await kindOf(request)?.see(request, await around(null))) ?? NOT_SEEN;
  const list = async (): Promise<ActionList> => {
    const { states, unreadFiles } = await readActionStates(folder);
    return { states: [...states], unreadFiles: [...unreadFiles], isReadOnly: false };
  };
  const { onChange, tell } = createTelling(list);
  let folderWatch: ReturnType<typeof watchFolder> | null = null;
  const { reconcile, reconcileAll, follow, stop } = createReconciler({
    looking,
    folder,
    now,
    see,
    running,
    mirror,
    tell,
  });
  const ending = createEnding({ looking, folder, elevate, reconcile });

  const reply = async (id: string): Promise<ActionReply> => {
    const state = await readActionState(folder, id);
    return state === null ? refused('There is no such change.') : { kind: 'done', state };
  };
  const end = async (id: string, how: 'keep' | 'undo'): Promise<ActionReply> => {
    const action = await readActionState(folder, id).catch(() => null);
    if (action === null) return refused('There is no such change.');
    if (running.has(id)) return refused('It is being made at this moment.');
    const because = await ending[how](action).catch(unwritten);
    void tell();
    return because === null ? reply(id) : refused(because);
  };
  const perform = async ({ plan, fingerprint }: StoredPlan): Promise<ActionReply> => {
    const kind = kindOf(plan.request);
    const here = await around(plan.trialSeconds);
    if (kind === null || (await kind.fingerprint(plan.request, here)) !== fingerprint) return refused(STALE);
    await runAction(plan, {
      ...{ folder, elevate, journal: openActionJournal(folder, plan.id, now) },
      runAsUser: (command) => runAsUser(looking.host, command),
      see: () => kind.see(plan.request, here),
      isAtWork: async () => (await isWatched(looking.host, plan.id)) === true,
      onStep: (step, first) => {
        mirror?.({ kind: 'action', action: plan.id, plan: first, step });
        void tell();
      },
    });
    return reply(plan.id);
  };
  return {
    propose: (interfaceName, family) => propose(looking, interfaceName, family),
    plan: async (request, trialSeconds): Promise<Planning> => {
      const kind = kindOf(request);
      if (kind === null) return { kind: 'refused', because: 'This version of Routelight cannot do that.' };
      const unsafe = await whyFolderUnsafe(folder);
      if (unsafe !== null) return { kind: 'refused', because: unsafe };
      const here = await around(trialSeconds);
      const planning = await kind.plan(request, here);
      if (planning.kind === 'refused') return planning;
      return { kind: 'planned', plan: plans.put(planning.plan, await kind.fingerprint(planning.plan.request, here)) };
    },
    run: async (planId, typed) => {
      const stored = plans.take(planId);
      if (typeof stored === 'string') return refused(stored);
      const { id, mustType } = stored.plan;
      if (mustType !== null && typed?.trim() !== mustType)
        return refused(`Nothing was done: “${mustType}” has to be typed first.`);
      running.add(id);
      return perform(stored)
        .catch((error: unknown) => refused(unwritten(error)))
        .finally(() => {
          running.delete(id);
          follow();
        });
    },
    keep: (id) => end(id, 'keep'),
    undo: (id) => end(id, 'undo'),
    list,
    permanent: () => readPermanent(looking),
    reconcile: async () => {
      await reconcileAll();
      await pruneJournals(folder, now());
      follow();
      void tell();
      return list();
    },
    onChange: (listener) => {
      folderWatch ??= watchFolder(folder, () => {
        follow();
        void tell();
      });
      return onChange(listener);
    },
    stop: () => {
      folderWatch?.close();
      stop();
    },
  };
}

const refused = (because: string): ActionReply => ({ kind: 'refused', because });
const STALE = 'The machine has changed since this plan was made: look at what would be done once more.';
const NOT_SEEN = { state: 'unknown', because: 'this version does not know this kind of change' } as const;

/** Before the change nothing was done; an armed trial takes itself back. */
const unwritten = (error: unknown): string =>
  `It could not be written down, so it was not made, or takes itself back at the end of its trial: ${error instanceof Error ? error.message : String(error)}`;

/** Tells listeners of the list, one list after the other. A folder that cannot be read is told by the next call that asks. */
function createTelling(list: () => Promise<ActionList>): Pick<Actions, 'onChange'> & { tell: () => Promise<void> } {
  const listeners = new Set<(list: ActionList) => void>();
  let telling = Promise.resolve();
  const tellNow = async () => {
    if (listeners.size === 0) return;
    const all = await list();
    for (const listener of listeners) listener(all);
  };
  return {
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    tell: () => {
      telling = telling.then(tellNow).catch(() => undefined);
      return telling;
    },
  };
}
