import type { Observation } from '../../shared/reading.ts';

/** What a probe found, or why it could not look. The second proves nothing about the target. */
export type Looked<Found> =
  | { readonly kind: 'looked'; readonly found: Found }
  | { readonly kind: 'not-checked'; readonly because: string };

export const looked = <Found>(found: Found): Looked<Found> => ({ kind: 'looked', found });
export const notChecked = (because: string): Looked<never> => ({ kind: 'not-checked', because });

/** Why a tool that printed nothing useful did not: in words that continue "not checked, because …". */
export function whyNothing(tool: string, { ending, stderr }: Pick<Observation, 'ending' | 'stderr'>): string {
  const [firstLine = ''] = stderr.trim().split('\n');
  switch (ending.kind) {
    case 'missing-tool':
      return `${tool} is not installed on this machine`;
    case 'not-recorded':
      return `the recording holds no ${tool} to this address`;
    case 'cancelled':
      return 'it was stopped';
    case 'timed-out':
      return `${tool} did not end in ${ending.afterMs / 1_000} s`;
    case 'not-executable':
    case 'not-started':
      return `${tool} could not be started (${ending.errno})`;
    default:
      return firstLine === '' ? `${tool} printed nothing that could be read` : `${tool} failed: ${firstLine}`;
  }
}
