import { readFileSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';

/** Where the window was, in screen pixels; kept between runs. */
export const WindowState = z.object({
  x: z.int().optional(),
  y: z.int().optional(),
  width: z.int().min(400).max(16_000),
  height: z.int().min(300).max(16_000),
  isMaximized: z.boolean(),
});
export type WindowState = z.output<typeof WindowState>;

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
    const state = WindowState.parse(JSON.parse(readFileSync(path, 'utf8')));
    return isOnScreen(state, screens) ? state : { ...DEFAULT_STATE, isMaximized: state.isMaximized };
  } catch {
    return DEFAULT_STATE; // a first run, or a file somebody broke: the window opens where the system puts it
  }
}

/** Enough of the title bar must be on a screen to be grabbed. */
export function isOnScreen({ x, y, width }: WindowState, screens: readonly Area[]): boolean {
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
    await mkdir(dirname(path), { recursive: true });
    await writeFile(`${path}.new`, JSON.stringify(state));
    await rename(`${path}.new`, path);
  } catch {
    // the next window opens at its default place; nothing is lost
  }
}
