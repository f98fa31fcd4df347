import fc from 'fast-check';
import { createRedactor, gatherKnown, type RedactionLevel, type Redactor } from './index.ts';

/** A redactor that knows a text before it redacts it, as a report does. */
export const redactorFor = (text: string, level: RedactionLevel = 'strict', key = 'a key'): Redactor =>
  createRedactor({ level, key, known: gatherKnown({ texts: [text] }) });

export const redacted = (text: string, level: RedactionLevel = 'strict'): string =>
  redactorFor(text, level).redact(text).text;

const octet = fc.integer({ min: 0, max: 255 });
/** Addresses that are somebody's: private of every range, and public. */
export const anyIpv4 = fc
  .oneof(
    fc.tuple(fc.constant(10), octet, octet, octet),
    fc.tuple(fc.constant(172), fc.integer({ min: 16, max: 31 }), octet, octet),
    fc.tuple(fc.constant(192), fc.constant(168), octet, octet),
    fc.tuple(fc.constant(100), fc.integer({ min: 64, max: 99 }), octet, octet),
    fc.tuple(fc.constant(169), fc.constant(254), octet, octet),
    fc.tuple(fc.integer({ min: 11, max: 99 }), fc.integer({ min: 1, max: 255 }), octet, octet),
  )
  .map((octets) => octets.join('.'));

const group = fc.integer({ min: 0x1000, max: 0xffff }).map((each) => each.toString(16));
export const anyIpv6 = fc
  .tuple(
    fc.constantFrom('2a02:908', '2001:db8', 'fd12:3456', 'fd7a:115c', 'fe80:0', '2600:1f18'),
    fc.array(group, { minLength: 6, maxLength: 6 }),
  )
  .map(([start, rest]) => `${start}:${rest.join(':')}`);

export const anyMac = fc
  .tuple(
    fc.integer({ min: 0, max: 127 }).map((each) => each * 2),
    fc.array(octet, { minLength: 5, maxLength: 5 }),
  )
  .filter(([first, rest]) => first + rest.reduce((sum, each) => sum + each, 0) > 0)
  .map(([first, rest]) => [first, ...rest].map((each) => each.toString(16).padStart(2, '0')).join(':'));

/** A name that no text of ours holds by chance. */
export const anyName = fc
  .string({ unit: fc.constantFrom(...'bcdfghjklmnpqrstvwxz'), minLength: 5, maxLength: 12 })
  .map((name) => `q${name}`);

/** What stands around an identifier in the outputs of tools. */
export const between = fc.constantFrom(
  ' ',
  '\n',
  '\t',
  ' -> ',
  ', ',
  ' (',
  ') ',
  '"',
  "'",
  '=',
  '[',
  ']:443 ',
  ' %en0 ',
  '<td>',
);
