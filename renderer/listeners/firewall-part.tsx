import { useEffect } from 'react';
import { useStore } from 'zustand';
import { type FirewallOfProgram, firewallOfProgram } from '../../shared/explain/firewall-of-program.ts';
import type { Socket } from '../../shared/socket.ts';
import { selectPresentRows } from '../live/live-state.ts';
import { usePage } from '../shell/page-context.ts';
import { Button } from '../ui/button.tsx';
import { Section } from '../ui/facts.tsx';

/** On a Mac: what its firewall does with connections from others to this listener, and the way to let them through. */
export function FirewallPart({ socket }: { readonly socket: Socket }) {
  const { app } = usePage();
  const isThisMac = useStore(app, ({ description }) => {
    const host = description?.host;
    return host?.kind === 'local' && host.platform === 'darwin';
  });
  const { owner, peerAddress, localAddress } = socket;
  if (!isThisMac || peerAddress !== null || isLoopback(localAddress)) return null;
  if (owner?.pid == null || owner.pid < 2 || owner.command === null) return null;
  return <FirewallOfOwner pid={owner.pid} command={owner.command} />;
}

/** This firewall leaves connections of the machine to itself alone (facts D2). */
const isLoopback = (address: string): boolean => /^127\.|^::1$/.test(address);

function FirewallOfOwner({ pid, command }: { readonly pid: number; readonly command: string }) {
  const { live, changeDialog } = usePage();
  useEffect(() => live.firewall.watch(), [live]);
  const facts = selectPresentRows(useStore(live.firewall)).map(({ row }) => row);
  const seen = firewallOfProgram(facts, command);
  const words = WORDS[seen];
  if (words === null) return null;
  return (
    <Section title="Firewall">
      <p>{words}</p>
      {seen !== 'blocks-all' && (
        <Button tone="plain" onClick={() => void changeDialog.openFirewall(pid)}>
          Let others through the firewall…
        </Button>
      )}
    </Section>
  );
}

/** `null` where it is not in the way, or that is not known. */
const WORDS: Readonly<Record<FirewallOfProgram, string | null>> = {
  off: null,
  allowed: null,
  unknown: null,
  'blocks-all': 'The firewall of this Mac blocks every incoming connection, so no other machine reaches this.',
  blocked: 'The firewall of this Mac has a program of this name on its list as blocked: no other machine reaches it.',
  'not-listed': 'The firewall of this Mac is on and has no program of this name on its list.',
};
