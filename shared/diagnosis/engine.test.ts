import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aListener, anInterface, aTailnetNode, linuxRoute } from '../explain/made-up.ts';
import type { Neighbor } from '../neighbor.ts';
import { Case, type CasePart, nothingLookedAt } from './case.ts';
import type { Confidence } from './evidence.ts';
import { judge, reachVerdict } from './judge.ts';
import { allRules } from './rules/index.ts';
import * as made from './rules/testing.ts';

const { alf, FAR, GATEWAY, MAC, neighbor, OURS, PORT, pinged, refusedHere, resolved, served, TARGET, tried, way } =
  made;
const LAMP = '/opt/lamp/bin/lamp';
const PEER = '100.64.7.20';

const inNetwork = (name: string) => {
  const made = anInterface(name, [OURS]);
  return { ...made, addresses: made.addresses.map((own) => ({ ...own, prefixLength: 24 })) };
};

/** Pieces that fit into each list of a case; a case takes any of them, in any order, or has not looked at all. */
const PIECES = {
  resolutions: [
    resolved(null),
    resolved('ENOTFOUND'),
    resolved('EAI_AGAIN'),
    resolved('ETIMEOUT', { resolver: GATEWAY }),
  ],
  ways: [
    way(TARGET),
    made.routed(FAR),
    made.ownWay(),
    made.tunnelled(PEER),
    way(TARGET, {}, { flags: ['UP', 'HOST', 'REJECT', 'STATIC'] }),
    way(FAR, { isOnLink: null }, { kind: 'unreachable', failure: 'No route to host' }),
  ],
  routes: [linuxRoute('0.0.0.0/0', 'eth0'), linuxRoute('192.168.77.0/24', 'eth0')],
  interfaces: [inNetwork('en0'), inNetwork('en1'), anInterface('docker0', []), anInterface('utun4', [PEER])],
  neighborsBefore: [neighbor(TARGET, MAC), { ...neighbor(TARGET, MAC), interfaceName: 'en1' }, neighbor(TARGET, null)],
  neighborsAfter: [neighbor(TARGET, MAC), neighbor(TARGET, null), neighbor(GATEWAY, null), neighbor(GATEWAY, MAC)],
  attempts: [
    ...refusedHere('EHOSTUNREACH', 3),
    ...refusedHere('EHOSTUNREACH', 2, { program: LAMP }),
    ...['accepted', 'timed-out', 'ECONNREFUSED', 'EHOSTDOWN', 'ENETUNREACH', 'EPERM'].map((how) => tried(how)),
    ...['accepted', 'timed-out', 'ECONNREFUSED'].flatMap((how) => [tried(how, { to: FAR }), tried(how, { to: PEER })]),
    tried('accepted', { program: LAMP }),
    tried('accepted', { to: OURS }),
  ],
  controls: [tried('accepted', { to: GATEWAY }), ...refusedHere('EHOSTUNREACH', 1, { to: GATEWAY, program: LAMP })],
  rootAttempts: [tried('accepted'), ...refusedHere('EHOSTUNREACH', 1)],
  pings: [pinged(2), pinged(0)],
  listeners: [
    aListener('0.0.0.0', PORT, 6, { owner: { pid: 6, command: 'docker-proxy', user: null } }),
    aListener('0.0.0.0', PORT, 7),
    aListener('127.0.0.1', PORT, 8),
    aListener(TARGET, PORT, 9),
  ],
  sockets: [aListener(OURS, PORT, null, { state: 'TIME_WAIT', peerPort: 50_001 })],
  firewall: [alf('state', 'on'), alf('state', 'off'), alf('stealth', 'on')],
  services: [served('http', { status: 200 }), served('http', { status: 500 }), served('closed'), served('silent')],
  tailnet: [aTailnetNode('mini-blue', [OURS], true), { ...aTailnetNode('mini-red', [PEER], false), online: false }],
  programs: [made.anIdentity(LAMP), made.anIdentity(LAMP, { signature: 'ad-hoc', ancestors: ['tmux'] })],
  localNetworkRecords: [
    { path: LAMP, identifier: null, state: 'denied' as const },
    { path: LAMP, identifier: null, state: 'allowed' as const },
  ],
  blockedNotices: [{ pid: 7, program: LAMP, text: 'blocked' }],
  multicastSends: [
    made.sentToAll('EHOSTUNREACH'),
    made.sentToAll('EHOSTUNREACH', { atMs: 11_000 }),
    made.sentToAll(null),
  ],
  discoveries: [{ by: 'socket' as const, service: '_lamp._tcp', foundTarget: false }],
  tailnetPings: [{ address: PEER, isAnswered: true, said: null }],
  listenQueues: [{ localAddress: '*', localPort: PORT, waiting: 9, limit: 9, printed: '9/0/9' }],
  hostsFile: [{ address: TARGET, line: 3, printed: `${TARGET} mini-red` }],
  earlier: [{ program: LAMP, address: TARGET, port: PORT, isAnswered: true, atMs: 5_000, osVersion: '15.5' }],
  multicastNames: [
    { name: 'lamp.local', program: LAMP, asRoot: false, addresses: [], errorCode: -65_570, elapsedMs: 2 },
    { name: 'lamp.local', program: LAMP, asRoot: true, addresses: [TARGET], errorCode: null, elapsedMs: 2 },
  ],
  udpTries: [
    {
      ...{ program: 'routelight', target: tried('accepted').target, kind: 'refused' as const, errno: 'ECONNREFUSED' },
      ...{ local: null, startedAtMs: 0, elapsedMs: 1, receivedBytes: null },
    },
  ],
  binds: [
    {
      ...{ program: 'routelight', protocol: 'tcp' as const, address: TARGET, family: 'ipv4' as const, port: PORT },
      ...{ kind: 'in-use' as const, errno: 'EADDRINUSE', holders: null },
    },
  ],
  appliedProxies: [{ from: 'http_proxy', words: 'a proxy', host: GATEWAY, port: 3128 }],
  proxyTries: [
    {
      from: 'http_proxy',
      words: 'a proxy',
      kind: 'not-reached' as const,
      attempt: tried('ECONNREFUSED', { to: GATEWAY }),
      status: null,
      said: null,
    },
    {
      from: 'http_proxy',
      words: 'a proxy',
      kind: 'answered' as const,
      attempt: tried('accepted', { to: GATEWAY }),
      status: 502,
      said: null,
    },
  ],
  traces: [{ address: FAR, isReached: false, hops: [{ ttl: 1, address: GATEWAY, said: '!H' }] }],
};
type ListPart = keyof typeof PIECES;

