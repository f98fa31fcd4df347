import { isTailnetTarget } from '../../../shared/diagnosis/tailnet-target.ts';
import { tailscalePing } from '../../tools/tailscale-ping/index.ts';
import { tailscaleCandidates } from '../../tools/tailscale-status/index.ts';
import { within } from '../pause.ts';
import type { Walk } from '../walk.ts';
import { targetAddresses } from './way.ts';

const PONG_MS = 2_500;

/** `tailscale ping` to a silent machine of the tailnet: its Tailscale answers below its firewall (facts T2, H). */
export async function pingByTailnet(walk: Walk): Promise<void> {
  const { tailnet, attempts, target } = walk.known();
  if (tailnet === null || !isTailnetTarget({ target, tailnet, attempts })) return;
  const isSilent = attempts?.some(({ outcome }) => outcome.kind === 'timed-out') === true;
  if (!isSilent) return walk.miss('tailnetPings', 'the machine answered in another way');
  const path = await findTailscale(walk);
  if (path === null) return walk.miss('tailnetPings', 'the tool of Tailscale is not where it usually is');
  const pings = targetAddresses(walk).map(async ({ address }) => {
    const { rows } = await walk.lookFor(PONG_MS).withTool(tailscalePing, { path, address });
    const said = rows.find(({ isAnswered }) => isAnswered) ?? rows[0];
    return said === undefined ? [] : [{ address, isAnswered: said.isAnswered, said: said.printed }];
  });
  const found = (await within(Promise.all(pings), PONG_MS + 200, walk.signal))?.flat() ?? [];
  if (found.length === 0) return walk.miss('tailnetPings', 'tailscale ping gave no answer that can be read');
  walk.learn({ tailnetPings: found });
}

async function findTailscale({ host }: Walk): Promise<string | null> {
  for (const path of tailscaleCandidates[host.platform]) {
    const place = await host.findFile(path);
    if (place.kind === 'found') return path;
  }
  return null;
}
