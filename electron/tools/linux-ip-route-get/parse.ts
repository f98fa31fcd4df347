import type { RouteAnswer } from '../../../shared/route.ts';
import { jsonArrayParser } from '../json-array-parser.ts';
import { asFields, asText, asTexts, type Fields } from '../json-fields.ts';
import { jsonOrText } from '../json-or-text.ts';
import { gatewayOf, mtuOf, readRouteKind } from '../linux-ip-route/fields.ts';
import { routeTextParser } from '../linux-ip-route/text.ts';
import type { RowSink, TextParser } from '../platform-tool.ts';

/** The kernel's refusal as iproute2 prints it: `RTNETLINK answers: …`, or `Error: ipv4: …` of kernels that explain. */
const REFUSAL = /^(?:RTNETLINK answers|Error: ipv[46]): (.+?)\.?$/;

/** What a route of each kind answers instead of a way: fib_props of the kernel's net/ipv4/fib_semantics.c. */
const KIND_OF_REFUSAL: Readonly<Record<string, RouteAnswer['kind']>> = {
  'Invalid argument': 'blackhole',
  'Permission denied': 'prohibit',
};

/** Only an answer says these; a line without them is a route of a table. */
const ONLY_IN_ANSWERS = ['cache', 'uid', 'from', 'iif'] as const;

/** The answer of stdout and the refusal of stderr, in this order; there is only ever one of the two. */
export function startRouteGetParse(sink: RowSink<RouteAnswer>): TextParser {
  const unread = (line: number, text: string, because?: string) => {
    const failure = REFUSAL.exec(text)?.[1];
    if (failure === undefined) sink.unread(line, text, because);
    else sink.row(refused(line, text, failure));
  };
  const answers = { row: sink.row, unread };
  return jsonOrText(jsonArrayParser(answers, readAnswer), routeTextParser(answers, readTextAnswer));
}

function readTextAnswer(fields: Fields, line: number, printed: string): readonly RouteAnswer[] | string {
  if (!ONLY_IN_ANSWERS.some((key) => fields[key] !== undefined)) return 'a route of a table, not an answer';
  return readAnswer(fields, line, printed);
}

/** One element of `ip -j route get`: keys as in `ip -j route`, with `cache` and `from`. */
function readAnswer(element: unknown, line: number, printed: string): readonly RouteAnswer[] | string {
  const fields = asFields(element);
  const [target, kind] = [asText(fields.dst), readRouteKind(fields)];
  if (target === null) return 'an answer without "dst"';
  if (kind === null) return `unknown route type "${asText(fields.type)}"`;
  return [
    {
      line,
      printed,
      target,
      destination: null,
      gateway: gatewayOf(fields),
      interfaceName: asText(fields.dev),
      sourceAddress: asText(fields.prefsrc),
      flags: [...asTexts(fields.flags), ...asTexts(fields.cache)],
      kind,
      table: asText(fields.table),
      mtuBytes: mtuOf(fields.metrics),
      failure: null,
    },
  ];
}

const refused = (line: number, printed: string, failure: string): RouteAnswer => ({
  line,
  printed,
  target: null,
  destination: null,
  gateway: null,
  interfaceName: null,
  sourceAddress: null,
  flags: [],
  kind: KIND_OF_REFUSAL[failure] ?? 'unreachable',
  table: null,
  mtuBytes: null,
  failure,
});
