import { type AppSettings, readAppSettings } from '../app-settings.ts';
import type { Host } from '../hosts/host.ts';
import { openHost } from '../hosts/open-host.ts';
import { createLook, observationIds } from '../observations/look.ts';
import { platformOf } from '../platforms/index.ts';
import type { Look, Platform } from '../platforms/platform.ts';
import { exitCode } from './exit-code.ts';
import type { LookingOptions } from './looking-options.ts';
import { UsageError } from './usage-error.ts';

/** A host that was opened for one command. Close it, or its tools may outlive the command. */
export interface OpenedHost {
  readonly host: Host;
  readonly platform: Platform;
  readonly look: Look;
}

/** Opens what `--host` and `--replay` name. */
export async function openForCommand({ host, replay }: LookingOptions): Promise<OpenedHost> {
  if (host !== 'local') throw new UsageError(`"${host}" cannot be reached: only "local" is understood yet.`);
  const own: AppSettings = readAppSettings([], process.env, false);
  const opening = await openHost({ ...own, replay: replay ?? null });
  if (opening.kind === 'failed') throw new UsageError(opening.because, exitCode.couldNotLook);
  const keepNothing = () => {};
  return {
    host: opening.host,
    platform: platformOf(opening.host.platform),
    look: createLook(opening.host, keepNothing, { nextId: observationIds() }),
  };
}
