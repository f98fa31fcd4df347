import { printCommandLine } from '../print-command-line.ts';
import { visibleText } from '../visible-text.ts';
import type { Case, ServiceOutcome } from './case.ts';
import type { Evidence } from './evidence.ts';

type Given = Pick<Case, 'target'> & { readonly services: readonly ServiceOutcome[] };

/** TLS failures of these names (or words) when no address of the target did better; else nothing. */
export function failedTls({ services }: Given, names: readonly string[], words?: RegExp): readonly Evidence[] {
  const failed = services.filter(
    ({ kind, tlsError, said }) =>
      kind === 'tls-failed' && (names.includes(tlsError ?? '') || words?.test(said ?? '') === true),
  );
  if (failed.length < services.length) return [];
  return failed.map(({ address, tlsError, said }) => ({
    text: `${address} failed the TLS handshake: ${visibleText(tlsError ?? 'no name', 100)}.`,
    printed: said === null ? null : visibleText(said, 400),
    observation: null,
  }));
}

/** HTTP answers within a range of statuses, when every address answered so. */
export function httpStatuses(services: readonly ServiceOutcome[], from: number, to: number): readonly ServiceOutcome[] {
  const answered = services.filter(
    ({ kind, status }) => kind === 'http' && status !== null && status >= from && status <= to,
  );
  return answered.length === services.length ? answered : [];
}

/** Shows the certificate as the server sends it. */
export function opensslCommand({ target: { host, port, isName }, services }: Given): string {
  const address = services[0]?.address ?? host;
  const at = `${address.includes(':') ? `[${address}]` : address}:${port ?? 443}`;
  const name = isName ? ['-servername', host] : [];
  return printCommandLine({ file: 'openssl', args: ['s_client', '-connect', at, ...name, '-showcerts'] });
}
