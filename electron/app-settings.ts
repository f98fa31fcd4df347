import { fileURLToPath } from 'node:url';
import type { PlatformId } from '../shared/family.ts';

/** What the app was started with. */
export interface AppSettings {
  /** The system whose tools are spoken to. */
  readonly platform: PlatformId;
  /** See LocalHostSettings.toolRoot; `null` in packaged builds. */
  readonly toolRoot: string | null;
  /** A capture folder or a session file to look at instead of this machine. */
  readonly replay: string | null;
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * `--replay <folder or file>` works everywhere, and so does a session file by its name alone, which is how Linux hands over
 * one that was opened by double click. ROUTELIGHT_TOOL_ROOT and ROUTELIGHT_PLATFORM, which make the app run other
 * programs than the system's, are for development and are not read when the app is packaged.
 */
export function readAppSettings(args: readonly string[], environment: Environment, isPackaged: boolean): AppSettings {
  const at = args.indexOf('--replay');
  return {
    platform: isPackaged ? ownPlatform() : (asPlatform(environment.ROUTELIGHT_PLATFORM) ?? ownPlatform()),
    toolRoot: isPackaged ? null : environment.ROUTELIGHT_TOOL_ROOT || null,
    replay: at < 0 ? sessionFileIn(args) : (args[at + 1] ?? null),
  };
}

/** The path of a session file among the arguments of a start; a desktop entry may give it as a `file:` URL. */
function sessionFileIn(args: readonly string[]): string | null {
  const named = args.findLast((arg) => !arg.startsWith('-') && arg.toLowerCase().endsWith('.routelight')) ?? null;
  if (named === null || !named.startsWith('file:')) return named;
  try {
    return fileURLToPath(named);
  } catch {
    return named; // no file of this machine: it is told as one that is not there
  }
}

export const ownPlatform = (): PlatformId => (process.platform === 'darwin' ? 'darwin' : 'linux');
const asPlatform = (text: string | undefined): PlatformId | null =>
  text === 'darwin' || text === 'linux' ? text : null;
