import { execFileSync } from 'node:child_process';
import { hostname } from 'node:os';
import { test } from '@playwright/test';

/** Skips what changes the network unless scripts/e2e.mjs made one of our own (Linux, as root). */
export const needsOwnNetwork = (): void =>
  test.skip(
    process.env.ROUTELIGHT_E2E_NETWORK !== 'own',
    'changes the network: needs a namespace of its own (Linux, root)',
  );

/** Runs a tool of the system, past the app. Throws when it fails. */
export const ask = (file: string, ...args: readonly string[]): string => execFileSync(file, args, { encoding: 'utf8' });
export const ip = (...args: readonly string[]): string => ask('/usr/sbin/ip', ...args);

/** Does something to the network and undoes it in the end, whatever happens between. */
export async function during(
  change: readonly string[],
  undo: readonly string[],
  work: () => Promise<void>,
): Promise<void> {
  ip(...change);
  try {
    await work();
  } finally {
    ip(...undo);
  }
}

const GIVEN_NAMES = ['mini-red', 'mini-yellow'];

/** What this machine is called from now on; only where the suite gave it a name, in a namespace of its own. */
export function callThisMachine(name: (typeof GIVEN_NAMES)[number]): void {
  if (GIVEN_NAMES.includes(hostname())) ask('/usr/bin/hostname', name);
}
