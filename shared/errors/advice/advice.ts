import type { PlatformId } from '../../family.ts';

/** A sentence, and where it is true; without `on` and `when`, always. */
export interface Remark {
  readonly text: string;
  /** Said unless the text is known to be from the other system. */
  readonly on?: PlatformId;
  /** Said unless the text is known to be about the other side of a connection. */
  readonly when?: 'serving' | 'connecting';
}

/** What an error means to the person who got it, by category. Sources: the man pages, and facts §Signatures, A6, F, I. */
export interface Advice {
  /** One sentence. */
  readonly meaning: string;
  readonly notMeaning: readonly Remark[];
  /** The likeliest first. */
  readonly causes: readonly Remark[];
}

export type AdviceTable = Readonly<Record<string, Advice>>;

export const always = (text: string): Remark => ({ text });
export const onMac = (text: string): Remark => ({ text, on: 'darwin' });
export const onLinux = (text: string): Remark => ({ text, on: 'linux' });
export const serving = (text: string): Remark => ({ text, when: 'serving' });
export const connecting = (text: string): Remark => ({ text, when: 'connecting' });
