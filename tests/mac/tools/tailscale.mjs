import { answer, linesOf, refusal } from './answer.mjs';

const NEVER = '0001-01-01T00:00:00Z';

/** tailscale(1): `status` and `status --json`, as ipnstate prints them, and `ping` (facts H). */
export function tailscale({ tailscale: tailnet }, args) {
  if (tailnet === null) return refusal('failed to connect to local Tailscale service; is Tailscale running?');
  if (args[0] === 'ping') return pingPeer(tailnet, args.at(-1));
  if (args[0] !== 'status') return answer('1.98.2\n  go version: go1.26.1\n');
  if (args.includes('--json')) return answer(`${JSON.stringify(statusOf(tailnet), null, 2)}\n`);
  if (tailnet.backendState !== 'Running') return answer('Tailscale is stopped.\n', '', 1);
  return answer(linesOf([tailnet.self, ...tailnet.peers].map(printNode)));
}

/** The tunnel answers for a peer that is online, whatever its own system says. */
function pingPeer({ peers, suffix, backendState }, target) {
  const isIt = ({ hostName, addresses }) => [hostName, `${hostName}.${suffix}`, ...addresses].includes(target);
  const peer = peers.find(isIt);
  if (backendState !== 'Running') return refusal('Tailscale is stopped.');
  if (peer === undefined) return refusal(`no matching peer for ${target}`);
  if (!peer.isOnline) return { ...answer(`ping "${peer.addresses[0]}" timed out\n`, 'no reply\n', 1), waitMs: 300 };
  const via = peer.endpoint === '' ? `DERP(${peer.relay})` : peer.endpoint;
  return answer(`pong from ${peer.hostName} (${peer.addresses[0]}) via ${via} in 5ms\n`);
}

function statusOf({ backendState, suffix, self, peers, health }) {
  const isRunning = backendState === 'Running';
  return {
    ...{ Version: '1.98.2-t0c11d', TUN: true, BackendState: backendState, HaveNodeKey: true, AuthURL: '' },
    TailscaleIPs: isRunning ? self.addresses : null,
    Self: { ...nodeOf(self, suffix, 0), Online: isRunning },
    Health: isRunning ? health : ['Tailscale is stopped.'],
    MagicDNSSuffix: suffix,
    CurrentTailnet: { Name: 'lena@mini.example', MagicDNSSuffix: suffix, MagicDNSEnabled: true },
    CertDomains: null,
    Peer: isRunning ? Object.fromEntries(peers.map((peer, at) => [keyOf(at + 1), nodeOf(peer, suffix, at + 1)])) : null,
    User: { 7001: { ID: 7001, LoginName: 'lena@mini.example', DisplayName: 'Lena', ProfilePicURL: '' } },
    ClientVersion: null,
  };
}

const keyOf = (number) => `nodekey:${number.toString(16).padStart(64, '0')}`;

function nodeOf({ hostName, os, addresses, isOnline, isActive, endpoint, relay, bytes }, suffix, number) {
  return {
    ...{
      ID: `nPretend${number}CNTRL`,
      PublicKey: keyOf(number),
      HostName: hostName,
      DNSName: `${hostName}.${suffix}.`,
    },
    ...{
      OS: os,
      UserID: 7001,
      TailscaleIPs: addresses,
      AllowedIPs: addresses.map((each) => `${each}/${each.includes(':') ? 128 : 32}`),
    },
    ...{ Addrs: null, CurAddr: endpoint, Relay: relay, PeerRelay: '', RxBytes: bytes[0], TxBytes: bytes[1] },
    ...{ Created: '2026-02-03T08:00:00Z', LastWrite: NEVER, LastSeen: isOnline ? NEVER : '2026-11-19T18:22:04Z' },
    ...{ LastHandshake: NEVER, Online: isOnline, ExitNode: false, ExitNodeOption: false, Active: isActive },
    ...{ InNetworkMap: true, InMagicSock: number > 0, InEngine: isActive, KeyExpiry: '2027-05-02T08:00:00Z' },
  };
}

function printNode({ hostName, os, addresses, isOnline, isActive, endpoint, relay, bytes }) {
  const path = endpoint === '' ? `relay "${relay}"` : `direct ${endpoint}`;
  const traffic = isActive ? `active; ${path}, tx ${bytes[1]} rx ${bytes[0]}` : isOnline ? '-' : 'offline';
  return `${addresses[0].padEnd(15)} ${hostName.padEnd(20)} ${'lena@'.padEnd(12)} ${os.padEnd(7)} ${traffic}`;
}
