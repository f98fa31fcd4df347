import { describe, expect, it } from 'vitest';
import { describesManifest, describesSameTree } from './npm-packages.mjs';

const tree = (packages) => ({ packages });

describe('describesSameTree', () => {
  it.each([
    ['the same versions', { '': {}, a: { version: '1' } }, { a: { version: '1' } }, true],
    ['another version', { '': {}, a: { version: '2' } }, { a: { version: '1' } }, false],
    ['a missing package', { '': {}, a: { version: '1' }, b: { version: '1' } }, { a: { version: '1' } }, false],
    ['a missing optional package', { '': {}, b: { version: '1', optional: true } }, {}, true],
    ['an optional package of another version', { b: { version: '2', optional: true } }, { b: { version: '1' } }, false],
    ['a package that the lock does not know', { '': {} }, { a: { version: '1' } }, false],
  ])('judges %s', (_, wanted, installed, expected) => {
    expect(describesSameTree(tree(wanted), tree(installed))).toBe(expected);
  });
});

describe('describesManifest', () => {
  it('notices a dependency that was added to package.json only', () => {
    const lock = tree({ '': { dependencies: { zod: '^4' } } });
    expect(describesManifest(lock, { dependencies: { zod: '^4' } })).toBe(true);
    expect(describesManifest(lock, { dependencies: { zod: '^4', execa: '^9' } })).toBe(false);
  });
});
