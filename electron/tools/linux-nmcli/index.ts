import type { NmcliLine } from '../../../shared/permanence-printed.ts';
import { lineByLine } from '../line-parser.ts';
import type { PlatformTool } from '../platform-tool.ts';

export type NmcliRequest =
  /** Which profile is up on an interface, and how. */
  | { readonly kind: 'device'; readonly interfaceName: string }
  /** Every profile that is up: its UUID, interface and file. */
  | { readonly kind: 'active' }
  /** The addresses a profile sets. */
  | { readonly kind: 'addresses'; readonly uuid: string };

const FIELDS = /^(?:GENERAL\.[A-Z-]+|ipv[46]\.addresses|[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12})$/;

/**
 * What NetworkManager says of an interface or a profile: nmcli(1). Terse lines hold values between colons; a colon or a
 * backslash of a value stands behind a backslash (`--escape`). Exit code 8: NetworkManager is not running.
 */
export const linuxNmcli: PlatformTool<NmcliLine, NmcliRequest> = {
  id: 'linux-nmcli',
  title: 'NetworkManager',
  platform: 'linux',
  why: 'Whether NetworkManager sets the addresses of an interface, by which profile, and which further ones are in it.',
  privilege: 'none',
  command: (request) => ({ file: '/usr/bin/nmcli', args: ['-t', '-f', ...argumentsOf(request)], timeoutMs: 5_000 }),
  examples: [
    { kind: 'active' },
    { kind: 'device', interfaceName: 'eth0' },
    { kind: 'addresses', uuid: '6f1c0c5e-0f4e-4f0a-9d3e-0b3a5f1f2c11' },
  ],
  startParse: (sink) =>
    lineByLine(sink, (printed, line) => {
      const values = splitEscaped(printed);
      if (!FIELDS.test(values[0] ?? '')) return 'it does not begin with a field that was asked for';
      sink.row({ line, printed, values });
      return true;
    }),
  recognise: [],
};

function argumentsOf(request: NmcliRequest): readonly string[] {
  switch (request.kind) {
    case 'device':
      return ['GENERAL.STATE,GENERAL.CON-UUID', 'device', 'show', request.interfaceName];
    case 'active':
      return ['UUID,DEVICE,FILENAME', 'connection', 'show', '--active'];
    case 'addresses':
      return ['ipv4.addresses,ipv6.addresses', 'connection', 'show', 'uuid', request.uuid];
  }
}

/** At each colon without a backslash before it; an empty value is a value. */
function splitEscaped(text: string): string[] {
  const values = [''];
  for (const [part] of text.matchAll(/\\.|[^\\:]+|[:\\]/g)) {
    if (part === ':') values.push('');
    else values[values.length - 1] += part.length > 1 && part.startsWith('\\') ? part.slice(1) : part;
  }
  return values;
}
