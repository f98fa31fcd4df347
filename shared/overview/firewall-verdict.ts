import type { FirewallFact } from '../firewall.ts';
import type { FirewallVerdict } from './overview.ts';
import type { Answer } from './overview-facts.ts';

/** What is known of the firewall, in words. That it could not be asked is never "off". */
export function firewallVerdict(answer: Answer<FirewallFact>): FirewallVerdict {
  switch (answer.kind) {
    case 'not-read':
      return { verdict: 'not-read', text: 'not read yet', details: [] };
    case 'not-checked':
      return { verdict: 'not-checked', text: 'not checked', details: [answer.because] };
    case 'failed':
      return { verdict: 'unknown', text: 'unknown: it could not be read', details: [answer.because] };
    case 'read':
      return verdictOf(answer.value);
  }
}

function verdictOf(facts: readonly FirewallFact[]): FirewallVerdict {
  const main = facts.find(({ subject }) => subject === 'state' || subject === 'ruleset');
  const blocksAll = facts.some(
    ({ subject, value }) => value === 'block-all' || (subject === 'block-all' && value === 'on'),
  );
  const details = facts.flatMap(detailOf);
  if (main === undefined) return { verdict: 'unknown', text: 'unknown: the tool did not say', details };
  if (main.value === 'unknown') return { verdict: 'unknown', text: unknownText(main), details };
  if (main.value === 'off') return { verdict: 'off', text: offText(main), details: [...details, ...notAsked(main)] };
  return blocksAll
    ? { verdict: 'blocks-everything', text: 'blocks everything', details }
    : { verdict: 'on', text: 'on', details };
}

/** EPERM and EACCES in the words of strerror(3), and socketfilterfw's own. */
const NOT_PERMITTED = /not permitted|permission denied|must be root|administrator|managed/i;

const unknownText = ({ detail }: FirewallFact): string =>
  NOT_PERMITTED.test(detail ?? '') ? 'unknown: needs administrator rights' : 'unknown: the tool gave no clear answer';

/** What is off is that one layer; another may filter all the same. */
const offText = ({ layer }: FirewallFact): string =>
  layer === 'application-firewall' ? 'application firewall off' : `no rules (${layer})`;
const notAsked = ({ layer }: FirewallFact): string[] =>
  layer === 'application-firewall' ? ['pf, the packet filter, was not asked: that needs administrator rights'] : [];

function detailOf({ subject, value, detail }: FirewallFact): string[] {
  if (subject === 'stealth' && value === 'on') return ['stealth mode: closed ports stay silent'];
  if (subject === 'ruleset' && detail !== null && value !== 'unknown') return [detail];
  if (subject === 'application' && value === 'block') return [`blocks ${detail ?? 'a program'}`];
  return [];
}
