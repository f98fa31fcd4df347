import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseText } from '../platform-tool.ts';
import { parserCases } from '../testing.ts';
import { linuxAliasFiles } from './index.ts';

const read = (text: string) => parseText(linuxAliasFiles, text);

describe('linux-alias-files', () => {
  parserCases(linuxAliasFiles, import.meta.dirname);

  it('reads back any path of such a file', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z0-9.-]{1,30}$/), (name) => {
        const path = `/etc/systemd/system/routelight-alias-${name}.service`;
        expect(read(path).rows).toMatchObject([{ path }]);
      }),
    );
  });
});
