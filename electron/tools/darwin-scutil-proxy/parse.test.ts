import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseText } from '../platform-tool.ts';
import { parserCases } from '../testing.ts';
import { darwinScutilProxy } from './index.ts';

describe('darwinScutilProxy', () => {
  parserCases(darwinScutilProxy, import.meta.dirname);

  it('reads back any proxies printed in this format', () => {
    const port = fc.integer({ min: 1, max: 65_535 });
    const proxy = fc.record({ enabled: fc.boolean(), host: fc.domain(), port });
    const kinds = fc.record({ http: proxy, socks: proxy }, { requiredKeys: [] });
    fc.assert(
      fc.property(kinds, fc.array(fc.domain(), { maxLength: 3 }), (chosen, exceptions) => {
        const listed = exceptions.map((each, at) => `    ${at} : ${each}`);
        const lines = Object.entries(chosen).flatMap(([kind, each]) => printProxy(kind.toUpperCase(), each));
        const text = ['<dictionary> {', '  ExceptionsList : <array> {', ...listed, '  }', ...lines, '}'].join('\n');
        const { rows, unreadLines } = parseText(darwinScutilProxy, text);
        expect(unreadLines).toEqual([]);
        expect(rows).toMatchObject([
          { kind: 'exceptions', exceptions },
          ...Object.entries(chosen).map(([kind, each]) => ({ kind, ...each, interfaceName: null })),
        ]);
      }),
    );
  });

  it('hands back what stands outside the dictionary', () => {
    expect(parseText(darwinScutilProxy, 'HTTPEnable : 1\n<dictionary> {\n}\n}\n')).toEqual({
      rows: [],
      unreadLines: [
        { line: 1, text: 'HTTPEnable : 1', because: 'it stands outside the dictionary' },
        { line: 4, text: '}', because: 'it closes nothing' },
      ],
    });
  });
});

const printProxy = (
  prefix: string,
  { enabled, host, port }: { enabled: boolean; host: string; port: number },
): string[] => [`  ${prefix}Enable : ${enabled ? 1 : 0}`, `  ${prefix}Port : ${port}`, `  ${prefix}Proxy : ${host}`];
