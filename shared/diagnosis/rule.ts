import type { PlatformId } from '../family.ts';
import type { Case, CasePart } from './case.ts';
import type { Confidence, Evidence, NextStep } from './evidence.ts';

/** The case as a rule sees it: what it needs is there. */
export type CaseWith<Part extends CasePart> = Case & { readonly [K in Part]: NonNullable<Case[K]> };

/** What one rule concluded from one case. */
export type RuleAnswer =
  | {
      readonly kind: 'finding';
      readonly confidence: Confidence;
      readonly evidence: readonly Evidence[];
      /** What speaks against it, or was not ruled out. */
      readonly against: readonly Evidence[];
      /** Filled in with the case's own addresses; empty means the rule's general steps. */
      readonly nextSteps: readonly NextStep[];
    }
  | { readonly kind: 'clear'; readonly evidence: readonly Evidence[] }
  | { readonly kind: 'not-applicable'; readonly because: string };

/** One cause that a case is tested for. It asks for parts of the case, never fetches them. */
export interface Rule<Part extends CasePart = CasePart> {
  /** Kebab-case, never reused: `listens-on-loopback-only`. */
  readonly id: string;
  /** The row of the facts' Signatures table (`L1`, `S2`), or `linux` for its counterparts. */
  readonly signature: string;
  /** The cause as a headline for the person: `The service accepts connections from this computer only`. */
  readonly title: string;
  /** Where in the checklist it belongs. */
  readonly step: ChecklistStepId;
  /** The one system on which the cause exists; every system when left out. */
  readonly platform?: PlatformId;
  /** A part that could speak against the rule is needed: one that is not needed may only make it surer. */
  readonly needs: readonly Part[];
  /** Rules that this one makes moot when it is found: the same cause in weaker words. */
  readonly makesMoot: readonly string[];
  /** Ids of rules whose cause looks the same at first sight; a test of each shows that the two are told apart. */
  readonly lookAlikes: readonly string[];
  /** `facts S2`, a man page, an RFC. */
  readonly source: string;
  /** `problem` explains why the target is not reached; `remark` is worth knowing (an own-address route is normal). */
  readonly weight: 'problem' | 'remark';
  test(given: CaseWith<Part>): RuleAnswer;
}

/** `comparison`: the same or nearly the same tried otherwise. `deeper`: the slow tests, run when asked for. */
export type ChecklistStepId =
  | 'name'
  | 'route'
  | 'neighbor'
  | 'connect'
  | 'service'
  | 'this-machine'
  | 'comparison'
  | 'deeper';

/** Keeps the parts that a rule needs typed while it is written. */
export const defineRule = <Part extends CasePart>(rule: Rule<Part>): Rule<Part> => rule;
