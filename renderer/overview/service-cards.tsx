import type { ListenerSummary, Overview, ResolverView } from '../../shared/overview/overview.ts';
import { LOCAL_NETWORK_NOT_CHECKED, openListenersText, proxyName } from '../../shared/overview/overview-text.ts';
import { visibleText } from '../../shared/visible-text.ts';
import { Badge, type Tone } from '../ui/badge.tsx';
import { Fact, Facts } from '../ui/facts.tsx';
import { Term } from '../ui/term.tsx';
import { Card, PartView, Quiet } from './card.tsx';
import styles from './overview-cards.module.css';
import { ShowLink } from './show-link.tsx';

interface CardsProps {
  readonly overview: Overview;
}

export function NamesCard({ overview: { resolvers } }: CardsProps) {
  const isEmpty = ({ everybody, forDomains, scoped, multicastDomains }: ResolverView) =>
    everybody.length + forDomains.length + scoped.length + multicastDomains.length === 0;
  return (
    <Card title="Names (DNS)">
      <PartView part={resolvers} none="No name server is set." isEmpty={isEmpty}>
        {(view) => <Resolvers {...view} />}
      </PartView>
    </Card>
  );
}

const servers = (all: readonly string[]): string => visibleText(all.join(', '), 300);

function Resolvers({ everybody, forDomains, scoped, multicastDomains }: ResolverView) {
  const searched = [...new Set(everybody.flatMap(({ searchDomains }) => searchDomains))];
  const others = multicastDomains.slice(1);
  return (
    <Facts>
      {everybody.map((line, at) => (
        <Fact key={line.servers.join()} name={at === 0 ? 'Every name' : 'Or else'} isMono>
          {servers(line.servers)}
        </Fact>
      ))}
      {searched.length > 0 && <Fact name="Searching">{servers(searched)}</Fact>}
      {forDomains.map((line) => (
        <Fact key={`${line.domain} ${line.servers.join()}`} name={visibleText(line.domain ?? '', 80)} isMono>
          {servers(line.servers)}
        </Fact>
      ))}
      {scoped.map((line) => (
        <Fact
          key={`${line.interfaceName} ${line.servers.join()}`}
          name={line.interfaceName === null ? 'One service' : `If bound to ${visibleText(line.interfaceName, 40)}`}
          isMono
        >
          {servers(line.servers)}
        </Fact>
      ))}
      {multicastDomains.length > 0 && (
        <Fact name="Multicast DNS">
          {visibleText(multicastDomains[0] ?? '', 80)}
          {others.length > 0 && (
            <>
              {' and '}
              <Term tip={others.map((each) => visibleText(each, 80)).join('\n')}>{others.length} more</Term>
            </>
          )}
        </Fact>
      )}
    </Facts>
  );
}

const firewallTones: Readonly<Partial<Record<Overview['firewall']['verdict'], Tone>>> = {
  on: 'accent',
  'blocks-everything': 'caution',
};

/** What stands between a program and the network: firewall, proxy, and macOS's permission. */
export function ProtectionCard({ overview: { firewall, proxies, localNetworkPermission } }: CardsProps) {
  return (
    <Card title="Firewall, proxy, permission">
      <Facts>
        <Fact name="Firewall">
          <Badge tone={firewallTones[firewall.verdict] ?? 'plain'}>{firewall.text}</Badge>
          <span className={styles.muted}>{visibleText(firewall.details.join('; '), 400)}</span>
        </Fact>
        <Fact name="Proxy">
          <PartView part={proxies} none="None." isEmpty={(all) => all.length === 0}>
            {(all) =>
              all.map((each) => (
                <p key={`${each.kind} ${each.interfaceName}`}>
                  {proxyName(each)} <span className={styles.mono}>{visibleText(each.target ?? '', 300)}</span>
                </p>
              ))
            }
          </PartView>
        </Fact>
        {localNetworkPermission === 'not-checked' && (
          <Fact name="Local network">
            <Badge tip={LOCAL_NETWORK_NOT_CHECKED}>not checked yet</Badge>
            <span className={styles.muted}>{LOCAL_NETWORK_NOT_CHECKED}</span>
          </Fact>
        )}
      </Facts>
    </Card>
  );
}

export function ListenersCard({ overview: { listeners } }: CardsProps) {
  return (
    <Card title="Listeners others can reach" action={<ShowLink question="listeners" />}>
      <PartView part={listeners} none="Nothing listens here." isEmpty={isSilent}>
        {(summary) => (
          <>
            <Facts>
              <Fact name="Everyone">{openListenersText(summary)}</Fact>
              <Fact name="One address">{summary.oneAddressOrNetwork}</Fact>
              <Fact name="Only this computer">{summary.thisComputerOnly}</Fact>
            </Facts>
            {summary.openPorts.length > 0 && <OpenPorts ports={summary.openPorts} />}
          </>
        )}
      </PartView>
    </Card>
  );
}

const isSilent = ({ everyoneTcp, everyoneUdp, oneAddressOrNetwork, thisComputerOnly }: ListenerSummary): boolean =>
  everyoneTcp + everyoneUdp + oneAddressOrNetwork + thisComputerOnly === 0;

const LISTED_PORTS = 10;

/** TCP ports that every machine may connect to, as far as the address decides; each leads to its listeners. */
function OpenPorts({ ports }: { readonly ports: ListenerSummary['openPorts'] }) {
  const more = ports.length - LISTED_PORTS;
  return (
    <>
      <ul className={styles.ports}>
        {ports.slice(0, LISTED_PORTS).map(({ port, commands }) => (
          <li key={port}>
            <ShowLink question="listeners" filter={`port:${port}`} text={String(port)} />{' '}
            <span className={styles.muted}>{visibleText(commands.join(', '), 80)}</span>
          </li>
        ))}
      </ul>
      {more > 0 && <Quiet>And {more} more.</Quiet>}
    </>
  );
}