const anyList = <T>(pieces: readonly T[]) => fc.option(fc.shuffledSubarray([...pieces]), { nil: null, freq: 6 });
const lists = Object.fromEntries(Object.entries(PIECES).map(([part, pieces]) => [part, anyList<unknown>(pieces)]));

/** Cases that need make no sense as a whole: the contract holds for them too. */
const anyCase: fc.Arbitrary<Case> = fc
  .record({
    ...lists,
    platform: fc.constantFrom('darwin', 'linux'),
    osMajor: fc.constantFrom(13, 14, 15, 26, null),
    isName: fc.boolean(),
    scheme: fc.constantFrom(null, 'http'),
    transport: fc.constantFrom(null, null, null, 'udp'),
    lastChange: fc.constantFrom(null, made.QUIET, made.QUIET, { ...made.QUIET, wokeAtMs: 999_000 }),
    osVersion: fc.constantFrom(null, '15.6.1'),
    ephemeralPorts: fc.constantFrom(null, { first: 1024, last: 1033 }),
    connectionTracking: fc.constantFrom(null, { count: 9, limit: 9 }),
    reported: fc.constantFrom(null, { category: 'EADDRINUSE', program: null, text: 'bind' }),
  })
  .map(({ isName, scheme, transport, ...parts }) => {
    const target = {
      text: 'mini-red:8000',
      host: isName ? 'mini-red' : TARGET,
      port: PORT,
      scheme,
      isName,
      ...(transport && { transport }),
    };
    return Case.parse({ ...nothingLookedAt, ...parts, target });
  })
  .map((given) => ({ ...given, neighborsAfter: given.neighborsAfter && onePerAddress(given.neighborsAfter) }))
  // a proxy is tried where one applies
  .map((given) => (given.appliedProxies?.length ? given : { ...given, proxyTries: given.proxyTries && [] }))
  // the listeners of a target are looked at when it is this machine
  .map((given) => (given.ways?.some(({ isOwn }) => isOwn) ? given : { ...given, listeners: given.listeners && [] }));

/** An address has one row on each link, and these rows are all of one link. */
const onePerAddress = (rows: readonly Neighbor[]): Neighbor[] => [
  ...new Map(rows.map((row) => [row.address, row])).values(),
];

const STRENGTH: Readonly<Record<Confidence, number>> = { possible: 1, 'very-likely': 2, certain: 3 };
const strengths = (given: Case): ReadonlyMap<string, number> =>
  new Map(
    judge(given, allRules).map(({ rule, answer }) => [
      rule,
      answer.kind === 'finding' ? STRENGTH[answer.confidence] : 0,
    ]),
  );

