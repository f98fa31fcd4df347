import { visibleText } from '../../visible-text.ts';
import { endpoint } from '../answers.ts';
import type { Case } from '../case.ts';
import type { ProxyTry } from '../proxy-try.ts';

/** What is known of the proxies between programs and the target, each that was contacted by its address. */
export function proxyLines({ appliedProxies, proxyTries }: Pick<Case, 'appliedProxies' | 'proxyTries'>): string[] {
  const tried = proxyTries ?? [];
  const untried = (appliedProxies ?? []).filter(({ words }) => !tried.some((each) => each.words === words));
  return [
    ...tried.map((each) => `Beside the target, ${visibleText(each.words, 200)} was contacted: ${proxyWords(each)}.`),
    ...untried.map(({ words }) => `Programs may go by ${visibleText(words, 200)}, which was not tried.`),
  ];
}

/** `192.0.2.8:3128 refused the connection`. */
export function proxyWords({ kind, attempt, said }: ProxyTry): string {
  const at = attempt === null ? 'it' : endpoint(attempt.target);
  const quoted = said === null ? '' : ` (${visibleText(said, 100)})`;
  switch (kind) {
    case 'no-address':
      return 'its name has no address';
    case 'not-reached':
      return `${at}: ${attempt?.outcome.kind.replaceAll('-', ' ') ?? 'not reached'} after ${attempt?.elapsedMs ?? 0} ms`;
    case 'connected':
      return `${at} takes connections; it was not asked for the target`;
    case 'silent':
      return `${at} took the request and did not answer`;
    case 'no-proxy':
      return `${at} does not answer as a web proxy does${quoted}`;
    case 'answered':
      return `${at} answered${quoted}`;
  }
}
