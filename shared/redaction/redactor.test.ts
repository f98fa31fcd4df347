import { describe, expect, it } from 'vitest';
import { createRedactor, gatherKnown } from './index.ts';
import { redacted, redactorFor } from './testing.ts';

/** What a text becomes, with the parts that the key decides shown as signs. */
const shape = (text: string, level: 'standard' | 'strict' = 'strict'): string => redacted(text, level);

describe('strict redaction', () => {
  it.each([
    ['a private address keeps its range and its last number', '192.168.2.171', /^192\.168\.(?!2\.)\d+\.171$/],
    ['10/8', '10.20.30.40', /^10\.\d+\.\d+\.40$/],
    ['172.16/12', '172.20.30.40', /^172\.(1[6-9]|2\d|3[01])\.\d+\.40$/],
    ['a tailnet address', '100.101.102.103', /^100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.\d+\.103$/],
    ['link-local', '169.254.7.8', /^169\.254\.(?!7\.)\d+\.8$/],
    ['a public address', '17.57.144.10', /^(192\.0\.2|198\.51\.100|203\.0\.113)\.\d+$/],
    ['a port behind a dot, as macOS netstat has it', '192.168.2.224.52311', /^192\.168\.\d+\.224\.52311$/],
    ['a port behind a colon', '192.168.2.224:443', /^192\.168\.\d+\.224:443$/],
    ['a network keeps its length', '10.20.0.0/16', /^10\.\d+\.0\.0\/16$/],
    ['a host keeps its length', '10.20.3.4/16', /^10\.\d+\.\d+\.4\/16$/],
    ['a subnet as people write it', '192.168.2.x', /^192\.168\.(?!2\.)\d+\.x$/],
    ['an IPv4-mapped address', '::ffff:192.168.2.171', /^::ffff:192\.168\.\d+\.171$/],
    ['NAT64', '64:ff9b::17.57.144.10', /^64:ff9b::(c000:2|c633:64|cb00:71)[0-9a-f]{2}$/],
    ['a global address', '2a02:908:1:2::5', /^2001:db8:[0-9a-f]+:[0-9a-f]+::5$/],
    [
      'capitals and all groups',
      '2A02:0908:0001:0000:0000:0000:0000:0001',
      /^2001:0DB8:[0-9A-F]{4}:[0-9A-F]{4}:0000:0000:0000:0001$/,
    ],
    ['a unique local address', 'fd12:3456:789a:1::5', /^fd[0-9a-f]{2}:(?!3456)[0-9a-f:]+::5$/],
    ['a tailnet address of IPv6', 'fd7a:115c:a1e0:ab12::1', /^fd7a:115c:a1e0:[0-9a-f]+::1$/],
    ['brackets and port', '[2a02:908:1:2::5]:443', /^\[2001:db8:[0-9a-f:]+::5\]:443$/],
    ['a port behind a dot, IPv6', '2a02:908:1:2::5.5353', /^2001:db8:[0-9a-f:]+::5\.5353$/],
    [
      'a link-local address that holds a hardware address',
      'fe80::21c:42ff:fe00:8%en0',
      /^fe80::200:5eff:fe00:53[0-9a-f]{2}%en0$/,
    ],
    ['a solicited-node group', 'ff02::1:ff00:8', /^ff02::1:ff(?!00:8)[0-9a-f:]+$/],
    ['a hardware address', '00:1c:42:00:00:08', /^00:00:5e:00:53:[0-9a-f]{2}$/],
    ['one that a system made up', '02:1C:42:00:00:08', /^02(:[0-9A-F]{2}){5}$/],
    ['shortened as on macOS', '0:1c:42:0:0:8', /^0:0:5e:0:53:[0-9a-f]{1,2}$/],
    ['with dashes', '00-1C-42-00-00-08', /^00-00-5E-00-53-[0-9A-F]{2}$/],
    ['with dots', 'fa.4d.89.68.e8.64', /^02(\.[0-9a-f]{2}){5}$/],
    ['as Cisco writes it', '001c.4200.0008', /^0000\.5e00\.53[0-9a-f]{2}$/],
    ['in the name of an adapter', 'enx001c42000008: <UP>', /^enx00005e0053[0-9a-f]{2}: <UP>$/],
    ['a reverse name', '171.2.168.192.in-addr.arpa', /^171\.(?!2\.)\d+\.168\.192\.in-addr\.arpa$/],
    ['/proc/net/tcp', ' 0: AB02A8C0:1F90 00000000:0000 0A', /^ 0: AB(?!02)[0-9A-F]{2}A8C0:1F90 00000000:0000 0A$/],
    ['/proc/net/route', 'en0\t0002A8C0\t00000000\t0001\t', /^en0\t00(?!02)[0-9A-F]{2}A8C0\t00000000\t0001\t$/],
    ['a multiaddr', '/ip4/192.168.2.9/tcp/60092', /^\/ip4\/192\.168\.(?!2\.)\d+\.9\/tcp\/60092$/],
    ['a host named after its address', 'ip-10-20-0-5 login:', /^ip-10-\d+-\d+-5 login:$/],
    [
      'a row of netstat',
      '192.168.2          link#6             UCS                   en0',
      /^192\.168\.(?!2 )\d+ +link#6 +UCS +en0$/,
    ],
    ['a home folder', '/Users/ada/.zshrc', '/Users/user-1/.zshrc'],
    ['a prompt', 'ada@crowsnest ~ % ls', 'user-1@host-1 ~ % ls'],
    ['a tailnet name', 'crowsnest.tail1a2b3.ts.net.', 'host-1.tailnet-1.ts.net.'],
    ['a name of the local network', 'http://crowsnest.lan:8000/health', 'http://host-1.lan:8000/health'],
    ['a registered domain', 'https://api.acme.co.uk/v1', 'https://host-1.domain-1.example/v1'],
    ['mail', 'to ada.lovelace@acme.com', 'to user-1@domain-1.example'],
    ['an SSID', '  SSID: Crow Nest', '  SSID: wifi-1'],
    ['a serial number', 'Serial Number (system): C02ABCDE1234', 'Serial Number (system): serial-1'],
    ['a UUID', 'F0E1D2C3-1111-2222-3333-444455556666', '00000000-0000-4000-8000-000000000001'],
    ['a peer id', '/p2p/12D3KooWD3eckifWpRn9wQpMG9R9hX3sD158z7EqHWmweQAJU5SA', '/p2p/peer-1'],
    ['a node key', 'nodekey:0123456789abcdef0123456789abcdef', 'key-1'],
    ['a secret argument', 'server --token=hunter2hunter2 --port 80', 'server --token=argument-1 --port 80'],
    [
      'a service of mDNS',
      '14:06:56.7  Add  2  8 local.  _http._tcp.  Ada’s Printer',
      '14:06:56.7  Add  2  8 local.  _http._tcp.  service-1',
    ],
    ['what HTML hides', 'see 192.168.2.&#49;71', /^see 192\.168\.(?!2\.)\d+\.171$/],
    ['what a URL hides', 'u=%31%39%32.168.2.171', /^u=192\.168\.(?!2\.)\d+\.171$/],
    ['what JSON hides', '"192\\u002e168.2.171"', /^"192\.168\.(?!2\.)\d+\.171"$/],
  ])('%s: %s', (_, text, expected) => {
    const result = shape(text);
    if (typeof expected === 'string') expect(result).toBe(expected);
    else expect(result).toMatch(expected);
    expect(redactorFor(text).scanForOriginals(result)).toEqual([]);
  });

  it.each([
    '127.0.0.1',
    '0.0.0.0/0',
    '255.255.255.0',
    '255.255.255.255',
    '224.0.0.251',
    '10.0.0.0/8',
    '192.168.0.0/16',
    '0/1',
    '::',
    '::1',
    'fe80::%en0/64',
    'ff02::fb',
    'default',
    'std::string a::b',
    '12:34:56.789',
    '2026-11-21T12:34:56Z',
    'macOS 26.0.1 (25A362)',
    'ff:ff:ff:ff:ff:ff',
    '01:00:5e:00:00:fb',
    'com.apple.mDNSResponder',
    'index.html python3.11 resolv.conf net.inet.ip.forwarding',
    '/usr/bin/nc -z -G 3 -w 3',
    '1.3.6.1.4.1.311.21',
    'root@localhost',
    'en0: flags=8863<UP,BROADCAST,SMART,RUNNING,SIMPLEX,MULTICAST> mtu 1500',
  ])('leaves %s', (text) => expect(shape(text)).toBe(text));

  it('keeps who is in a subnet with whom, wide and narrow', () => {
    const text = '10.20.30.1 10.20.30.9 10.20.99.9 10.77.30.9 netmask 0xffff0000 broadcast 10.20.255.255';
    const [a = '', b = '', c = '', d = '', , , , last = ''] = redacted(text).split(' ');
    const first = (address: string, count: number): string => address.split('.').slice(0, count).join('.');
    expect([first(a, 3), first(a, 2)]).toEqual([first(b, 3), first(c, 2)]);
    expect(first(c, 3)).not.toBe(first(a, 3));
    expect(first(d, 2)).not.toBe(first(a, 2));
    expect(last).toBe(`${first(a, 2)}.255.255`);
  });

  it('has one name for one thing in all its spellings', () => {
    const text = '0:1c:42:0:0:8 fe80::21c:42ff:fe00:8 00-1C-42-00-00-08 001c42000008';
    const [shortened = '', address = '', dashed = ''] = redacted(text).split(' ');
    const last = dashed.slice(-2).toLowerCase();
    expect([shortened, address]).toEqual([`0:0:5e:0:53:${last.replace(/^0/, '')}`, `fe80::200:5eff:fe00:53${last}`]);
  });

  it('knows a name again where nothing shows that it is one', () => {
    const text = 'Crowsnest did not answer\nada@crowsnest % \nthe log of ADA says so';
    expect(redacted(text)).toBe('host-1 did not answer\nuser-1@host-1 % \nthe log of user-1 says so');
  });

  it('takes a word for a name only where it is written as one', () => {
    expect(redacted('/Users/test/x router.lan: test the router')).toBe('/Users/user-1/x host-1.lan: test the router');
  });

  it('says when more networks are public than documentation has', () => {
    const text = Array.from({ length: 10 }, (_, index) => `17.57.${index}.1`).join(' ');
    const redactor = redactorFor(text);
    expect(
      new Set(
        redactor
          .redact(text)
          .text.split(' ')
          .map((each) => each.replace(/\.\d+$/, '')),
      ).size,
    ).toBe(10);
    expect(redactor.notes()).toEqual([expect.stringContaining('198.18.0.0/15')]);
  });
});

