import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseText } from '../platform-tool.ts';
import { parserCases } from '../testing.ts';
import { linuxGetentPasswd } from './index.ts';

const read = (text: string) => parseText(linuxGetentPasswd, text);

describe('linux-getent-passwd', () => {
  parserCases(linuxGetentPasswd, import.meta.dirname);

  it('reads back any account', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z_][a-z0-9_-]{0,30}$/), fc.nat(), (name, uid) => {
        expect(read(`${name}:x:${uid}:100::/:/bin/sh`).rows).toMatchObject([{ name, uid }]);
      }),
    );
  });
});
