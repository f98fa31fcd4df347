import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseText } from '../platform-tool.ts';
import { parserCases } from '../testing.ts';
import { linuxNmcli } from './index.ts';

const read = (text: string) => parseText(linuxNmcli, text);

describe('linux-nmcli', () => {
  parserCases(linuxNmcli, import.meta.dirname);

  it('reads back any value, whatever is in it', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[!-~]{0,20}$/), { maxLength: 3 }), (values) => {
        const escaped = values.map((each) => each.replaceAll(/[\\:]/g, '\\$&'));
        expect(read(['GENERAL.STATE', ...escaped].join(':')).rows).toMatchObject([
          { values: ['GENERAL.STATE', ...values] },
        ]);
      }),
    );
  });
});
