import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseText } from '../platform-tool.ts';
import { expectNeverThrowsNorLosesLines, expectSameInPieces, fixturesOf } from '../testing.ts';
import { linuxNetworkctlStatus } from './index.ts';

const fixtures = fixturesOf(import.meta.dirname);
const read = (text: string) => parseText(linuxNetworkctlStatus, text);

describe('linux-networkctl-status', () => {
  it.each(fixtures)('reads $name', ({ output, expected }) => {
    expect(read(output)).toEqual(expected);
    expectSameInPieces(linuxNetworkctlStatus, output);
  });

  it('takes any text', () =>
    expectNeverThrowsNorLosesLines(
      linuxNetworkctlStatus,
      fixtures.map(({ output }) => output),
    ));

  it('reads back any file and state', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z0-9-]{1,20}$/), fc.constantFrom('configured', 'unmanaged'), (name, setup) => {
        const file = `/etc/systemd/network/${name}.network`;
        const text = `● 2: eth0\n  Network File: ${file}\n  State: routable (${setup})\n`;
        expect(read(text).rows).toMatchObject([{ interfaceName: 'eth0', networkFile: file, setup }]);
      }),
    );
  });
});
