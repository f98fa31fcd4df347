import type { CommandLine } from '../../../shared/command.ts';
import type { PlatformId } from '../../../shared/family.ts';
import type { ConnectPlan } from '../connect.ts';
import type { Said } from './said.ts';

/** How one kind of program is made to connect, and what its text means. */
export interface ProgramRunner {
  readonly command: (file: string, plan: ConnectPlan, platform: PlatformId) => CommandLine;
  /** Only of a run that exited; other endings mean the same for every program. */
  readonly read: (run: ExitedRun, platform: PlatformId) => Said;
  /** True once the text tells that it is connected; then the program is ended, since it would go on waiting. */
  readonly isConnected?: (printed: string) => boolean;
}

export interface ExitedRun {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Text of a run, what it complained of first. */
export const allText = ({ stdout, stderr }: Pick<ExitedRun, 'stdout' | 'stderr'>): string => `${stderr}\n${stdout}`;
