import type { RouteNote } from '../../shared/explain/route-note.ts';
import type { PlatformId } from '../../shared/family.ts';
import type { Route } from '../../shared/route.ts';
import { visibleText } from '../../shared/visible-text.ts';
import { Fact, Facts, Section } from '../ui/facts.tsx';
import {
  destinationText,
  expiryText,
  flagText,
  gatewayText,
  interfaceText,
  isDefault,
  kindMeanings,
} from './route-columns.tsx';
import { RouteNotes } from './route-notes-column.tsx';

interface RouteDetailProps {
  readonly route: Route;
  readonly platform: PlatformId;
  readonly notes: readonly RouteNote[];
}

/** One route in full. */
export function RouteDetail({ route, platform, notes }: RouteDetailProps) {
  return (
    <>
      <Section title="What it does">
        <p>{inWords(route)}</p>
      </Section>
      {notes.length > 0 && (
        <Section title="Worth knowing">
          <RouteNotes notes={notes} />
        </Section>
      )}
      <Section title="Facts">
        <Facts>
          <Fact name="Destination" isMono>
            {destinationText(route)}
          </Fact>
          {gatewayText(route) !== '' && (
            <Fact name={route.gateway === null ? 'Link' : 'Gateway'} isMono>
              {gatewayText(route)}
            </Fact>
          )}
          <Fact name="Interface" isMono>
            {interfaceText(route) || 'not said'}
          </Fact>
          <Fact name="Family">{route.family === 'ipv4' ? 'IPv4' : 'IPv6'}</Fact>
          <OptionalFacts route={route} />
        </Facts>
      </Section>
      {route.flags.length > 0 && (
        <Section title="Flags">
          <Facts>
            {route.flags.map((flag) => (
              <Fact key={flag} name={visibleText(flag, 40)}>
                {flagText(flag, platform)}
              </Fact>
            ))}
          </Facts>
        </Section>
      )}
      {route.nextHops.length > 0 && <NextHops route={route} />}
    </>
  );
}

function OptionalFacts({ route }: { readonly route: Route }) {
  const { table, metric, protocol, scope, sourceAddress, mtuBytes } = route;
  const optional: readonly (readonly [string, string | number | null])[] = [
    ['Source', sourceAddress],
    ['Table', table],
    ['Metric', metric],
    ['Set by', protocol],
    ['Scope', scope],
    ['MTU', mtuBytes],
    ['Expires', expiryText(route) || null],
  ];
  return optional.map(([name, value]) =>
    value === null ? null : (
      <Fact key={name} name={name} isMono={name === 'Source'}>
        {visibleText(String(value), 200)}
      </Fact>
    ),
  );
}

function NextHops({ route }: { readonly route: Route }) {
  return (
    <Section title="Ways out, shared by weight">
      <Facts>
        {route.nextHops.map((hop, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two hops may be alike; their order is their name.
          <Fact key={index} name={`Weight ${hop.weight ?? 1}`} isMono>
            {visibleText([hop.gateway, hop.interfaceName].filter((each) => each !== null).join(' on '), 120)}
          </Fact>
        ))}
      </Facts>
    </Section>
  );
}

/** Over the loopback interface, to no gateway beyond it. */
const isInside = ({ interfaceName, flags }: Route): boolean =>
  interfaceName?.startsWith('lo') === true && !flags.includes('G');

/** The route as a sentence. */
function inWords(route: Route): string {
  const whom = isDefault(route)
    ? `Every ${route.family === 'ipv4' ? 'IPv4' : 'IPv6'} address that no other route covers`
    : `Packets to ${destinationText(route)}`;
  const meaning = kindMeanings[route.kind];
  if (meaning !== null) return `${whom}: ${meaning[0]?.toLowerCase()}${meaning.slice(1)}`;
  if (isInside(route)) return `${whom} stay inside this machine.`;
  const by = interfaceText(route) === '' ? '' : ` by ${interfaceText(route)}`;
  return route.gateway === null && route.nextHops.length === 0
    ? `${whom} ${isDefault(route) ? 'is' : 'are'} delivered directly on the link${by}.`
    : `${whom} ${isDefault(route) ? 'goes' : 'go'} to ${gatewayText(route)}${by}.`;
}
