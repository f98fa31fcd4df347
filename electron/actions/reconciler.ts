import type { ActionRequest } from '../../shared/actions/action-request.ts';
import { isSettled } from '../../shared/actions/action-state.ts';
import type { JournalEntry } from '../../shared/journal.ts';
import { type JournalledAction, openActionJournal, readActionStates } from './action-journal.ts';
import type { ActionSurroundings } from './action-kind.ts';
import { reconcileAction } from './reconcile.ts';
import type { Seen } from './verify-action.ts';
import { isWatched } from './watcher.ts';

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
  const lookAt = async (action: JournalledAction): Promise<boolean> => {
    if (running.has(action.id)) return false;
    const step = await reconcileAction(action, {
      ...{ folder, now, isAnother },
      see: ({ plan }) => see(plan.request),
      isWatched: (id) => isWatched(looking.host, id),
      append: (of, next) => openActionJournal(folder, of.id, now).append(next),
    });
    if (step !== null) mirror?.({ kind: 'action', action: action.id, plan: null, step });
    return step !== null;
  };
  const reconcile = (action: JournalledAction): Promise<boolean> => {
    const going = looked.get(action.id) ?? lookAt(action).finally(() => looked.delete(action.id));
    looked.set(action.id, going);
    return going;
  };
  const lookAgain = async () => {
    const { states } = await readActionStates(folder);
    const underWay = states.filter((each) => !isSettled(each) && each.step.kind !== 'needs-you');
    const news = await Promise.all(underWay.map(reconcile));
    if (news.includes(true)) await tell();
    timer = null;
    if (underWay.length > 0) follow();
  };
  const follow = () => {
    if (isStopped || timer !== null) return;
    // a journal that cannot be read now is read at the next change or start
    timer = setTimeout(() => void lookAgain().catch(() => undefined), EVERY_MS);
    timer.unref();
  };
  return {
    reconcile,
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
