import type { PlistValue } from './plist-xml.ts';

/** What NSKeyedArchiver writes: every object once in a list, and `CF$UID` numbers where one refers to another. */
export interface KeyedArchive {
  readonly objects: readonly PlistValue[];
  /** Follows a reference, and gives anything else back as it is; `null` for `$null` and numbers that lead nowhere. */
  readonly follow: (value: PlistValue | undefined) => PlistValue | null;
}

/** `null` when the property list is no such archive. */
export function keyedArchiveOf(root: PlistValue): KeyedArchive | null {
  const objects = root.kind === 'dictionary' ? root.members.get('$objects') : undefined;
  if (objects?.kind !== 'array') return null;
  const follow: KeyedArchive['follow'] = (value) => {
    const uid = value?.kind === 'dictionary' ? value.members.get('CF$UID') : undefined;
    if (uid?.kind !== 'number') return value ?? null;
    const at = Number(uid.text);
    return at === 0 ? null : (objects.items[at] ?? null);
  };
  return { objects: objects.items, follow };
}
