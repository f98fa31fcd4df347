/** Lines of real outputs that no tool can read as a fact, and why. Anything else that stays unread is a bug. */
export interface KnownUnread {
  readonly tool: string;
  readonly pattern: RegExp;
  readonly because: string;
}

export const knownUnread: readonly KnownUnread[] = [];

export const whyUnread = (tool: string, text: string): string | null =>
  knownUnread.find((known) => known.tool === tool && known.pattern.test(text))?.because ?? null;
