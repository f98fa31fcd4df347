import { readFileSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { makeFolder } from '../make-folder.ts';

/** Where the window was, in screen pixels; kept between runs. */
export interface WindowState {
  /** Absent until the window was somewhere. */
  readonly x?: number;
  readonly y?: number;
  readonly width: number;
  readonly height: number;
  readonly isMaximized: boolean;
}

export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const DEFAULT_STATE: WindowState = { width: 1280, height: 820, isMaximized: false };

/** The state of the last run; the default when there is none, it cannot be read, or its screen is gone. */
export function loadWindowState(path: string, screens: readonly Area[]): WindowState {
  try {
    const state = checkState(JSON.parse(readFileSync(path, 'utf8')));
    if (state === null) return DEFAULT_STATE;
    return isOnScreen(state, screens) ? state : { ...DEFAULT_STATE, isMaximized: state.isMaximized };
  } catch {
    return DEFAULT_STATE; // a first run, or a file somebody broke: the window opens where the system puts it
  }
}

const [LEAST_WIDTH, LEAST_HEIGHT, MOST] = [400, 300, 16_000];

/** By hand: zod would be all that the start has to load for it. */
function checkState(stored: unknown): WindowState | null {
  if (typeof stored !== 'object' || stored === null) return null;
  const { x, y, width, height, isMaximized }: Partial<Record<keyof WindowState, unknown>> = stored;
  if (typeof isMaximized !== 'boolean' || !isBetween(width, LEAST_WIDTH) || !isBetween(height, LEAST_HEIGHT))
    return null;
  const place = Number.isInteger(x) && Number.isInteger(y) ? { x: Number(x), y: Number(y) } : {};
  return { ...place, width, height, isMaximized };
}

const isBetween = (value: unknown, least: number): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= least && value <= MOST;

/** Enough of the title bar must be on a screen to be grabbed. */
function isOnScreen({ x, y, width }: WindowState, screens: readonly Area[]): boolean {
  if (x === undefined || y === undefined) return true;
  return screens.some(
    (screen) =>
      x + width - 100 >= screen.x &&
      x + 100 <= screen.x + screen.width &&
      y >= screen.y &&
      y + 40 <= screen.y + screen.height,
  );
}

/** Written beside and renamed, so that a crash leaves the old state whole. Failing to keep it is not worth a word. */
export async function saveWindowState(path: string, state: WindowState): Promise<void> {
  try {
    await makeFolder(dirname(path));
    await writeFile(`${path}.new`, JSON.stringify(state));
    await rename(`${path}.new`, path);
  } catch {
    // the next window opens at its default place; nothing is lost
  }
}
