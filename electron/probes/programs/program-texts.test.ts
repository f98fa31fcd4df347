import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { connectArguments, readConnectLine } from './connect-line.ts';
import { curlRunner } from './curl-runner.ts';
import { ncRunner } from './nc-runner.ts';

const plan = {
  target: { address: 'fe80::7', family: 'ipv6', zone: 'en0', port: 29_502 },
  sourceAddress: '10.7.0.5',
  timeoutMs: 2_500,
} as const;
const failing = (stderr: string, code = 1) => ({ code, stdout: '', stderr });

describe('ncRunner', () => {
  it('limits connecting on macOS with -G, for the nc of Apple only', () => {
    expect(ncRunner.command('/usr/bin/nc', plan, 'darwin').args.join(' ')).toBe(
      '-n -z -v -G 3 -w 3 -s 10.7.0.5 fe80::7%en0 29502',
    );
    expect(ncRunner.command('/opt/bin/nc', plan, 'darwin').args).not.toContain('-G');
    expect(ncRunner.command('/usr/bin/nc', plan, 'linux').args).not.toContain('-G');
  });

  it.each([
    ['nc: connectx to 10.7.0.9 port 29502 (tcp) failed: No route to host', 'darwin', 'unreachable', 65],
    ['nc: connectx to 10.7.0.9 port 29502 (tcp) failed: Operation timed out', 'darwin', 'timed-out', null],
    ['nc: connectx to 10.7.0.9 port 29502 (tcp) failed: Host is down', 'darwin', 'host-down', 64],
    ["nc: bind failed: Can't assign requested address", 'darwin', 'address-not-available', 49],
    ['nc: connect to 10.7.0.9 port 1 (tcp) failed: Connection refused', 'linux', 'refused', 111],
    ['nc: connect to 10.7.0.9 port 80 (tcp) timed out: Operation now in progress', 'linux', 'timed-out', null],
    ['(UNKNOWN) [10.7.0.9] 80 (http) : Connection refused', 'linux', 'refused', 111],
    ['(UNKNOWN) [10.7.0.9] 80 (http) : No route to host', 'linux', 'unreachable', 113],
    ['(UNKNOWN) [10.7.0.9] 80 (http) : Connection timed out', 'linux', 'timed-out', null],
    ['usage: nc [-46AacCDdEFhklMnOortUuvz]', 'darwin', 'program-failed', null],
    ['', 'darwin', 'program-failed', null],
  ] as const)('reads %j on %s', (text, platform, kind, errnoNumber) => {
    const { outcome, errnoNumber: number, isSynchronous } = ncRunner.read(failing(`${text}\n`), platform);
    expect([outcome.kind, number, isSynchronous]).toEqual([kind, errnoNumber, null]);
  });
});

describe('curlRunner', () => {
  it('writes a zone as RFC 6874 wants it', () => {
    expect(curlRunner.command('/usr/bin/curl', plan, 'darwin').args.at(-1)).toBe('telnet://[fe80::7%25en0]:29502');
  });

  it.each([
    ['* Immediate connect fail for 10.7.0.9: No route to host', 7, 'unreachable', true],
    ['* connect to 10.7.0.9 port 29502 failed: Connection refused', 7, 'refused', false],
    ['* connect to 10.7.0.9 port 29502 from 10.7.0.5 port 50112 failed: Connection refused', 7, 'refused', false],
    ['* Connected to 10.7.0.9 (10.7.0.9) port 29502 (#0)', 28, 'accepted', false],
    ['* Established connection to 10.7.0.9 (10.7.0.9 port 29502) from 10.7.0.5 port 50112 ', 28, 'accepted', false],
    ['* Connection timed out after 3002 milliseconds', 28, 'timed-out', null],
    ["* bind failed with errno 49: Can't assign requested address", 45, 'address-not-available', true],
    ['curl: option --noproxy: is unknown', 2, 'program-failed', null],
  ] as const)('reads %j', (text, code, kind, isSynchronous) => {
    const said = curlRunner.read(failing(`${text}\n`, code), 'darwin');
    expect([said.outcome.kind, said.isSynchronous]).toEqual([kind, isSynchronous]);
  });

  it('says how long it took when curl does', () => {
    const text = [
      '* connect to 10.7.0.9 port 1 failed: Connection refused',
      "* Failed to connect to 10.7.0.9 port 1 after 12 ms: Couldn't connect to server",
    ].join('\n');
    expect(curlRunner.read(failing(text, 7), 'darwin').elapsedMs).toBe(12);
  });
});

describe('readConnectLine', () => {
  it('hands over the target as arguments', () => {
    expect(connectArguments(plan)).toEqual(['routelight-connect', 'fe80::7%en0', '29502', '2.5', '10.7.0.5']);
  });

  it('takes the last good line, and nothing that only looks like one', () => {
    const line = (more: object) =>
      JSON.stringify({
        routelight: 1,
        kind: 'failed',
        errno: 65,
        name: 'EHOSTUNREACH',
        ms: 0.21,
        sync: true,
        local: null,
        ...more,
      });
    expect(readConnectLine(`garbage\n${line({})}\nmore\n${line({}).slice(0, -3)}\n`)).toMatchObject({
      outcome: { kind: 'unreachable', scope: 'host' },
      errno: 'EHOSTUNREACH',
      errnoNumber: 65,
      isSynchronous: true,
      elapsedMs: 0.2,
    });
    for (const bad of [{ kind: 'won' }, { ms: null }, { name: 'x\n' }, { local: ['a'] }, { errno: '65' }])
      expect(readConnectLine(line(bad))).toBe(null);
  });

  it('never throws', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.json().map((json) => `{"routelight":1,${json.slice(1)}`),
    );
    fc.assert(
      fc.property(text, (printed) => {
        readConnectLine(printed);
        for (const runner of [ncRunner, curlRunner]) runner.read(failing(printed), 'darwin');
      }),
    );
  });
});
