import { describe, expect, it } from 'vitest';
import { parseText } from '../platform-tool.ts';
import { expectNeverThrowsNorLosesLines } from '../testing.ts';
import { linuxGetentPasswd } from './index.ts';

describe('linuxGetentPasswd', () => {
  it('reads names and ids, and hands back what is no account', () => {
    const text = 'root:x:0:0:root:/root:/bin/bash\nmini:*:1000:1000:Mini,,,:/home/mini:/bin/zsh\nnonsense\n';
    expect(parseText(linuxGetentPasswd, text)).toEqual({
      rows: [
        { line: 1, printed: 'root:x:0:0:root:/root:/bin/bash', name: 'root', uid: 0 },
        { line: 2, printed: 'mini:*:1000:1000:Mini,,,:/home/mini:/bin/zsh', name: 'mini', uid: 1000 },
      ],
      unreadLines: [{ line: 3, text: 'nonsense', because: 'not a passwd(5) line' }],
    });
  });
  it('never throws, and hands back each line it could not read', () =>
    expectNeverThrowsNorLosesLines(linuxGetentPasswd));
});
