import type { MacState } from '../state.ts';

/** What a tool printed, and what it did to the Mac. */
export interface ToolAnswer {
  readonly stdout: string;
  readonly stderr: string;
  readonly exitCode: number;
  /** The Mac afterwards; the same as before when it is left out. */
  readonly state?: MacState;
  /** How long the tool takes before it answers. */
  readonly waitMs?: number;
  /** It prints nothing, ever. */
  readonly hangs?: boolean;
  /** It goes on after what it printed. */
  readonly goesOn?: boolean;
}

export type MacTool = (
  state: MacState,
  args: readonly string[],
  around: { readonly root: string; readonly program: string; readonly pid: number; readonly nowMs: number },
) => ToolAnswer;

/** The programs, each loaded only when it is the one that runs: a tool should start as fast as Node does. */
export const TOOLS: Readonly<Record<string, () => Promise<MacTool>>>;
