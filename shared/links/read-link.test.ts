import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTarget } from '../targets/parse-target.ts';
import { readLink } from './read-link.ts';

const link = (target: string) => `routelight://diagnose?target=${encodeURIComponent(target)}`;

describe('readLink', () => {
  it.each([
    ['routelight://diagnose?target=mini-red:22', 'mini-red:22'],
    ['routelight://diagnose/?target=mini-red%3A22', 'mini-red:22'],
    ['ROUTELIGHT://Diagnose?target=192.0.2.7', '192.0.2.7'],
    ['routelight:diagnose?target=mini-red', 'mini-red'],
    [link('http://mini-red:8000/health?x=1&y=2#z'), 'http://mini-red:8000/health?x=1&y=2#z'],
    [link('[fe80::1%en0]:22'), '[fe80::1%en0]:22'],
    [link('/ip4/192.0.2.7/tcp/4001'), '/ip4/192.0.2.7/tcp/4001'],
  ])('%s asks for %s', (text, target) => expect(readLink(text)).toEqual({ kind: 'diagnose', target }));

  it.each([
    ['another scheme', 'https://diagnose?target=mini-red'],
    ['an unknown verb', 'routelight://alias?target=mini-red'],
    ['no verb', 'routelight://'],
    ['a host in front', 'routelight://mini-blue/diagnose?target=mini-red'],
    ['a login in front', 'routelight://mini-blue@diagnose?target=mini-red'],
    ['a port', 'routelight://diagnose:80?target=mini-red'],
    ['a further path', 'routelight://diagnose/now?target=mini-red'],
    ['no target', 'routelight://diagnose'],
    ['an empty target', 'routelight://diagnose?target='],
    ['a second target', 'routelight://diagnose?target=mini-red&target=mini-blue'],
    ['another parameter', 'routelight://diagnose?target=mini-red&start=1'],
    ['a fragment', 'routelight://diagnose?target=mini-red#start'],
    ['a broken percent sign', 'routelight://diagnose?target=%'],
    ['bytes that are no text', 'routelight://diagnose?target=%ff%fe'],
    ['a control character', link('mini-red\u0000:22')],
    ['a line break', link('mini-red\nmini-blue')],
    ['text turned round', link('mini-red\u202e')],
    ['a hidden host', link('https://mini-red@mini-blue/')],
    ['a script', link('javascript:alert(1)')],
    ['a flag', link('--replay /etc')],
    ['port 0', link('mini-red:0')],
    ['port 65536', link('mini-red:65536')],
    ['two million characters', `routelight://diagnose?target=${'a'.repeat(2_000_000)}`],
  ])('does not follow %s', (_, text) => {
    const read = readLink(text);
    expect(read.kind).toBe('refused');
    if (read.kind === 'refused') expect(read.because).toMatch(/^[^\p{Cc}\p{Cf}]{1,300}$/u);
  });

  it('never throws, and what it lets through is a target', () => {
    const anyLink = fc.oneof(
      fc.string(),
      fc.string().map((text) => `routelight://diagnose?target=${text}`),
      fc.string().map((text) => `routelight://${text}?target=mini-red`),
      fc.webUrl().map(link),
    );
    fc.assert(
      fc.property(anyLink, (text) => {
        const read = readLink(text);
        if (read.kind === 'diagnose') expect(parseTarget(read.target).kind).not.toBe('not-a-target');
      }),
    );
  });
});
