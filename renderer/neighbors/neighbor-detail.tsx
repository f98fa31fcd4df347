import { useStore } from 'zustand';
import { neighborStanding } from '../../shared/explain/neighbor-standing.ts';
import type { Neighbor } from '../../shared/neighbor.ts';
import { visibleText } from '../../shared/visible-text.ts';
import { spanText } from '../readings/time-text.ts';
import { usePage } from '../shell/page-context.ts';
import { Button } from '../ui/button.tsx';
import { Fact, Facts, Section } from '../ui/facts.tsx';
import { neighborRemarks, neighborText, remarkMeanings } from './neighbor-columns.tsx';

interface NeighborDetailProps {
  readonly neighbor: Neighbor;
  /** Other rows with the same hardware address. */
  readonly sameMac: readonly Neighbor[];
}

/** One neighbour in full. */
export function NeighborDetail({ neighbor, sameMac }: NeighborDetailProps) {
  const remarks = neighborRemarks(neighbor);
  return (
    <>
      <Section title="Does it answer?">
        <p>{neighborStanding(neighbor).text}</p>
        <ForgetButton neighbor={neighbor} />
      </Section>
      <NeighborFacts neighbor={neighbor} />
      {remarks.length > 0 && (
        <Section title="Remarks">
          <Facts>
            {remarks.map((remark) => (
              <Fact key={remark} name={remark}>
                {remarkMeanings[remark] ?? 'As the system prints it.'}
              </Fact>
            ))}
          </Facts>
        </Section>
      )}
      {sameMac.length > 0 && (
        <Section title="Same hardware address">
          <p>One machine often has several addresses, and a router or a proxy may answer for those of others.</p>
          <Facts>
            {sameMac.map((other) => (
              <Fact key={other.printed} name={visibleText(other.interfaceName ?? 'somewhere', 60)} isMono>
                {visibleText(neighborText(other), 120)}
              </Fact>
            ))}
          </Facts>
        </Section>
      )}
    </>
  );
}

/** An entry that names a machine which is no longer there is asked for anew once it is gone. */
function ForgetButton({ neighbor: { address, family, interfaceName } }: Pick<NeighborDetailProps, 'neighbor'>) {
  const { changeDialog, app } = usePage();
  const isLocal = useStore(app, ({ description }) => description?.host.kind === 'local');
  if (!isLocal || address === null || interfaceName === null) return null;
  return (
    <Button
      tone="plain"
      onClick={() => changeDialog.openRequest({ kind: 'delete-neighbor', interfaceName, family, address })}
    >
      Delete this entry…
    </Button>
  );
}

function NeighborFacts({ neighbor }: { readonly neighbor: Neighbor }) {
  const { family, interfaceName, mac, state, hostname, expiresInSeconds } = neighbor;
  const optional: readonly (readonly [string, string | null])[] = [
    ['Interface', interfaceName],
    ['State', state],
    ['Name', hostname],
    ['Expires in', expiresInSeconds === null ? null : spanText(expiresInSeconds)],
    ['Family', family === 'ipv4' ? 'IPv4, asked by ARP' : 'IPv6, asked by neighbour discovery'],
  ];
  return (
    <Section title="Neighbour">
      <Facts>
        <Fact name="Address" isMono>
          {visibleText(neighborText(neighbor), 120)}
        </Fact>
        <Fact name="MAC" isMono={mac !== null}>
          {mac === null ? 'not known' : visibleText(mac, 60)}
        </Fact>
        {optional.map(([name, value]) =>
          value === null ? null : (
            <Fact key={name} name={name}>
              {visibleText(value, 200)}
            </Fact>
          ),
        )}
      </Facts>
    </Section>
  );
}
