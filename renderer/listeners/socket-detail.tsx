import { useStore } from 'zustand';
import type { Owner, Socket } from '../../shared/socket.ts';
import { visibleText } from '../../shared/visible-text.ts';
import { usePage } from '../shell/page-context.ts';
import { Button } from '../ui/button.tsx';
import { Fact, Facts, Section } from '../ui/facts.tsx';
import { FirewallPart } from './firewall-part.tsx';
import { whyNoOwner } from './owner-text.ts';
import { NAME_NEEDS_RIGHTS, stateMeanings } from './socket-columns.tsx';
import { endpointText } from './socket-title.ts';

/** One listener or socket in full. */
export function SocketDetail({ socket }: { readonly socket: Socket }) {
  const { owner, state } = socket;
  const seesEveryOwner = useStore(usePage().app, ({ description }) => description?.host.seesEveryOwner ?? null);
  return (
    <>
      <Section title="Process">
        {owner?.pid == null && <p>{whyNoOwner(seesEveryOwner)}</p>}
        {owner !== null && <OwnerFacts owner={owner} />}
        {owner?.pid != null && <StopButton pid={owner.pid} />}
      </Section>
      <FirewallPart socket={socket} />
      <Section title="Socket">
        <Facts>
          <Fact name="Protocol">{socket.protocol.toUpperCase()}</Fact>
          <Fact name="Bound to" isMono>
            {endpointText(socket.localAddress, socket.localPort)}
          </Fact>
          {socket.peerAddress !== null && (
            <Fact name="Peer" isMono>
              {endpointText(socket.peerAddress, socket.peerPort)}
            </Fact>
          )}
          {state !== null && <Fact name="State">{stateText(state)}</Fact>}
          {socket.dualStack !== null && (
            <Fact name="IPv4 too">{socket.dualStack ? 'yes, it takes IPv4 peers as well' : 'no, IPv6 only'}</Fact>
          )}
          {socket.interfaceName !== null && (
            <Fact name="Tied to" isMono>
              {visibleText(socket.interfaceName, 60)}
            </Fact>
          )}
          {socket.receiveQueue !== null && <Fact name="Recv-Q">{socket.receiveQueue}</Fact>}
          {socket.sendQueue !== null && <Fact name="Send-Q">{socket.sendQueue}</Fact>}
        </Facts>
      </Section>
    </>
  );
}

function StopButton({ pid }: { readonly pid: number }) {
  const { changeDialog, app } = usePage();
  const isLocal = useStore(app, ({ description }) => description?.host.kind === 'local');
  if (!isLocal || pid < 2) return null;
  return (
    <Button tone="plain" onClick={() => void changeDialog.openStop(pid)}>
      Stop this process…
    </Button>
  );
}

function OwnerFacts({ owner: { pid, command, user } }: { readonly owner: Owner }) {
  return (
    <Facts>
      {pid !== null && (
        <>
          <Fact name="Command">{command === null ? NAME_NEEDS_RIGHTS : visibleText(command, 200)}</Fact>
          <Fact name="PID">{pid}</Fact>
        </>
      )}
      <Fact name="User">{user === null ? 'not said' : visibleText(user, 80)}</Fact>
    </Facts>
  );
}

const stateText = (state: string): string => {
  const meaning = stateMeanings[state.replaceAll('-', '_').toUpperCase()];
  return meaning === undefined ? visibleText(state, 40) : `${visibleText(state, 40)}: ${meaning}`;
};
