import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseText } from '../platform-tool.ts';
import { parserCases } from '../testing.ts';
import { darwinNetworksetupOrder } from './index.ts';

describe('darwinNetworksetupOrder', () => {
  parserCases(darwinNetworksetupOrder, import.meta.dirname);

  it('reads back any order printed in this format', () => {
    const name = fc.stringMatching(/^[A-Za-z][A-Za-z0-9 ,()]{0,20}[a-z)]$/);
    const service = fc.record({
      name,
      enabled: fc.boolean(),
      hardwarePort: name,
      device: fc.stringMatching(/^[a-z]{2,8}\d$/),
    });
    fc.assert(
      fc.property(fc.array(service, { maxLength: 8 }), (services) => {
        const blocks = services.map(
          (each, at) =>
            `(${each.enabled ? at + 1 : '*'}) ${each.name}\n(Hardware Port: ${each.hardwarePort}, Device: ${each.device})`,
        );
        const text = [
          'An asterisk (*) denotes that a network service is disabled.',
          ...blocks.map((block) => `${block}\n`),
        ];
        const rows = services.map((each, at) => ({
          line: 2 + at * 3,
          printed: blocks[at],
          ...each,
          order: each.enabled ? at + 1 : null,
        }));
        expect(parseText(darwinNetworksetupOrder, text.join('\n'))).toEqual({ rows, unreadLines: [] });
      }),
    );
  });

  it('takes no names without the sentence that begins the list, and no port without a service', () => {
    expect(parseText(darwinNetworksetupOrder, 'Wi-Fi\n(Hardware Port: Wi-Fi, Device: en0)\n')).toEqual({
      rows: [],
      unreadLines: [
        { line: 1, text: 'Wi-Fi' },
        { line: 2, text: '(Hardware Port: Wi-Fi, Device: en0)', because: 'no service name stands above it' },
      ],
    });
  });
});
