import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseText } from '../platform-tool.ts';
import { parserCases } from '../testing.ts';
import { darwinLaunchctlPrint } from './index.ts';

const read = (text: string) => parseText(darwinLaunchctlPrint, text);

describe('darwin-launchctl-print', () => {
  parserCases(darwinLaunchctlPrint, import.meta.dirname);

  it('reads back any service, there or not', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[A-Za-z0-9.-]{1,40}$/),
        fc.constantFrom('running', 'not running'),
        (label, state) => {
          expect(read(`system/${label} = {\n\tstate = ${state}\n}\n`).rows).toMatchObject([
            { label, isLoaded: true, state },
          ]);
          const missing = `Could not find service "${label}" in domain for system`;
          expect(read(missing).rows).toMatchObject([{ label, isLoaded: false, state: null }]);
        },
      ),
    );
  });
});
