import { reachOf } from '../../shared/explain/listener-reach.ts';
import type { ShadowGroup } from '../../shared/explain/shadow-groups.ts';
import type { Socket } from '../../shared/socket.ts';
import { visibleText } from '../../shared/visible-text.ts';
import { Section } from '../ui/facts.tsx';
import { SocketDetail } from './socket-detail.tsx';

interface ListenerDetailProps {
  readonly socket: Socket;
  /** `null` when no other process listens on the port. */
  readonly shadow: ShadowGroup | null;
}

/** One listener: who can connect, who answers, and the socket itself. */
export function ListenerDetail({ socket, shadow }: ListenerDetailProps) {
  return (
    <>
      <Section title="Who can connect">
        <p>{visibleText(reachOf(socket).text, 300)}</p>
      </Section>
      {shadow !== null && (
        <Section title={shadow.kind === 'shadowed' ? 'Who answers depends on the address' : 'Shared port'}>
          <p>{visibleText(shadow.text, 1_000)}</p>
        </Section>
      )}
      <SocketDetail socket={socket} />
    </>
  );
}