describe('standard redaction', () => {
  it('keeps private addresses, and takes names, hardware and public addresses', () => {
    const text = 'ada@crowsnest 192.168.2.171 fd12:3456::5 fe80::21c:42ff:fe00:8 17.57.144.10 00:1c:42:00:00:08';
    const [names, a, b, c, d, e] = shape(text, 'standard').split(' ');
    expect([names, a, b]).toEqual(['user-1@host-1', '192.168.2.171', 'fd12:3456::5']);
    expect(c).toMatch(/^fe80::200:5eff:fe00:53/);
    expect(d).toMatch(/^(192\.0\.2|198\.51\.100|203\.0\.113)\./);
    expect(e).toMatch(/^00:00:5e:00:53:/);
  });
});

describe('off', () => {
  it('changes nothing', () =>
    expect(redactorFor('ada@crowsnest 1.2.3.4', 'off').redact('1.2.3.4').text).toBe('1.2.3.4'));
});

describe('redactValue', () => {
  const value = {
    kind: 'host',
    hostname: 'crowsnest',
    owner: { user: 'lovelace', pid: 7 },
    'crowsnest:8000': ['192.168.2.171', null, true],
  };

  it('goes through keys and values, and learns names from the fields they stand in', () => {
    const redactor = createRedactor({ level: 'standard', key: 'k', known: gatherKnown({ values: [value] }) });
    expect(redactor.redactValue(value)).toEqual({
      kind: 'host',
      hostname: 'host-1',
      owner: { user: 'user-1', pid: 7 },
      'host-1:8000': ['192.168.2.171', null, true],
    });
    expect(redactor.redact('lovelace runs it').text).toBe('user-1 runs it');
    expect(redactor.mapping()).toEqual([
      { kind: 'host', text: 'crowsnest', replacement: 'host-1' },
      { kind: 'user', text: 'lovelace', replacement: 'user-1' },
    ]);
  });
});

