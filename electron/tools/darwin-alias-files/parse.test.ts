import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseText } from '../platform-tool.ts';
import { parserCases } from '../testing.ts';
import { darwinAliasFiles } from './index.ts';

const read = (text: string) => parseText(darwinAliasFiles, text);

describe('darwin-alias-files', () => {
  parserCases(darwinAliasFiles, import.meta.dirname);

  it('reads back any path of such a file', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z0-9.-]{1,30}$/), (name) => {
        const path = `/Library/LaunchDaemons/dev.routelight.alias.${name}.plist`;
        expect(read(path).rows).toMatchObject([{ path }]);
      }),
    );
  });
});
