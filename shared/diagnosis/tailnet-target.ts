import { parseAddress } from '../address.ts';
import { covers, parsePrefix } from '../prefix.ts';
import type { TailnetNode } from '../tailnet.ts';
import type { Case } from './case.ts';

type Given = Pick<Case, 'target' | 'attempts'> & { readonly tailnet: readonly TailnetNode[] };

/** Tailscale's own ranges (facts H); the first is shared with carriers, so a carrier's customer may be meant. */
const RANGES = ['100.64.0.0/10', 'fd7a:115c:a1e0::/48'].flatMap((text) => parsePrefix(text) ?? []);

/** Whether the target belongs to the tailnet, by its name or by its address; needs no tunnel, which may be down. */
export function isTailnetTarget({ target, tailnet, attempts }: Given): boolean {
  const suffixes = ['ts.net', ...tailnet.flatMap(({ magicDnsSuffix }) => magicDnsSuffix ?? [])];
  const host = target.host.toLowerCase().replace(/\.$/, '');
  if (target.isName && suffixes.some((suffix) => host.endsWith(`.${suffix}`))) return true;
  const addresses = [target.host, ...(attempts ?? []).map((each) => each.target.address)];
  return addresses.some((text) => {
    const parsed = parseAddress(text);
    return parsed !== null && RANGES.some((range) => covers(range, parsed));
  });
}

/** The peer that the target is, by address or MagicDNS name. */
export function peerOf({ target, tailnet, attempts }: Given): TailnetNode | undefined {
  const host = target.host.toLowerCase().replace(/\.$/, '');
  const addresses = [target.host, ...(attempts ?? []).map((each) => each.target.address)];
  return tailnet.find(
    (node) =>
      !node.isSelf &&
      (node.addresses.some((address) => addresses.includes(address)) || node.dnsName?.toLowerCase() === host),
  );
}
