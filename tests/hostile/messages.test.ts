import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { channels } from '../../shared/channels.ts';

type JsonSchema = z.core.JSONSchema.BaseSchema;

const all = Object.entries(channels).map(([method, { request }]) => [method, request as z.ZodType] as const);

/** Of this type, or of this type or null. */
const isA = ({ type }: JsonSchema, name: string): boolean =>
  type === name || (Array.isArray(type) && type.some((each) => each === name));

/** Where a message may be of any length: a text without its greatest length, a list without its greatest count. */
function unbounded(schema: JsonSchema, path: string): string[] {
  const parts = [...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])];
  const inParts = parts.flatMap((part, index) => unbounded(part as JsonSchema, `${path}|${index}`));
  if (
    isA(schema, 'string') &&
    schema.maxLength === undefined &&
    schema.enum === undefined &&
    schema.const === undefined
  )
    return isBoundedByPattern(schema.pattern) ? inParts : [path, ...inParts];
  if (isA(schema, 'array')) {
    const items = unbounded((schema.items ?? {}) as JsonSchema, `${path}[]`);
    return [...(schema.maxItems === undefined ? [`${path}[]`] : []), ...items, ...inParts];
  }
  const fields = Object.entries(schema.properties ?? {}).flatMap(([name, each]) =>
    unbounded(each as JsonSchema, `${path}.${name}`),
  );
  return [...fields, ...inParts];
}

/** An anchored pattern without an open repetition. */
const isBoundedByPattern = (pattern: string | undefined): boolean =>
  pattern !== undefined && /^\^.*\$$/.test(pattern) && !/[*+]|\{\d+,\}/.test(pattern.replace(/\[[^\]]*\]|\\./g, 'x'));

/** Values that are no message of ours, and values that look like one. */
const anyMessage = fc.oneof(
  fc.anything({
    withBigInt: true,
    withDate: true,
    withMap: true,
    withSet: true,
    withTypedArray: true,
    withNullPrototype: true,
  }),
  fc.record(
    {
      session: fc.string(),
      text: fc.string(),
      target: fc.string(),
      programs: fc.array(fc.anything()),
      path: fc.string(),
    },
    { requiredKeys: [] },
  ),
  fc.constantFrom(
    ...['{"__proto__":{"x":1}}', '{"constructor":{"prototype":{"x":1}}}'].map((text): unknown => JSON.parse(text)),
  ),
);

describe('what a page may ask', () => {
  it('is of bounded length everywhere', () => {
    const found = all.flatMap(([method, request]) =>
      unbounded(z.toJSONSchema(request, { io: 'input', unrepresentable: 'any' }), method),
    );
    expect(found).toEqual([]);
  });

  it.each(all)('%s answers any value with yes or no', (_, request) => {
    fc.assert(
      fc.property(anyMessage, (message) => {
        const { success } = request.safeParse(message);
        expect(typeof success).toBe('boolean');
        expect(Object.hasOwn(Object.prototype, 'x')).toBe(false);
      }),
      { numRuns: 60 },
    );
  });

  it.each(all)('%s cannot carry a command, a path to write or a folder', (_, request) => {
    const { properties = {} } = z.toJSONSchema(request, { io: 'input', unrepresentable: 'any' }) as JsonSchema;
    expect(
      Object.keys(properties).filter((name) => /^(?:command|argv|args|file|path|folder|out|url|env|cwd)$/i.test(name)),
    ).toEqual([]);
  });
});
