import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RouteAnswer } from '../../../shared/route.ts';
import { parseText } from '../platform-tool.ts';
import { parserCases } from '../testing.ts';
import { darwinRouteGet } from './index.ts';

const parse = (text: string) => parseText(darwinRouteGet, text);

describe('darwin-route-get', () => {
  parserCases(darwinRouteGet, import.meta.dirname, RouteAnswer);

  it('asks for the family of the address, from an interface when one is named', () => {
    const args = darwinRouteGet.examples.map((question) => darwinRouteGet.command(question).args.join(' '));
    expect(args).toEqual(['-n get 192.0.2.1', '-n get -inet6 2001:db8::1', '-n get -ifscope en0 192.0.2.1']);
  });

  it.each([['-inet6'], ['default'], ['mini-red'], ['192.0.2.1 -delete'], ['']])(
    'refuses to ask for "%s"',
    (address) => {
      expect(() => darwinRouteGet.command({ address })).toThrow();
    },
  );

  it.each([['-ifscope'], ['en0 get'], ['']])('refuses the interface "%s"', (scopeInterface) => {
    expect(() => darwinRouteGet.command({ address: '192.0.2.1', scopeInterface })).toThrow();
  });

  it('has no destination when it is a name or its mask has holes', () => {
    const answers = ['destination: mini-red.local', 'destination: 10.0.0.0\n       mask: 255.0.255.0'];
    expect(answers.map((answer) => parse(`   route to: 10.1.2.3\n${answer}`).rows[0]?.destination)).toEqual([
      null,
      null,
    ]);
  });

  it('reads back any answer it could print', () => {
    const answer = fc.record({
      target: fc.ipV4(),
      length: fc.integer({ min: 1, max: 32 }),
      gateway: fc.option(fc.ipV4()),
      interfaceName: fc.constantFrom('en0', 'utun4'),
      flags: fc.subarray(['UP', 'GATEWAY', 'HOST', 'DONE', 'STATIC', 'IFSCOPE'], { minLength: 1 }),
      mtuBytes: fc.integer({ min: 68, max: 65_535 }),
      expire: fc.integer({ min: -5_000, max: 5_000 }),
    });
    fc.assert(
      fc.property(fc.array(answer), (answers) => {
        const text = answers.map(({ target, length, gateway, interfaceName, flags, mtuBytes, expire }) => {
          const mask = [24, 16, 8, 0].map((shift) => (-(2 ** (32 - length)) >> shift) & 255).join('.');
          return [
            `   route to: ${target}`,
            'destination: 10.0.0.0',
            `       mask: ${mask}`,
            ...(gateway === null ? [] : [`    gateway: ${gateway}`]),
            `  interface: ${interfaceName}`,
            `      flags: <${flags.join(',')}>`,
            ' recvpipe  sendpipe  ssthresh  rtt,msec    rttvar  hopcount      mtu     expire',
            `       0         0         0         0         0         0  ${mtuBytes}  ${expire} `,
          ].join('\n');
        });
        const { rows, unreadLines } = parse(text.join('\n'));
        expect(unreadLines).toEqual([]);
        const expected = answers.map(({ length, expire: _expire, ...rest }) => ({
          ...rest,
          destination: `10.0.0.0/${length}`,
        }));
        expect(rows).toMatchObject(expected);
      }),
    );
  });
});
