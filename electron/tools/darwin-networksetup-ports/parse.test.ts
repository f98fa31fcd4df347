import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseText } from '../platform-tool.ts';
import { parserCases } from '../testing.ts';
import { darwinNetworksetupPorts } from './index.ts';

describe('darwinNetworksetupPorts', () => {
  parserCases(darwinNetworksetupPorts, import.meta.dirname);

  it('reads back any ports printed in this format', () => {
    const port = fc.record({
      port: fc.stringMatching(/^[A-Za-z][A-Za-z0-9 :/,()]{0,20}[a-z)]$/),
      device: fc.stringMatching(/^[a-z]{2,8}\d{1,2}$/),
      mac: fc.stringMatching(/^([0-9a-f]{2}:){5}[0-9a-f]{2}$/),
    });
    fc.assert(
      fc.property(fc.array(port, { maxLength: 8 }), (ports) => {
        const blocks = ports.map(
          (each) => `Hardware Port: ${each.port}\nDevice: ${each.device}\nEthernet Address: ${each.mac}`,
        );
        const text = `\n${blocks.map((block) => `${block}\n\n`).join('')}VLAN Configurations\n===================\n`;
        const rows = ports.map((each, at) => ({
          line: 2 + at * 4,
          printed: blocks[at],
          ...each,
          parentDevice: null,
          vlanTag: null,
        }));
        expect(parseText(darwinNetworksetupPorts, text)).toEqual({ rows, unreadLines: [] });
      }),
    );
  });

  it('hands back lines that belong to no port', () => {
    expect(parseText(darwinNetworksetupPorts, 'Device: en4\n').unreadLines).toEqual([
      { line: 1, text: 'Device: en4', because: 'no port name belongs to it' },
    ]);
  });
});
