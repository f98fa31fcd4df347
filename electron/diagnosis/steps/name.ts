import { hostsLinesOf } from '../../../shared/hosts-file.ts';
import { resolveName } from '../../probes/resolve-name.ts';
import { within } from '../pause.ts';
import type { Walk } from '../walk.ts';
import { resolveByAll } from './deeper.ts';
import { searchLocalName } from './local-name.ts';

/** A name server that is there answers in tens of milliseconds; resolvers themselves try the next one after five seconds. */
const RESOLVE_MS = 1_800;
/** Where the system has no answer there is nothing else to do than to ask why: a slow server is told from a silent one. */
const ASK_MS = 2_500;

/** The name, as the system resolves it for every program; where it has no answer, each name server by itself. */
export async function lookUpName(walk: Walk): Promise<void> {
  const { target, signal } = walk;
  if (target.family !== null) return walk.miss('resolutions', 'the target is an address');
  const mostMs = walk.leftMs(RESOLVE_MS);
  const [answer] = await Promise.all([
    within(resolveName(target.host, mostMs, signal), mostMs + 200, signal),
    within(readHostsFile(walk), mostMs, signal),
  ]);
  if (answer === null) return;
  walk.learn({ resolutions: [answer] });
  if (answer.error === null) return;
  walk.tell(true);
  const [asked] = await Promise.all([
    resolveByAll(walk, target.host, walk.leftMs(ASK_MS)),
    searchLocalName(walk, answer),
  ]);
  const servers = (asked ?? []).filter(({ resolver }) => resolver !== 'system');
  walk.learn({ resolutions: [answer, ...servers] });
}

/** What is written here comes before every name server (hosts(5), nsswitch.conf(5); macOS: Directory Services does the same). */
async function readHostsFile(walk: Walk): Promise<void> {
  const file = await walk.host.readFile('/etc/hosts');
  if (file.kind === 'read') return walk.learn({ hostsFile: [...hostsLinesOf(file.text, walk.target.host)] });
  walk.miss('hostsFile', '/etc/hosts could not be read');
}
