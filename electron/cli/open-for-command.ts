import { stat } from 'node:fs/promises';
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

/** A path that is there is meant as it stands; anything else may be how a session that is kept is named. */
async function placeOfRecording(text: string): Promise<string> {
  const isThere = await stat(text).then(
    () => true,
    () => false, // or it may not be looked at, which its opening tells
  );
  return isThere ? text : (await import('./session/open-named.ts')).pathOfNamed(text);
}

/** Opens what `--host` and `--replay` name. */
export async function openForCommand({ host, replay }: LookingOptions): Promise<OpenedHost> {
  if (host !== 'local') throw new UsageError(`"${host}" cannot be reached: only "local" is understood yet.`);
  const own: AppSettings = readAppSettings([], process.env, false);
  const opening = await openHost({ ...own, replay: replay === undefined ? null : await placeOfRecording(replay) });
  if (opening.kind === 'failed') throw new UsageError(opening.because, exitCode.couldNotLook);
  const keepNothing = () => {};
  return {
    host: opening.host,
    platform: platformOf(opening.host.platform),
    look: createLook(opening.host, keepNothing, { nextId: observationIds() }),
  };
}
