import type { Case } from '../../shared/diagnosis/case.ts';
import type { DiagnosisTarget } from './diagnosis-target.ts';
import { countDropsAfter, lookAround } from './steps/around.ts';
import { connectAsRoot } from './steps/as-root.ts';
import { startPinging } from './steps/comparison.ts';
import { connectToTarget } from './steps/connect.ts';
import { lookDeeper } from './steps/deeper.ts';
import { lookUpName } from './steps/name.ts';
import { lookAtNeighbors } from './steps/neighbor.ts';
import { tryProxies } from './steps/proxy.ts';
import { askService } from './steps/service.ts';
import { pingByTailnet } from './steps/tailnet.ts';
import { lookAtSockets, lookAtThisMachine } from './steps/this-machine.ts';
import { findWays } from './steps/way.ts';
import { startWalk, type WalkSettings } from './walk.ts';

/** Walks from the name to the service and keeps what each step showed. Nothing but the named target is sent to. */
export async function gatherCase(target: DiagnosisTarget, settings: WalkSettings): Promise<Case> {
  const walk = startWalk(target, settings);
  const around = lookAround(walk);
  await walk.step('name', () => lookUpName(walk));
  await walk.step('route', () => findWays(walk, around.interfaces));
  const here = walk.step('this-machine', () => lookAtThisMachine(walk));
  await around.before;
  const pinging = walk.isAskedFor('comparison') ? startPinging(walk) : null;
  await walk.step('connect', () => connectToTarget(walk));
  await Promise.all([
    walk.step('neighbor', () => lookAtNeighbors(walk)),
    walk.step('service', () => askService(walk, around.proxies)),
  ]);
  walk.tell();
  await walk.step('comparison', async () => {
    await pinging?.end();
    if (walk.asRoot) await connectAsRoot(walk);
    await Promise.all([walk.isDeep ? null : tryProxies(walk), pingByTailnet(walk)]);
  });
  await Promise.all([here, around.all, lookAtSockets(walk), countDropsAfter(walk)]);
  if (walk.isDeep) {
    walk.tell();
    await walk.step('deeper', () => lookDeeper(walk));
  }
  return walk.known();
}
