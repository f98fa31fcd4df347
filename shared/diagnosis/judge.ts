import type { Case } from './case.ts';
import { decidingTests } from './deciding-tests.ts';
import type { Confidence, Evidence, NextStep } from './evidence.ts';
import { isWhole, onTheWay } from './facts-of-case.ts';
import { inOneOrder } from './in-one-order.ts';
import { isMissed, notCheckedText } from './part-words.ts';
import type { Rule, RuleAnswer } from './rule.ts';
import { isAccepted, triesOf } from './tries.ts';

/** What one rule said of a case; `not-checked` when a part that it needs is missing. */
export interface Judgement {
  readonly rule: string;
  readonly answer: RuleAnswer | { readonly kind: 'not-checked'; readonly because: string };
}

/** A cause that stands, strongest first in a verdict. */
export interface Finding {
  readonly rule: string;
  readonly title: string;
  readonly signature: string;
  readonly source: string;
  readonly weight: 'problem' | 'remark';
  readonly confidence: Confidence;
  readonly evidence: readonly Evidence[];
  readonly against: readonly Evidence[];
  readonly nextSteps: readonly NextStep[];
}

export interface Verdict {
  /** `cause`: at least one problem stands. `healthy`: the target was reached and nothing speaks against it. */
  readonly kind: 'cause' | 'healthy' | 'cannot-tell';
  /** One to three, strongest first; ties in the order of rule ids, so that the same case always reads the same. */
  readonly causes: readonly Finding[];
  readonly remarks: readonly Finding[];
  /** For `cannot-tell`: what would have to be checked. */
  readonly missing: readonly string[];
  /** For `cannot-tell`: the tests that would decide, the best first. */
  readonly decidedBy: readonly NextStep[];
}

const MOST_CAUSES = 3;
const STRENGTH: Readonly<Record<Confidence, number>> = { certain: 3, 'very-likely': 2, possible: 1 };

/** Asks every rule. The order of rules and of observations changes nothing. */
export function judge(given: Case, rules: readonly Rule[]): readonly Judgement[] {
  const ordered = withNeighborsOnTheWay(inOneOrder(given));
  return rules.map((rule) => ({ rule: rule.id, answer: askRule(ordered, rule) }));
}

/** What the table says of a hop on another link would be taken for an answer on this one. */
function withNeighborsOnTheWay(given: Case): Case {
  const { neighborsAfter, ways } = given;
  return neighborsAfter === null || ways === null
    ? given
    : { ...given, neighborsAfter: onTheWay(neighborsAfter, ways) };
}

function askRule(given: Case, rule: Rule): Judgement['answer'] {
  if (rule.platform !== undefined && rule.platform !== given.platform)
    return { kind: 'not-applicable', because: `only on ${rule.platform === 'darwin' ? 'macOS' : 'Linux'}` };
  const missing = rule.needs.filter((part) => given[part] === null);
  if (missing.length > 0)
    return { kind: 'not-checked', because: missing.map((part) => notCheckedText(given, part)).join(' ') };
  // every part the rule needs is there, which is what CaseWith says
  return rule.test(given as Parameters<typeof rule.test>[0]);
}

/** One to three causes in order, or why there is none. */
export function reachVerdict(given: Case, rules: readonly Rule[]): Verdict {
  const judgements = judge(given, rules);
  const found = findings(judgements, rules);
  const moot = new Set(found.flatMap(({ rule }) => rules.find(({ id }) => id === rule)?.makesMoot ?? []));
  const standing = found.filter(({ rule }) => !moot.has(rule)).toSorted(byStrength);
  const causes = standing.filter(({ weight }) => weight === 'problem').slice(0, MOST_CAUSES);
  const remarks = standing.filter(({ weight }) => weight === 'remark');
  if (causes.length > 0) return { kind: 'cause', causes, remarks, missing: [], decidedBy: [] };
  if (isReached(given)) return { kind: 'healthy', causes, remarks, missing: [], decidedBy: [] };
  return { kind: 'cannot-tell', causes, remarks, missing: missingParts(given, rules), decidedBy: decidingTests(given) };
}

/** What can be said while connects are still under way: an answer may yet take any cause away, so each is only possible. */
export function firstVerdict(given: Case, rules: readonly Rule[]): Verdict {
  const verdict = reachVerdict(given, rules);
  const possible = (found: Finding): Finding => ({ ...found, confidence: 'possible' });
  return { ...verdict, causes: verdict.causes.map(possible), remarks: [] };
}

function findings(judgements: readonly Judgement[], rules: readonly Rule[]): Finding[] {
  return judgements.flatMap(({ rule: id, answer }) => {
    const rule = rules.find((each) => each.id === id);
    if (rule === undefined || answer.kind !== 'finding') return [];
    const { title, signature, source, weight } = rule;
    const { confidence, evidence, against, nextSteps } = answer;
    return [{ rule: id, title, signature, source, weight, confidence, evidence, against, nextSteps }];
  });
}

const byStrength = (a: Finding, b: Finding): number =>
  STRENGTH[b.confidence] - STRENGTH[a.confidence] || a.rule.localeCompare(b.rule);

/**
 * Healthy is only what was seen to be: a service that answered, with everything looked at in which a fault could hide
 * from a connect, for every program that tried, and no error brought that is still unexplained. A remark alone does not take it away.
 */
function isReached(given: Case): boolean {
  const { attempts, services, target, ways, resolutions, listeners, platform, osMajor, reported, udpTries } = given;
  if (target.transport === 'udp')
    return reported === null && udpTries?.some(({ kind }) => kind === 'answered') === true;
  if (attempts === null || ways === null || reported !== null) return false;
  if ((target.isName && resolutions === null) || (platform === 'darwin' && osMajor === null)) return false;
  if (isProxyUntried(given)) return false;
  if (ways.some(({ isOwn }) => isOwn) && (listeners === null || !isWhole(given, 'listeners'))) return false;
  const programs = new Set(['routelight', ...triesOf(attempts).map(({ program }) => program)]);
  const areAccepted = [...programs].every((program) =>
    attempts.some((each) => each.program === program && isAccepted(each)),
  );
  return areAccepted && (services?.some(({ kind }) => SERVED.includes(kind)) ?? false);
}

/** Programs that ask for web pages may go another way than this app did; a proxy that only a script names cannot be tried. */
function isProxyUntried({ target: { scheme }, appliedProxies, proxyTries }: Case): boolean {
  if (scheme !== 'http' && scheme !== 'https') return false;
  if (appliedProxies === null) return true;
  return proxyTries === null && appliedProxies.some(({ host, port }) => host !== null && port !== null);
}

const SERVED: readonly string[] = ['banner', 'silent', 'tls', 'http'];

/** What the rules about problems would have needed, as far as it means anything for this target. */
function missingParts(given: Case, rules: readonly Rule[]): readonly string[] {
  const asked = rules.filter(
    ({ weight, platform }) => weight === 'problem' && (platform === undefined || platform === given.platform),
  );
  const parts = new Set(asked.flatMap(({ needs }) => needs).filter((part) => isMissed(given, part)));
  return [...parts].map((part) => notCheckedText(given, part)).toSorted();
}
