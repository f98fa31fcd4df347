import { randomUUID } from 'node:crypto';
import type { ActionPlan, PlanOutline } from '../../shared/actions/action-plan.ts';
import { printCommandLine } from '../../shared/print-command-line.ts';
import { actionCommand } from './trial-command.ts';

/** What a plan said may have been overtaken by then. */
const STALE_AFTER_MS = 5 * 60_000;
/** A page that plans and plans keeps no more than this. */
const MOST_PLANS = 50;

export interface StoredPlan {
  readonly plan: ActionPlan;
  readonly fingerprint: string;
}

/** Plans that were shown and not yet run. They live here only: whoever runs one names its id. */
export interface PlanStore {
  readonly put: (outline: PlanOutline, fingerprint: string) => ActionPlan;
  /** The plan, once; or the sentence why it cannot be run. */
  readonly take: (id: string) => StoredPlan | string;
}

export function createPlanStore({ folder, now }: { readonly folder: string; readonly now: () => number }): PlanStore {
  const plans = new Map<string, StoredPlan & { readonly plannedAtMs: number }>();
  return {
    put: (outline, fingerprint) => {
      const bare = { ...outline, id: `change-${randomUUID()}`, script: null };
      const plan = { ...bare, script: printCommandLine(actionCommand(folder, bare)) };
      plans.set(plan.id, { plan, fingerprint, plannedAtMs: now() });
      const [oldest] = plans.keys();
      if (plans.size > MOST_PLANS && oldest !== undefined) plans.delete(oldest);
      return plan;
    },
    take: (id) => {
      const stored = plans.get(id);
      plans.delete(id);
      if (stored === undefined)
        return 'This plan was run already, or is not known any more: look at what would be done once more.';
      const ageMs = now() - stored.plannedAtMs;
      return ageMs < 0 || ageMs > STALE_AFTER_MS
        ? 'This plan is older than five minutes: look at what would be done once more.'
        : stored;
    },
  };
}