/** Brought by the person, not looked at: its absence says that there was none. */
const NOT_LOOKED_AT: readonly string[] = ['reported'];
const parts = Object.keys(nothingLookedAt).filter(
  (part) => !['partlyRead', 'notChecked', ...NOT_LOOKED_AT].includes(part),
) as CasePart[];

/** Whole tables: a row that is not in them means that there is none, unless the table was read in part. */
const TABLES = [
  'routes',
  'interfaces',
  'neighborsAfter',
  'listeners',
  'sockets',
] as const satisfies readonly ListPart[];
const RUNS = { numRuns: 400 };
/** A hundred rules asked ten thousand times; on a machine that does other things too. */
const PATIENT_MS = 120_000;

describe('the engine', () => {
  it('says the same in whatever order observations and rules come', () => {
    fc.assert(
      fc.property(anyCase, fc.shuffledSubarray([...allRules], { minLength: allRules.length }), (given, rules) => {
        const turned = Object.entries(given).map(([part, list]) => [
          part,
          Array.isArray(list) ? list.toReversed() : list,
        ]);
        expect(JSON.stringify(reachVerdict(Object.fromEntries(turned) as Case, rules))).toBe(
          JSON.stringify(reachVerdict(given, allRules)),
        );
      }),
      RUNS,
    );
  });

  it(
    'is never surer, nor calls healthy, for having looked at less',
    () => {
      fc.assert(
        fc.property(anyCase, fc.constantFrom(...parts), (given, part) => {
          const less = { ...given, [part]: null };
          expectNotSurer(given, less, part);
          if (reachVerdict(less, allRules).kind === 'healthy')
            expect([part, reachVerdict(given, allRules).kind]).toEqual([part, 'healthy']);
        }),
        { numRuns: 2_000 },
      );
    },
    PATIENT_MS,
  );

  it(
    'concludes nothing from a row that may merely not have been read',
    () => {
      fc.assert(
        fc.property(anyCase, fc.constantFrom(...TABLES), fc.nat(), (given, part, which) => {
          const rows: readonly unknown[] = given[part] ?? [];
          const rest = rows.filter((_, n) => n !== which % Math.max(rows.length, 1));
          const less = { ...given, [part]: given[part] && rest, partlyRead: [part] } as Case;
          expectNotSurer(given, less, part);
        }),
        { numRuns: 1_500 },
      );
    },
    PATIENT_MS,
  );

  it('never names the local-network permission before macOS 15, or on Linux', () => {
    fc.assert(
      fc.property(anyCase, (given) => {
        if (given.platform === 'darwin' && given.osMajor !== null && given.osMajor >= 15) return;
        const { causes, remarks } = reachVerdict(given, allRules);
        expect(JSON.stringify([...causes, ...remarks])).not.toMatch(/local.network.(privacy|permission|access)|LNP/i);
      }),
      RUNS,
    );
  });

  it('states the local-network permission as a fact only with the evidence for it', () => {
    const proofs = ['L2', 'L5', 'L10', 'L14', 'L15'];
    fc.assert(
      fc.property(anyCase, (given) => {
        for (const { rule, answer } of judge(given, allRules)) {
          const signature = allRules.find(({ id }) => id === rule)?.signature ?? '';
          if (/^L\d/.test(signature) && answer.kind === 'finding' && answer.confidence === 'certain')
            expect(proofs).toContain(signature);
        }
      }),
      RUNS,
    );
  });

  it('accuses nobody when nothing was looked at', () => {
    const verdict = reachVerdict(made.caseOf({}), allRules);
    expect([verdict.kind, verdict.causes, verdict.remarks]).toEqual(['cannot-tell', [], []]);
  });

  it('has rules with ids of their own, and names only rules that exist', () => {
    const ids = allRules.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { id, makesMoot, lookAlikes } of allRules) {
      expect(ids).toEqual(expect.arrayContaining([...makesMoot, ...lookAlikes]));
      expect([...makesMoot, ...lookAlikes]).not.toContain(id);
    }
  });

  it('has no two rules that make each other moot', () => {
    const circles = allRules.flatMap(({ id, makesMoot }) =>
      makesMoot.filter((other) => allRules.find((rule) => rule.id === other)?.makesMoot.includes(id)),
    );
    expect(circles).toEqual([]);
  });
});

function expectNotSurer(given: Case, less: Case, part: string): void {
  const before = strengths(given);
  const surer = [...strengths(less)].filter(([rule, strength]) => strength > (before.get(rule) ?? 0));
  expect([part, surer]).toEqual([part, []]);
}
