import { isMereLinkLocal } from '../../shared/overview/address-lines.ts';
import type { AddressLine, InternetWay, OtherWay, Overview, WayOut } from '../../shared/overview/overview.ts';
import {
  carriesText,
  familyText,
  interfaceTitle,
  internetWayText,
  otherUseText,
  tunnelTitle,
} from '../../shared/overview/overview-text.ts';
import { visibleText } from '../../shared/visible-text.ts';
import { Badge } from '../ui/badge.tsx';
import { Fact, Facts } from '../ui/facts.tsx';
import { Card, PartView, Quiet } from './card.tsx';
import styles from './overview-cards.module.css';
import { ShowLink } from './show-link.tsx';

interface CardsProps {
  readonly overview: Overview;
}

/** The picture in words: the same, for those who cannot see it and for copying. */
export function WaysCard({ overview: { ways, otherWays } }: CardsProps) {
  return (
    <Card title="Ways out" action={<ShowLink question="routes" />}>
      <PartView part={ways} none="None." isEmpty={(all) => all.length === 0}>
        {(all: readonly InternetWay[]) => (
          <Facts>
            {all.map((way) => (
              <Fact key={way.family} name={familyText(way)}>
                {way.kind === 'leaves' ? <Way {...way} /> : internetWayText(way)}
              </Fact>
            ))}
            {otherWays.map((way) => (
              <Other key={`${way.family} ${way.interfaceName}`} {...way} />
            ))}
          </Facts>
        )}
      </PartView>
    </Card>
  );
}

const Other = (way: OtherWay) => (
  <Fact name={`${familyText(way)}, other`}>
    <Way {...way} />
    <p className={styles.muted}>{otherUseText[way.use]}</p>
  </Fact>
);

function Way({ interfaceName, hardwarePort, sourceAddress, gateway }: WayOut) {
  return (
    <>
      <p>{visibleText(interfaceTitle({ interfaceName, hardwarePort }), 100)}</p>
      <p className={styles.mono}>
        <span className={styles.whole}>{visibleText(sourceAddress ?? '?', 80)}</span>{' '}
        <span className={styles.whole}>→ {gateway === null ? 'direct' : visibleText(gateway.address, 80)}</span>
      </p>
    </>
  );
}

export function AddressesCard({ overview: { addresses } }: CardsProps) {
  return (
    <Card title="Addresses" action={<ShowLink question="interfaces" />}>
      <PartView part={addresses} none="No interface that is up has an address." isEmpty={(all) => all.length === 0}>
        {(all) => <AddressList all={all} />}
      </PartView>
    </Card>
  );
}

function AddressList({ all }: { readonly all: readonly AddressLine[] }) {
  const listed = all.filter((each) => !isMereLinkLocal(each));
  const rest = all.length - listed.length;
  return (
    <>
      <table className={styles.table}>
        <thead className="visually-hidden">
          <tr>
            <th scope="col">Interface</th>
            <th scope="col">Address</th>
            <th scope="col">Remarks</th>
          </tr>
        </thead>
        <tbody>
          {listed.map((line, at) => (
            <AddressRow
              key={`${line.interfaceName} ${line.address}`}
              line={line}
              isFirst={listed[at - 1]?.interfaceName !== line.interfaceName}
            />
          ))}
        </tbody>
      </table>
      {rest > 0 && <Quiet>And {rest} link-local of IPv6.</Quiet>}
    </>
  );
}

function AddressRow({ line, isFirst }: { readonly line: AddressLine; readonly isFirst: boolean }) {
  const { interfaceName, hardwarePort, address, isAlias, flags } = line;
  return (
    <tr>
      <td className={isFirst ? undefined : styles.repeated}>
        {visibleText(interfaceName, 40)} <span className={styles.muted}>{visibleText(hardwarePort ?? '', 60)}</span>
      </td>
      <td className={styles.mono}>{visibleText(address, 80)}</td>
      <td>
        {isAlias && <Badge tone="accent">alias</Badge>}
        {flags.filter(saysSomething).map((flag) => (
          <Badge key={flag}>{visibleText(flag, 30)}</Badge>
        ))}
      </td>
    </tr>
  );
}

/** The rest is on the Interfaces screen, explained. */
const saysSomething = (flag: string): boolean =>
  ['temporary', 'deprecated', 'tentative', 'duplicated', 'dadfailed', 'detached'].includes(flag);

export function TunnelsCard({ overview: { tunnels } }: CardsProps) {
  return (
    <Card title="VPN and tunnels">
      <PartView part={tunnels} none="None." isEmpty={(all) => all.length === 0}>
        {(all) => {
          const idle = all.filter(({ carries }) => carries === 'nothing').map(({ interfaceName }) => interfaceName);
          return (
            <>
              <Facts>
                {all
                  .filter(({ carries }) => carries !== 'nothing')
                  .map((tunnel) => (
                    <Fact key={tunnel.interfaceName} name={visibleText(tunnelTitle(tunnel), 80)}>
                      {visibleText(carriesText(tunnel), 300)}{' '}
                      <ShowLink question="routes" filter={`if:${tunnel.interfaceName}`} />
                    </Fact>
                  ))}
              </Facts>
              {idle.length > 0 && <Quiet>Not in use: {visibleText(idle.join(', '), 200)}.</Quiet>}
            </>
          );
        }}
      </PartView>
    </Card>
  );
}
