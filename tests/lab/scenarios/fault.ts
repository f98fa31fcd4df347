import type { Machine } from './topology.ts';

/** One thing done to the network. What it does to a machine is in make-fault.ts. */
export type Fault =
  /** A TCP service that behaves as serve.mjs knows it. */
  | {
      readonly kind: 'serve';
      readonly on: Machine;
      readonly address: string;
      readonly port: number;
      readonly behaviour: string;
      /** Which certificate of certificates.ts it shows; plain TCP when left out. */
      readonly certificate?: string;
    }
  /** A name server (name-server.mjs); what it says of each name, `*` for any other. */
  | {
      readonly kind: 'name-server';
      readonly on: Machine;
      readonly address: string;
      readonly answers: Readonly<Record<string, NameAnswer>>;
    }
  /** /etc/resolv.conf of one machine. */
  | { readonly kind: 'resolv-conf'; readonly on: Machine; readonly lines: readonly string[] }
  /** /etc/hosts of one machine. */
  | { readonly kind: 'hosts'; readonly on: Machine; readonly lines: readonly string[] }
  /** `ip` with the words of each line; `@other` stands for the namespace of that machine. */
  | { readonly kind: 'ip'; readonly on: Machine; readonly lines: readonly string[] }
  /** One nft rule in the filter hook of one machine. */
  | {
      readonly kind: 'filter';
      readonly on: Machine;
      readonly hook: 'input' | 'forward' | 'output';
      readonly rule: string;
      readonly family?: 'inet' | 'arp';
    }
  | { readonly kind: 'sysctl'; readonly on: Machine; readonly settings: readonly string[] }
  /** A program that stays, beside this file; ready with its first line. `openFiles` is its limit of descriptors. */
  | {
      readonly kind: 'program';
      readonly on: Machine;
      readonly script: string;
      readonly args: readonly string[];
      readonly openFiles?: number;
    }
  /** Talks to an address once, so that its neighbour is known. */
  | { readonly kind: 'ping'; readonly on: Machine; readonly address: string }
  /** Waits until a program prints a word. */
  | {
      readonly kind: 'until';
      readonly on: Machine;
      readonly file: string;
      readonly args: readonly string[];
      readonly says: string;
    };

/** Addresses, or how the server fails; `afterMs` makes it slow. */
export interface NameAnswer {
  readonly a?: readonly string[];
  readonly aaaa?: readonly string[];
  readonly failure?: 'nxdomain' | 'servfail' | 'refused' | 'silent' | 'silent-for-aaaa' | 'truncated';
  readonly afterMs?: number;
}

export const serve = (on: Machine, address: string, port: number, behaviour: string, certificate?: string): Fault => ({
  kind: 'serve',
  on,
  address,
  port,
  behaviour,
  ...(certificate !== undefined && { certificate }),
});

export const ip = (on: Machine, ...lines: readonly string[]): Fault => ({ kind: 'ip', on, lines });
export const sysctl = (on: Machine, ...settings: readonly string[]): Fault => ({ kind: 'sysctl', on, settings });
export const program = (on: Machine, script: string, ...args: readonly string[]): Fault => ({
  kind: 'program',
  on,
  script,
  args,
});

/** Filters what is meant for the machine itself. */
export const filter = (on: Machine, rule: string): Fault => ({ kind: 'filter', on, hook: 'input', rule });
/** Filters what a router passes on. */
export const filterWay = (on: Machine, rule: string): Fault => ({ kind: 'filter', on, hook: 'forward', rule });

export const nameServer = (on: Machine, address: string, answers: Readonly<Record<string, NameAnswer>>): Fault => ({
  kind: 'name-server',
  on,
  address,
  answers,
});
/** The name servers that a machine asks, in order; a second each, once. */
export const asks = (on: Machine, servers: readonly string[], ...more: readonly string[]): Fault => ({
  kind: 'resolv-conf',
  on,
  lines: [...servers.map((server) => `nameserver ${server}`), 'options timeout:1 attempts:1', ...more],
});
