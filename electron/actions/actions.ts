import type { Planning } from '../../shared/actions/action-plan.ts';
import type { ActionRequest } from '../../shared/actions/action-request.ts';
import type { ActionList, ActionReply, PermanentAliases } from '../../shared/channels/action-channels.ts';
import type { AddressFamily } from '../../shared/family.ts';
import type { JournalEntry } from '../../shared/journal.ts';
import { readActionState, readActionStates } from './action-journal.ts';
import type { ActionSurroundings, Seen } from './action-kind.ts';
import { refused, replyWith, unwritten } from './action-reply.ts';
import type { Elevate } from './elevation.ts';
import { createEnding } from './end-action.ts';
import { kindOf } from './kinds.ts';
import { createMaking } from './make-change.ts';
import { readPermanent } from './permanence/read-permanent.ts';
import { type Proposal, propose } from './propose.ts';
import { pruneJournals } from './prune-journals.ts';
import { createReconciler } from './reconciler.ts';
import { createTelling } from './tell-list.ts';
import { watchFolder } from './watch-folder.ts';

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
  const making = createMaking({ folder, elevate, now, around, running, mirror, tell });
  const ending = createEnding({ looking, folder, elevate, reconcile });

  const end = async (id: string, how: 'keep' | 'undo'): Promise<ActionReply> => {
    const action = await readActionState(folder, id).catch(() => null);
    if (action === null) return refused('There is no such change.');
    if (running.has(id)) return refused('It is being made at this moment.');
    const because = await ending[how](action).catch(unwritten);
    void tell();
    return because === null ? replyWith(folder, id) : refused(because);
  };
  return {
    propose: (interfaceName, family) => propose(looking, interfaceName, family),
    plan: making.plan,
    run: (planId, typed) => making.run(planId, typed).finally(follow),
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

const NOT_SEEN = { state: 'unknown', because: 'this version does not know this kind of change' } as const;
