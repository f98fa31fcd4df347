import { mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FileLine, linesBackward, linesForward } from './lines.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'routelight-lines-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const shown = ({ from, bytes }: FileLine): readonly [number, string | null] => [
  from,
  bytes?.toString('latin1') ?? null,
];

async function read(text: string) {
  const path = join(folder, 'text');
  await writeFile(path, text, 'latin1');
  const file = await open(path, 'r');
  const forward: FileLine[] = [];
  const backward: FileLine[] = [];
  for await (const lines of linesForward(file)) forward.push(...lines);
  for await (const line of linesBackward(file, text.length)) backward.push(line);
  await file.close();
  return { forward: forward.map(shown), backward: backward.map(shown).reverse() };
}

/** What a line is: everything between two breaks; the last break ends the file and begins nothing. */
function linesIn(text: string): (readonly [number, string])[] {
  let from = 0;
  const lines = text.split('\n').map((line) => {
    const place = [from, line] as const;
    from += line.length + 1;
    return place;
  });
  return lines.at(-1)?.[1] === '' ? lines.slice(0, -1) : lines;
}

describe('linesForward and linesBackward', () => {
  it('find the same lines of any text from both ends', async () => {
    const anyText = fc.array(fc.constantFrom('\n', 'a', 'bc', '\r', 'x'.repeat(50)), { maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(anyText, async (pieces) => {
        const text = pieces.join('');
        const expected = linesIn(text);
        expect(await read(text)).toEqual({ forward: expected, backward: expected });
      }),
    );
  });

  it('put lines together that are longer than what is read at once', async () => {
    const text = ['a'.repeat(700_000), '', 'b'.repeat(2_500_000), 'c', 'd'.repeat(262_143), 'e'.repeat(262_144)].join(
      '\n',
    );
    const expected = linesIn(text);
    const { forward, backward } = await read(text);
    expect(forward.map(([from, line]) => [from, line?.length])).toEqual(
      expected.map(([from, line]) => [from, line.length]),
    );
    expect(backward).toEqual(forward);
  });

  it('pass over a line that is too long for a record, and go on after it', async () => {
    const long = 64 * 1024 * 1024 + 1;
    const path = join(folder, 'long');
    const file = await open(path, 'w+');
    await file.write('first\n', 0);
    await file.write('\nlast\n', 6 + long);
    const forward: FileLine[] = [];
    const backward: FileLine[] = [];
    for await (const lines of linesForward(file)) forward.push(...lines);
    for await (const line of linesBackward(file, 6 + long + 6)) backward.push(line);
    await file.close();
    const expected = [
      [0, 'first'],
      [6, null],
      [7 + long, 'last'],
    ];
    expect(forward.map(shown)).toEqual(expected);
    expect(backward.map(shown).reverse()).toEqual(expected);
  });
});
