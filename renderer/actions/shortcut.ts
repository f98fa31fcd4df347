/** A key with ⌘ on macOS and Ctrl elsewhere. */
export interface Shortcut {
  /** As in KeyboardEvent.key, lower case. */
  readonly key: string;
  readonly withShift: boolean;
}

export const command = (key: string): Shortcut => ({ key, withShift: false });
export const commandShift = (key: string): Shortcut => ({ key, withShift: true });

type Key = Pick<KeyboardEvent, 'key' | 'metaKey' | 'ctrlKey' | 'shiftKey' | 'altKey'>;

export function isPressed(shortcut: Shortcut, key: Key, isMac: boolean): boolean {
  const hasCommand = isMac ? key.metaKey && !key.ctrlKey : key.ctrlKey && !key.metaKey;
  return hasCommand && !key.altKey && key.shiftKey === shortcut.withShift && key.key.toLowerCase() === shortcut.key;
}

/** `⇧⌘C`, `Ctrl+Shift+C`. */
export function printShortcut({ key, withShift }: Shortcut, isMac: boolean): string {
  const name = key.toUpperCase();
  return isMac ? `${withShift ? '⇧' : ''}⌘${name}` : `Ctrl+${withShift ? 'Shift+' : ''}${name}`;
}
