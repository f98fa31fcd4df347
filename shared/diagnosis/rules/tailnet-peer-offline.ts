import { isAnswer } from '../../connect-attempt.ts';
import { advice, cite, citeTries, command, finding, notApplicable } from '../answers.ts';
import { defineRule } from '../rule.ts';
import { peerOf } from '../tailnet-target.ts';
import { deadTries } from '../tries.ts';

export const tailnetPeerOffline = defineRule({
  id: 'tailnet-peer-offline',
  signature: 'T3',
  title: 'The target is not connected to the tailnet',
  step: 'route',
  needs: ['tailnet', 'attempts'],
  makesMoot: ['no-answer-beyond-router', 'tunnel-silent'],
  lookAlikes: ['tailnet-down', 'tailnet-far-firewall'],
  source: 'facts T3, H: Peer Online, Expired',
  weight: 'problem',
  test(given) {
    const peer = peerOf(given);
    const dead = deadTries(given);
    if (peer === undefined || given.attempts.some(isAnswer))
      return notApplicable('the target is no tailnet peer, or answered');
    if (peer.online !== false && peer.expired !== true)
      return notApplicable('the peer is online, or its state is not told');
    const name = peer.hostname === '' ? (peer.addresses[0] ?? 'the peer') : peer.hostname;
    const what =
      peer.expired === true
        ? `The key of ${name} has expired.`
        : `${name} is offline${peer.lastSeen === null ? '' : `, last seen ${peer.lastSeen}`}.`;
    return finding(
      'certain',
      [cite(what, peer), ...citeTries(dead)],
      [
        peer.expired === true
          ? advice(`Log in to Tailscale again on ${name}, or renew its key in the admin console.`)
          : advice(`Switch ${name} on and connect Tailscale there; a sleeping Mac leaves the tailnet.`),
        command('Then ask again:', `tailscale ping -c 3 ${peer.addresses[0] ?? ''}`),
      ],
    );
  },
});
