import type { FirewallFact } from '../../../shared/firewall.ts';
import { jsonArrayParser } from '../json-array-parser.ts';
import { asFields, asList, asText, type Fields } from '../json-fields.ts';
import type { RowSink, TextParser } from '../platform-tool.ts';

const REFUSAL = /Operation not permitted|Permission denied/;
/** Printed for tables that iptables-nft wrote; they are in the ruleset all the same. */
const WARNING = /^# Warning: /;

/** The whole ruleset is one JSON object; what nft refuses it says on stderr, which comes after. */
export function startNftParse(sink: RowSink<FirewallFact>): TextParser {
  const unread = (line: number, text: string, because?: string) => {
    if (REFUSAL.test(text)) sink.row(ruleset(line, text, 'unknown', text));
    else if (!WARNING.test(text)) sink.unread(line, text, because);
  };
  return jsonArrayParser({ row: sink.row, unread }, readRuleset);
}

function readRuleset(element: unknown, line: number, printed: string): readonly FirewallFact[] | string {
  const { nftables } = asFields(element);
  if (!Array.isArray(nftables)) return 'not a ruleset: no "nftables"';
  const objects = asList(nftables);
  const closed = objects.flatMap(closedHook);
  const counts = ['table', 'chain', 'rule'].map((key) => counted(objects, key)).join(', ');
  const detail = [counts, ...closed].join('; ');
  const hasRules = objects.some((each) => 'rule' in each);
  return [ruleset(line, printed, hasRules || closed.length > 0 ? 'on' : 'off', detail)];
}

function counted(objects: readonly Fields[], key: string): string {
  const count = objects.filter((each) => key in each).length;
  return `${count} ${key}${count === 1 ? '' : 's'}`;
}

/** A base chain drops what no rule accepts: `input drops by default`. */
function closedHook(object: Fields): string[] {
  const chain = asFields(object.chain);
  return asText(chain.policy) === 'drop' ? [`${asText(chain.hook) ?? 'a chain'} drops by default`] : [];
}

const ruleset = (line: number, printed: string, value: FirewallFact['value'], detail: string): FirewallFact => ({
  line,
  printed,
  layer: 'nftables',
  subject: 'ruleset',
  value,
  detail,
});
