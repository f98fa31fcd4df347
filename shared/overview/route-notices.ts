import type { RouteIndex } from '../explain/route-for.ts';
import type { Route } from '../route.ts';
import type { Notice } from './overview.ts';
import { type OverviewFacts, rowsOf } from './overview-facts.ts';

const LISTED = 3;

/** Routes that refuse or drop, and tables that only rules lead to. */
export function routeNotices({ routes }: OverviewFacts, { otherTables }: RouteIndex): Notice[] {
  const refusing = rowsOf(routes).filter(isSetRefusal);
  const ruled = otherTables.filter((table) =>
    rowsOf(routes).some((route) => route.table === table && isDefault(route)),
  );
  return [...(refusing.length === 0 ? [] : [refusals(refusing)]), ...(ruled.length === 0 ? [] : [tablesByRule(ruled)])];
}

const isDefault = ({ destination }: Route): boolean => destination === '0.0.0.0/0' || destination === '::/0';

/** The kernel's own stand-in for "no default route" (Linux) has the last metric there is; a clone (macOS L, W) is a neighbour that did not answer. */
const LAST_METRIC = 4_294_967_295;
function isSetRefusal({ kind, flags, metric }: Route): boolean {
  if (kind !== 'blackhole' && kind !== 'unreachable' && kind !== 'prohibit') return false;
  return metric !== LAST_METRIC && !(flags.includes('L') && flags.includes('W'));
}

const WORDS: Readonly<Partial<Record<Route['kind'], string>>> = {
  blackhole: 'drops',
  unreachable: 'refuses',
  prohibit: 'forbids',
};

function refusals(refusing: readonly Route[]): Notice {
  const listed = refusing
    .slice(0, LISTED)
    .map(({ kind, destination, printed }) => `${destination ?? printed} (${WORDS[kind] ?? kind})`);
  const more = refusing.length > LISTED ? ` and ${refusing.length - LISTED} more` : '';
  const subject = refusing.length === 1 ? 'A route is' : `${refusing.length} routes are`;
  const text = `${subject} set to keep packets back: ${listed.join(', ')}${more}.`;
  return { id: 'refusing-routes', severity: 'notice', text, question: 'routes' };
}

const tablesByRule = (tables: readonly string[]): Notice => ({
  id: 'tables-by-rule',
  severity: 'notice',
  text: `Rules may send packets by the default route of table ${tables.join(', ')}, as VPNs set up; the picture shows the main table.`,
  question: 'routes',
});
