import { parseAddress } from './address.ts';

/** A line of hosts(5) that gives a name its address. */
export interface NamedHere {
  /** Canonical, with its zone left out. */
  readonly address: string;
  /** From 1. */
  readonly line: number;
  readonly printed: string;
}

/** The lines that name a host; hosts(5): an address, then names, `#` begins a remark. Names are compared as DNS does (RFC 4343). */
export function hostsLinesOf(text: string, host: string): readonly NamedHere[] {
  const wanted = plain(host);
  return text.split('\n').flatMap((printed, at) => {
    const [first = '', ...names] = (printed.split('#')[0] ?? '').trim().split(/\s+/);
    const parsed = parseAddress(first);
    const isNamed = names.some((name) => plain(name) === wanted);
    return parsed === null || !isNamed ? [] : [{ address: parsed.address, line: at + 1, printed: printed.trim() }];
  });
}

const plain = (name: string): string => name.toLowerCase().replace(/\.$/, '');
