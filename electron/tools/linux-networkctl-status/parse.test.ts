import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseText } from '../platform-tool.ts';
import { parserCases } from '../testing.ts';
import { linuxNetworkctlStatus } from './index.ts';

const read = (text: string) => parseText(linuxNetworkctlStatus, text);

describe('linux-networkctl-status', () => {
  parserCases(linuxNetworkctlStatus, import.meta.dirname);

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
