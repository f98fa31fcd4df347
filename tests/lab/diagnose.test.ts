import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildIfStale } from '../../scripts/build-if-stale.mjs';
import { DiagnoseDocument } from '../../shared/diagnosis/diagnose-document.ts';
import { createLab, type Lab, type Namespace } from './namespaces.ts';
import { scenarios } from './scenarios/all-scenarios.ts';
import type { Topology } from './scenarios/scenario.ts';

const CLI = fileURLToPath(new URL('../../out/main/cli.js', import.meta.url));
let lab: Lab;
let topology: Topology;
const table: string[] = [];

beforeAll(async () => {
  await buildIfStale();
  lab = createLab();
  topology = buildTopology(lab);
});
afterAll(async () => {
  await lab.destroy();
  console.log(`\nscenarios\n${table.join('\n')}\n`);
});

describe('routelight diagnose', () => {
  it.each(scenarios)('$id: $truth', async ({ id, make, from, target, acceptable }) => {
    const undo = await make(topology);
    try {
      const { verdict } = diagnose(topology[from], target);
      const said = verdict.causes[0]?.rule ?? verdict.kind;
      table.push(
        `${acceptable.includes(said) ? 'right' : 'WRONG'}  ${id.padEnd(28)} ${said} ${verdict.causes[0]?.confidence ?? ''}`,
      );
      expect(acceptable, JSON.stringify(verdict.causes.map(({ rule }) => rule))).toContain(said);
    } finally {
      undo();
    }
  });
});

/** The real command line, in the namespace where the person sits. */
function diagnose({ name }: Namespace, target: string) {
  const { stdout, stderr } = spawnSync(
    '/usr/sbin/ip',
    ['netns', 'exec', name, process.execPath, CLI, 'diagnose', target, '--json'],
    { encoding: 'utf8', timeout: 20_000 },
  );
  if (stdout === '') throw new Error(`no verdict: ${stderr}`);
  return DiagnoseDocument.parse(JSON.parse(stdout));
}

/** client ── br0 of the LAN ── server, and the router between the LAN and the far machine. */
function buildTopology(made: Lab): Topology {
  const lan = made.createNamespace('lan');
  const [client, server, router, far] = ['client', 'server', 'router', 'far'].map((label) =>
    made.createNamespace(label),
  ) as [Namespace, Namespace, Namespace, Namespace];
  lan.ip('link add br0 type bridge');
  lan.ip('link set br0 up');
  for (const [member, port] of [
    [client, 'client0'],
    [server, 'server0'],
    [router, 'router0'],
  ] as const) {
    made.connect([member, 'eth0'], [lan, port]);
    lan.ip(`link set ${port} master br0`);
  }
  made.connect([router, 'eth1'], [far, 'eth0']);
  client.ipBatch([
    'addr add 192.168.2.224/24 dev eth0',
    'addr add fd00:2::224/64 dev eth0 nodad',
    'route add default via 192.168.2.1',
  ]);
  server.ipBatch([
    'addr add 192.168.2.171/24 dev eth0',
    'addr add fd00:2::171/64 dev eth0 nodad',
    'route add default via 192.168.2.1',
  ]);
  router.ipBatch(['addr add 192.168.2.1/24 dev eth0', 'addr add 10.9.0.1/24 dev eth1']);
  router.run('/usr/sbin/sysctl', ['-qw', 'net.ipv4.ip_forward=1']);
  far.ipBatch(['addr add 10.9.0.2/24 dev eth0', 'route add default via 10.9.0.1']);
  return { client, server, router, far };
}
