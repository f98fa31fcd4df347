/** An unpacked Electron: absolute paths, and the version without a leading "v". */
export interface ElectronRuntime {
  readonly executable: string;
  readonly dist: string;
  readonly version: string;
}

export const recordFile: string;
export function readRuntime(dist: string): ElectronRuntime | null;
export function electronRuntime(): ElectronRuntime;
