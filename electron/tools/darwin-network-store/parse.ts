import type { LocalNetworkRecord } from '../../../shared/diagnosis/deeper-looks.ts';
import type { Printed } from '../../../shared/printed.ts';
import { type KeyedArchive, keyedArchiveOf } from '../keyed-archive.ts';
import { lineParser } from '../line-parser.ts';
import type { RowSink, TextParser } from '../platform-tool.ts';
import { type PlistValue, parsePlistXml } from '../plist-xml.ts';

type Row = LocalNetworkRecord & Printed;
type Dictionary = Extract<PlistValue, { kind: 'dictionary' }>;

/** The rule for everybody without one of their own: it is no record of a program. */
const EVERYBODY = 'PathRuleDefaultNonSystemIdentifier';
const PRIVACY = /^com\.apple\.preferences\.networkprivacy/;

/** The whole text is one document, so it is read when it is complete. */
export function startNetworkStoreParse(sink: RowSink<Row>): TextParser {
  const lines: string[] = [];
  return lineParser({
    line: (text) => lines.push(text),
    end: () => {
      const root = parsePlistXml(lines.join('\n'));
      const archive = root === null ? null : keyedArchiveOf(root);
      if (archive === null) return handBack(sink, lines);
      for (const rule of rulesOf(archive)) readRule(sink, archive, rule, lines);
    },
  });
}

function handBack(sink: RowSink<Row>, lines: readonly string[]): void {
  for (const [at, text] of lines.entries()) if (text.trim() !== '') sink.unread(at + 1, text, 'no archive of settings');
}

/** The rules below every configuration of the permission; other configurations (VPN, filters) are passed over. */
function rulesOf(archive: KeyedArchive): Dictionary[] {
  return archive.objects.flatMap((each) => {
    if (each.kind !== 'dictionary') return [];
    const name = archive.follow(each.members.get('Name'));
    if (name?.kind !== 'text' || !PRIVACY.test(name.text)) return [];
    const controller = dictionary(archive.follow(each.members.get('PathController')));
    const rules = archive.follow(controller?.members.get('Rules'));
    const list = dictionary(rules)?.members.get('NS.objects') ?? rules;
    return list?.kind === 'array' ? list.items.flatMap((item) => dictionary(archive.follow(item)) ?? []) : [];
  });
}

function readRule(sink: RowSink<Row>, archive: KeyedArchive, rule: Dictionary, all: readonly string[]): void {
  const { from, to } = rule.lines;
  const printed = all.slice(from - 1, to).join('\n');
  const [path, identifier] = ['Path', 'SigningIdentifier'].map((key) => textOf(archive.follow(rule.members.get(key))));
  const state = stateOf(rule);
  if (identifier === EVERYBODY) return;
  if (state === null || (path == null && identifier == null))
    sink.unread(from, all[from - 1] ?? '', 'a rule without a program or without its switches');
  else sink.row({ line: from, printed, path: path ?? null, identifier: identifier ?? null, state });
}

/** Facts A7: the names speak of multicast, the meaning is the whole permission. `null` when a switch is missing. */
function stateOf({ members }: Dictionary): LocalNetworkRecord['state'] | null {
  const [deny, isSet] = ['DenyMulticast', 'MulticastPreferenceSet'].map((key) => members.get(key));
  if (deny?.kind !== 'boolean' || isSet?.kind !== 'boolean') return null;
  if (!isSet.isTrue) return 'undetermined';
  return deny.isTrue ? 'denied' : 'allowed';
}

const dictionary = (value: PlistValue | null | undefined): Dictionary | null =>
  value?.kind === 'dictionary' ? value : null;
const textOf = (value: PlistValue | null): string | null =>
  value?.kind === 'text' && value.text !== '' ? value.text : null;
