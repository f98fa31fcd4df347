import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseText } from '../platform-tool.ts';
import { parserCases } from '../testing.ts';
import { tailscaleStatus } from './index.ts';

describe('tailscaleStatus', () => {
  parserCases(tailscaleStatus, import.meta.dirname);

  it('reads back any table printed in this format', () => {
    const path = fc.constantFrom('-', 'idle', 'offline', 'active; direct 192.0.2.7:41641', 'active; relay "fra"');
    const node = fc.record({ address: fc.ipV4(), hostname: fc.stringMatching(/^[a-z][a-z0-9-]{0,12}$/), status: path });
    fc.assert(
      fc.property(fc.array(node, { maxLength: 8 }), (nodes) => {
        const lines = nodes.map(
          ({ address, hostname, status }) =>
            `${address.padEnd(15)} ${hostname.padEnd(20)} someone@     linux   ${status}`,
        );
        const { rows, unreadLines } = parseText(tailscaleStatus, lines.join('\n'));
        expect(unreadLines).toEqual([]);
        expect(rows.map((row) => row.printed)).toEqual(lines);
        expect(rows).toMatchObject(
          nodes.map(({ address, hostname, status }) => ({
            hostname,
            addresses: [address],
            os: 'linux',
            online: status !== 'offline',
            active: status.startsWith('active'),
            directEndpoint: status.includes('direct') ? '192.0.2.7:41641' : null,
            relay: status.includes('relay') ? 'fra' : null,
          })),
        );
      }),
    );
  });

  it('hands back warnings when there is no row of this machine to put them on', () => {
    expect(parseText(tailscaleStatus, '# Health check:\n#     - no lamp\n').unreadLines).toEqual([
      { line: 2, text: '#     - no lamp', because: 'no row of this machine to put it on' },
    ]);
  });

  it('hands back a document that is no status, and one that is cut off', () => {
    expect(parseText(tailscaleStatus, '{"lamp": 1}').unreadLines).toMatchObject([{ line: 1, text: '{"lamp": 1}' }]);
    expect(parseText(tailscaleStatus, '{"BackendState": "Run').unreadLines).toMatchObject([
      { because: 'the record is cut off' },
    ]);
  });
});
