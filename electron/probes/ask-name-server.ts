import { Resolver } from 'node:dns/promises';
import type { Resolution } from '../../shared/diagnosis/case.ts';
import type { AddressFamily } from '../../shared/family.ts';

export interface NameServerQuestion {
  readonly host: string;
  /** Numeric address of the server, with its zone where it has one. */
  readonly server: string;
  /** `null` for 53. */
  readonly port: number | null;
  readonly timeoutMs: number;
}

/** More addresses than this of one name are not kept: a name with a thousand of them is a mistake or an attack. */
const MOST_ADDRESSES = 64;

type Answer = { readonly addresses: Resolution['addresses'] } | { readonly error: string };

/**
 * Asks one DNS server for A and AAAA. The error is c-ares' own name (`ENOTFOUND`, `ENODATA`, `ESERVFAIL`, `EREFUSED`,
 * `ETIMEOUT`, `ECONNREFUSED`); an abort is `ECANCELLED`. One family that answers is an answer.
 */
export async function askNameServer(question: NameServerQuestion, signal?: AbortSignal): Promise<Resolution> {
  const { host, server, port, timeoutMs } = question;
  const clockStart = performance.now();
  const finish = (answers: readonly Answer[]): Resolution => {
    const addresses = answers.flatMap((answer) => ('addresses' in answer ? answer.addresses : []));
    return {
      resolver: port === null || port === 53 ? server : `${server} port ${port}`,
      addresses: addresses.slice(0, MOST_ADDRESSES),
      error: addresses.length > 0 ? null : errorOf(answers),
      elapsedMs: Math.round((performance.now() - clockStart) * 10) / 10,
    };
  };
  if (signal?.aborted) return finish([{ error: 'ECANCELLED' }]);
  const resolver = new Resolver({ timeout: timeoutMs, tries: 1 });
  try {
    resolver.setServers([server.includes(':') ? `[${server}]:${port ?? 53}` : `${server}:${port ?? 53}`]);
  } catch (error) {
    return finish([{ error: codeOf(error) }]); // an address that the library cannot ask, as some zones are
  }
  let isLate = false;
  const deadline = setTimeout(() => {
    isLate = true;
    resolver.cancel();
  }, timeoutMs);
  const onAbort = () => resolver.cancel();
  signal?.addEventListener('abort', onAbort, { once: true });
  const answers = await Promise.all([ask(resolver, host, 'ipv4'), ask(resolver, host, 'ipv6')]);
  clearTimeout(deadline);
  signal?.removeEventListener('abort', onAbort);
  return finish(isLate ? answers.map((answer) => ('error' in answer ? { error: 'ETIMEOUT' } : answer)) : answers);
}

async function ask(resolver: Resolver, host: string, family: AddressFamily): Promise<Answer> {
  try {
    const found = family === 'ipv4' ? await resolver.resolve4(host) : await resolver.resolve6(host);
    return { addresses: found.map((address) => ({ address, family })) };
  } catch (error) {
    return { error: codeOf(error) };
  }
}

/** "No such name" and "no such record" are answers; of several errors the one that is no answer says more. */
function errorOf(answers: readonly Answer[]): string {
  const errors = answers.flatMap((answer) => ('error' in answer ? [answer.error] : []));
  return errors.find((error) => error !== 'ENODATA') ?? errors[0] ?? 'ENODATA';
}

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? 'UNKNOWN';
