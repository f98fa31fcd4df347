import type { SystemIdentity } from '../../../shared/system-identity.ts';
import { keyValueBlocks, valueOrNull } from '../key-value-blocks.ts';
import type { RowSink, TextParser } from '../platform-tool.ts';

const KEYS: ReadonlySet<string> = new Set(['ProductName', 'ProductVersion', 'ProductVersionExtra', 'BuildVersion']);

/** Lines of `sw_vers`, in any order within one answer. */
export function startSwVersParse(sink: RowSink<SystemIdentity>): TextParser {
  return keyValueBlocks(sink, {
    isKey: (key) => KEYS.has(key),
    isFirst: () => false,
    isNoise: () => false,
    readBlock: (values, printed) => {
      const name = valueOrNull(values.get('ProductName'));
      if (name === null) return 'no ProductName belongs to it';
      return {
        ...printed,
        name,
        version: valueOrNull(values.get('ProductVersion')),
        versionExtra: valueOrNull(values.get('ProductVersionExtra')),
        build: valueOrNull(values.get('BuildVersion')),
      };
    },
  });
}
