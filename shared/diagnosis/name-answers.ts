import { visibleText } from '../visible-text.ts';
import { fact } from './answers.ts';
import type { Resolution } from './case.ts';
import type { Evidence } from './evidence.ts';

/** getaddrinfo(3) by Node, and what a name server says of a name without records (RFC 2308). */
const ABSENT: readonly string[] = ['ENOTFOUND', 'EAI_NONAME', 'EAI_NODATA', 'ENODATA', 'NXDOMAIN'];
export const saysAbsent = (error: string | null): boolean => error !== null && ABSENT.includes(error);

/** The server answered that it cannot or will not (RFC 1035 §4.1.1: SERVFAIL, REFUSED), in c-ares' words. */
const FAILED: readonly string[] = ['ESERVFAIL', 'EREFUSED', 'SERVFAIL', 'REFUSED', 'EFORMERR', 'ENOTIMP'];
export const saysFailed = (error: string | null): boolean => error !== null && FAILED.includes(error);

const resolverName = ({ resolver }: Pick<Resolution, 'resolver'>): string =>
  resolver === 'system' ? 'The system' : resolver;

/** `192.168.2.1 on box.lab: no such name (ENOTFOUND) after 3 ms.` */
export function citeAnswer(answer: Resolution, host: string): Evidence {
  const { addresses, error, elapsedMs } = answer;
  const said = error === null ? addresses.map(({ address }) => address).join(', ') : `${wordsOf(error)} (${error})`;
  return fact(`${resolverName(answer)} on ${visibleText(host, 100)}: ${said} after ${Math.round(elapsedMs)} ms.`);
}

function wordsOf(error: string): string {
  if (saysAbsent(error)) return 'no such name';
  if (saysFailed(error)) return 'it failed';
  return error === 'ECONNREFUSED' ? 'no name server runs there' : 'no answer';
}
