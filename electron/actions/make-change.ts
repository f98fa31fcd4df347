import type { Planning } from '../../shared/actions/action-plan.ts';
import type { ActionRequest } from '../../shared/actions/action-request.ts';
import type { ActionReply } from '../../shared/channels/action-channels.ts';
import type { JournalEntry } from '../../shared/journal.ts';
import { openActionJournal } from './action-journal.ts';
import type { ActionSurroundings } from './action-kind.ts';
import { refused, replyWith, unwritten } from './action-reply.ts';
import type { Elevate } from './elevation.ts';
import { kindOf } from './kinds.ts';
import { createPlanStore, type StoredPlan } from './plan-store.ts';
import { runAction } from './run-action.ts';
import { runAsUser } from './run-as-user.ts';
import { whyFolderUnsafe } from './safe-folder.ts';
import { isWatched } from './watcher.ts';

export interface MakingSettings {
  readonly folder: string;
  readonly elevate: Elevate;
  readonly now: () => number;
  readonly around: (trialSeconds: number | null) => Promise<ActionSurroundings>;
  /** Has the id of an action as long as this process makes it. */
  readonly running: Set<string>;
  readonly mirror: ((entry: JournalEntry) => void) | undefined;
  readonly tell: () => Promise<void>;
}

/** From a wish to a plan, and from a plan that was agreed to to its first end (see `Actions`). */
export interface Making {
  readonly plan: (request: ActionRequest, trialSeconds: number | null) => Promise<Planning>;
  readonly run: (planId: string, typed: string | null) => Promise<ActionReply>;
}

export function createMaking(settings: MakingSettings): Making {
  const { folder, now, around, running } = settings;
  const plans = createPlanStore({ folder, now });
  return {
    plan: async (request, trialSeconds) => {
      const kind = kindOf(request);
      if (kind === null) return refused('This version of Routelight cannot do that.');
      const unsafe = await whyFolderUnsafe(folder);
      if (unsafe !== null) return refused(unsafe);
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
      return perform(stored, settings)
        .catch((error: unknown) => refused(unwritten(error)))
        .finally(() => running.delete(id));
    },
  };
}

/** Throws when what came of it cannot be written down. */
async function perform({ plan, fingerprint }: StoredPlan, settings: MakingSettings): Promise<ActionReply> {
  const { folder, elevate, now, mirror, tell } = settings;
  const kind = kindOf(plan.request);
  const here = await settings.around(plan.trialSeconds);
  if (kind === null || (await kind.fingerprint(plan.request, here)) !== fingerprint) return refused(STALE);
  await runAction(plan, {
    ...{ folder, elevate, journal: openActionJournal(folder, plan.id, now) },
    runAsUser: (command) => runAsUser(here.host, command),
    see: () => kind.see(plan.request, here),
    isAtWork: async () => (await isWatched(here.host, plan.id)) === true,
    onStep: (step, first) => {
      mirror?.({ kind: 'action', action: plan.id, plan: first, step });
      void tell();
    },
  });
  return replyWith(folder, plan.id);
}

const STALE = 'The machine has changed since this plan was made: look at what would be done once more.';