describe('replacements', () => {
  it('are told with their place in both texts', () => {
    const text = 'from ada@crowsnest to 17.57.144.10';
    const { text: result, replacements } = redactorFor(text).redact(text);
    for (const { start, end, replacement, from, original } of replacements)
      expect([result.slice(start, end), text.slice(from.start, from.end)]).toEqual([replacement, original]);
    expect(replacements.map(({ kind, original }) => [kind, original])).toEqual([
      ['user', 'ada'],
      ['host', 'crowsnest'],
      ['ipv4', '17.57.144.10'],
    ]);
  });
});

describe('the fields of lsof -F', () => {
  const text = 'p733\ncnode\nu501\nLlena\nf24\ntIPv6\nPTCP\nn*:3000\n';
  it('have their login name replaced', () => {
    expect(redacted(text, 'strict')).toMatch(/^p733\ncnode\nu501\nLuser-\d+\nf24\ntIPv6\nPTCP\nn\*:3000\n$/);
  });

  it('are found by the scan where the name is known from elsewhere', () => {
    const redactor = createRedactor({
      level: 'strict',
      key: 'k',
      known: gatherKnown({ names: [{ kind: 'user', text: 'lena' }] }),
    });
    expect(redactor.scanForOriginals('f3\nLlena\nf4')).toMatchObject([{ kind: 'user', printed: 'lena' }]);
    expect(redactor.scanForOriginals(JSON.stringify({ stdout: 'f3\nLlena\nf4' }))).not.toEqual([]);
    expect(redactor.scanForOriginals('Long lines of text\nLlenas\n')).toEqual([]);
  });
});

it('a version behind an at sign names nobody, an address does', () => {
  const cellar = '/opt/homebrew/Cellar/python@3.12/3.12.8/bin/python3.12';
  expect(redacted(cellar, 'strict')).toBe(cellar);
  expect(redacted('ssh lena@192.168.2.171', 'strict')).toMatch(/^ssh user-\d+@192\.168\.\d+\.171$/);
});
