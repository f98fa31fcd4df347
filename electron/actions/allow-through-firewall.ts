import {
  type FirewallRequest,
  type FirewallSurroundings,
  listedAs,
  planAllowThroughFirewall,
} from '../../shared/actions/plan-allow-through-firewall.ts';
import { signatureKind } from '../../shared/code-signature.ts';
import type { FirewallFact } from '../../shared/firewall.ts';
import { completenessOf } from '../../shared/reading.ts';
import { darwinCodesign } from '../tools/darwin-codesign/index.ts';
import type { ActionKind, ActionSurroundings } from './action-kind.ts';

/** One program let through the application firewall of macOS. */
export const allowThroughFirewall: ActionKind<'allow-through-firewall'> = {
  kind: 'allow-through-firewall',
  plan: async (request, around) => {
    if (around.platform.id !== 'darwin')
      return {
        kind: 'refused',
        because: 'Only macOS has a firewall that goes by program; on Linux it is rules (see Firewall).',
      };
    const facts = (await readFacts(around)) ?? [];
    return planAllowThroughFirewall(request, { ...(await placeOf(request, around)), facts });
  },
  see: async ({ path }, around) => {
    const facts = await readFacts(around);
    if (facts === null) return { state: 'unknown', because: 'the list of the firewall could not be read' };
    const listed = listedAs(facts, path);
    if (listed === 'allow') return { state: 'as-planned', because: `the firewall lists ${path} as allowed` };
    const because =
      listed === 'block' ? `the firewall lists ${path} as blocked` : `${path} is not on the firewall’s list`;
    return { state: 'as-before', because };
  },
  fingerprint: async (request, around) => {
    const { realPath } = await placeOf(request, around);
    return JSON.stringify([realPath, listedAs((await readFacts(around)) ?? [], realPath ?? request.path)]);
  },
};

/** `null` when not a single fact was told. */
async function readFacts({
  platform,
  look,
}: Pick<ActionSurroundings, 'platform' | 'look'>): Promise<FirewallFact[] | null> {
  const { rows, observations } = await platform.readers.firewall(look);
  const isUnread = completenessOf(observations) === 'failed' || rows.length === 0;
  return isUnread ? null : rows.map(({ row }) => row);
}

async function placeOf(
  { path }: FirewallRequest,
  { host, look }: ActionSurroundings,
): Promise<Omit<FirewallSurroundings, 'facts'>> {
  const place = await host.findFile(path);
  if (place.kind !== 'found') return { realPath: null, signature: null };
  const { rows } = await look.withTool(darwinCodesign, place.realPath);
  const [signature] = rows;
  return { realPath: place.realPath, signature: signature === undefined ? null : signatureKind(signature) };
}
