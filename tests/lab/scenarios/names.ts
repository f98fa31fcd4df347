import { asks, nameServer, serve } from './fault.ts';
import { healthy, type Scenario } from './scenario.ts';

const LOCAL = '127.0.0.53';

/** Name servers that fail, lie or take their time. */
export const nameScenarios: readonly Scenario[] = [
  {
    id: 'name-server-dead',
    truth: 'No machine is at the address of the only name server.',
    faults: [serve('server', '0.0.0.0', 7501, 'banner'), asks('client', ['192.168.2.99'])],
    from: 'client',
    target: 'box.lab:7501',
    acceptable: ['name-server-silent'],
  },
  {
    id: 'name-server-refuses-port',
    truth: 'The machine of the only name server runs no name server.',
    faults: [asks('client', ['192.168.2.50'])],
    from: 'client',
    target: 'box.lab:7502',
    acceptable: ['name-server-silent'],
  },
  {
    id: 'name-servfail',
    truth: 'The name server answers that it failed.',
    faults: [nameServer('client', LOCAL, { '*': { failure: 'servfail' } }), asks('client', [LOCAL])],
    from: 'client',
    target: 'box.lab:7503',
    acceptable: ['name-server-fails'],
  },
  {
    id: 'name-refused',
    truth: 'The name server does not serve this machine.',
    faults: [nameServer('client', LOCAL, { '*': { failure: 'refused' } }), asks('client', [LOCAL])],
    from: 'client',
    target: 'box.lab:7504',
    acceptable: ['name-server-fails'],
  },
  {
    id: 'name-unknown',
    truth: 'Nobody knows the name.',
    faults: [nameServer('client', LOCAL, {}), asks('client', [LOCAL])],
    from: 'client',
    target: 'bxo.lab:7505',
    acceptable: ['name-does-not-exist'],
  },
  {
    id: 'name-without-addresses',
    truth: 'The name exists and has no address.',
    faults: [nameServer('client', LOCAL, { 'box.lab': {} }), asks('client', [LOCAL])],
    from: 'client',
    target: 'box.lab:7506',
    acceptable: ['name-does-not-exist'],
  },
  {
    id: 'name-unknown-to-the-first-server',
    truth: 'The first name server denies the name that the second knows: nobody asks the second.',
    faults: [
      serve('server', '0.0.0.0', 7507, 'banner'),
      nameServer('client', LOCAL, {}),
      nameServer('other', '192.168.2.50', { 'box.lab': { a: ['192.168.2.171'] } }),
      asks('client', [LOCAL, '192.168.2.50']),
    ],
    from: 'client',
    target: 'box.lab:7507',
    acceptable: ['name-known-to-another-server'],
  },
  {
    id: 'name-of-another-machine',
    truth: 'The name leads to a machine that does not have the service.',
    faults: [
      serve('server', '0.0.0.0', 7508, 'banner'),
      nameServer('client', LOCAL, { 'box.lab': { a: ['192.168.2.50'] } }),
      asks('client', [LOCAL]),
    ],
    from: 'client',
    target: 'box.lab:7508',
    acceptable: ['port-refused'],
  },
  {
    id: 'name-of-nobody',
    truth: 'The name leads to an address that no machine has any more.',
    faults: [nameServer('client', LOCAL, { 'box.lab': { a: ['192.168.2.98'] } }), asks('client', [LOCAL])],
    from: 'client',
    target: 'box.lab:7509',
    acceptable: ['neighbor-failed'],
  },
  {
    id: 'name-with-servers-apart',
    truth: 'The first name server gives an old address, the second the right one.',
    faults: [
      serve('server', '0.0.0.0', 7510, 'banner'),
      nameServer('client', LOCAL, { 'box.lab': { a: ['192.168.2.98'] } }),
      nameServer('other', '192.168.2.50', { 'box.lab': { a: ['192.168.2.171'] } }),
      asks('client', [LOCAL, '192.168.2.50']),
    ],
    from: 'client',
    target: 'box.lab:7510',
    isDeep: true,
    acceptable: ['neighbor-failed', 'name-servers-disagree'],
    remark: 'name-servers-disagree',
  },
  {
    id: 'name-ipv6-only-and-dead',
    truth: 'The name has an IPv6 address only, at which nobody is.',
    faults: [nameServer('client', LOCAL, { 'box.lab': { aaaa: ['fd00:2::98'] } }), asks('client', [LOCAL])],
    from: 'client',
    target: 'box.lab:7511',
    acceptable: ['neighbor-failed'],
  },
  {
    id: 'name-slow',
    truth: 'The name server takes a second and a half; all else works.',
    faults: [
      serve('server', '0.0.0.0', 7512, 'banner'),
      nameServer('client', LOCAL, { 'box.lab': { a: ['192.168.2.171'], afterMs: 1_500 } }),
      asks('client', [LOCAL], 'options timeout:3'),
    ],
    from: 'client',
    target: 'box.lab:7512',
    acceptable: [healthy],
  },
];
