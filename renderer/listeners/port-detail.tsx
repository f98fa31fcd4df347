import { visibleText } from '../../shared/visible-text.ts';
import { Fact, Facts, Section } from '../ui/facts.tsx';
import type { PortGroup } from './port-groups.ts';
import { stateMeanings } from './socket-columns.tsx';

/** The sockets of one service, counted. */
export function PortDetail({ group }: { readonly group: PortGroup }) {
  const where =
    group.direction === 'in' ? 'This machine listens on the port.' : 'Programs here connect to the port elsewhere.';
  return (
    <>
      <Section title="Service">
        <p>{where}</p>
        <Facts>
          <Fact name="Sockets">{group.count}</Fact>
          <Fact name="Peers">{group.peerCount}</Fact>
          <Fact name="Processes">
            {group.commands.map((command) => visibleText(command, 80)).join(', ') || 'not known'}
          </Fact>
        </Facts>
      </Section>
      <Section title="States">
        <Facts>
          {group.states.map(({ state, count }) => (
            <Fact key={state} name={visibleText(state, 40)}>
              {`${count}. ${stateMeanings[state.replaceAll('-', '_').toUpperCase()] ?? ''}`}
            </Fact>
          ))}
        </Facts>
      </Section>
    </>
  );
}
