import type { PlatformId } from '../shared/family.ts';

/** What the app was started with. */
export interface AppSettings {
  /** The system whose tools are spoken to. */
  readonly platform: PlatformId;
  /** See LocalHostSettings.toolRoot; `null` in packaged builds. */
  readonly toolRoot: string | null;
  /** A capture folder to look at instead of this machine. */
  readonly replay: string | null;
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * `--replay <folder>` works everywhere. ROUTELIGHT_TOOL_ROOT and ROUTELIGHT_PLATFORM, which make the app run other
 * programs than the system's, are for development and are not read when the app is packaged.
 */
export function readAppSettings(args: readonly string[], environment: Environment, isPackaged: boolean): AppSettings {
  const at = args.indexOf('--replay');
  return {
    platform: isPackaged ? ownPlatform() : (asPlatform(environment.ROUTELIGHT_PLATFORM) ?? ownPlatform()),
    toolRoot: isPackaged ? null : environment.ROUTELIGHT_TOOL_ROOT || null,
    replay: at < 0 ? null : (args[at + 1] ?? null),
  };
}

export const ownPlatform = (): PlatformId => (process.platform === 'darwin' ? 'darwin' : 'linux');
const asPlatform = (text: string | undefined): PlatformId | null =>
  text === 'darwin' || text === 'linux' ? text : null;
