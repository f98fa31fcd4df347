import type { ActionRequest } from '../../shared/actions/action-request.ts';
import { isSettled } from '../../shared/actions/action-state.ts';
import type { JournalEntry } from '../../shared/journal.ts';
import { type JournalledAction, openActionJournal, readActionState, readActionStates } from './action-journal.ts';
import type { ActionSurroundings, Seen } from './action-kind.ts';
import { reconcileAction } from './reconcile.ts';
import { isWatched, trialsRunning } from './watcher.ts';

/** How often the processes are looked at while a trial goes on. */
const EVERY_MS = 2_000;

export interface ReconcilerSettings {
  readonly looking: Pick<ActionSurroundings, 'host' | 'platform' | 'look'>;
  readonly folder: string;
  readonly now: () => number;
  readonly see: (request: ActionRequest) => Promise<Seen>;
  /** Actions that this process makes just now: they write their own steps. */
  readonly running: ReadonlySet<string>;
  readonly mirror: ((entry: JournalEntry) => void) | undefined;
  readonly tell: () => Promise<void>;
}

export interface Reconciler {
  /** True when the action got further. */
  readonly reconcile: (action: JournalledAction) => Promise<boolean>;
  /** Every action that is not over, with one look at the processes. True when one got further. */
  readonly reconcileAll: () => Promise<boolean>;
  /** Looks again and again as long as a trial is on its way. */
  readonly follow: () => void;
  readonly stop: () => void;
}

/** Lost ends of actions, found when asked for and while a trial goes on. One look at a time an action. */
export function createReconciler(settings: ReconcilerSettings): Reconciler {
  const { looking, folder, now, see, running, mirror, tell } = settings;
  const looked = new Map<string, Promise<boolean>>();
  let timer: NodeJS.Timeout | null = null;
  let isStopped = false;
  const lookAt = async (action: JournalledAction, isWatched: boolean | null): Promise<boolean> => {
    if (running.has(action.id)) return false;
    const step = await reconcileAction(action, {
      ...{ folder, now, isAnother, isWatched },
      see: ({ plan }) => see(plan.request),
      latest: ({ id }) => readActionState(folder, id),
      append: (of, next) => openActionJournal(folder, of.id, now).append(next),
    });
    if (step !== null) mirror?.({ kind: 'action', action: action.id, plan: null, step });
    return step !== null;
  };
  const once = (action: JournalledAction, isWatched: () => Promise<boolean | null>): Promise<boolean> => {
    const look = async () => lookAt(action, await isWatched());
    const going = looked.get(action.id) ?? look().finally(() => looked.delete(action.id));
    looked.set(action.id, going);
    return going;
  };
  const reconcile = (action: JournalledAction) => once(action, () => isWatched(looking.host, action.id));
  const reconcileThese = async (actions: readonly JournalledAction[]): Promise<boolean> => {
    if (actions.length === 0) return false;
    const at = await trialsRunning(looking.host);
    const isAt = (id: string) => (at === null ? null : at.some((each) => each.id === id));
    // a journal that cannot be written now is written at the next look
    const looks = actions.map((each) => once(each, async () => isAt(each.id)).catch(() => false));
    return (await Promise.all(looks)).includes(true);
  };
  const open = async () => (await readActionStates(folder)).states.filter((each) => !isSettled(each));
  const lookAgain = async () => {
    const underWay = (await open()).filter(({ step }) => step.kind !== 'needs-you');
    const isNews = await reconcileThese(underWay);
    if (underWay.length > 0) follow();
    if (isNews) await tell();
  };
  const follow = () => {
    if (isStopped || timer !== null) return;
    // a journal that cannot be read now is read at the next change or start
    timer = setTimeout(() => {
      timer = null;
      void lookAgain().catch(() => undefined);
    }, EVERY_MS);
    timer.unref();
  };
  return {
    reconcile,
    reconcileAll: async () => reconcileThese(await open()),
    follow,
    stop: () => {
      isStopped = true;
      if (timer !== null) clearTimeout(timer);
    },
  };
}

/** kill(2) with no signal: EPERM is somebody's process too. */
function isAnother(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
