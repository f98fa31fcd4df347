import { createStore, type StoreApi } from 'zustand/vanilla';
import { parseTarget } from '../../shared/targets/parse-target.ts';
import type { ParsedTarget } from '../../shared/targets/target.ts';
import { readPreference, writePreference } from '../ui/preferences.ts';

const MOST_RECENT = 8;
const MOST_CHARACTERS = 300;

/** What stands in the box, and what was diagnosed before, latest first. */
export interface TargetBox {
  readonly text: string;
  readonly recent: readonly string[];
  /** What the person should know of where the target came from; gone with the next change of the text. */
  readonly note: string | null;
  /** Rises when the box is to have the focus. */
  readonly focusTurn: number;
}

export interface TargetBoxStore extends StoreApi<TargetBox> {
  readonly write: (text: string, note?: string | null) => void;
  readonly askFocus: () => void;
  /** Keeps a target for another day, without what may be secret in it. */
  readonly remember: (text: string) => void;
  readonly forgetRecent: () => void;
}

export function createTargetBoxStore(): TargetBoxStore {
  const store = createStore<TargetBox>()(() => ({
    text: '',
    note: null,
    focusTurn: 0,
    recent: readPreference('recent-targets', checkRecent) ?? [],
  }));
  const keep = (recent: readonly string[]) => {
    writePreference('recent-targets', recent);
    store.setState({ recent });
  };
  return {
    ...store,
    write: (text, note = null) => store.setState({ text, note }),
    askFocus: () => store.setState(({ focusTurn }) => ({ focusTurn: focusTurn + 1 })),
    remember: (text) => {
      const kept = rememberable(text, parseTarget(text));
      if (kept === null) return;
      const others = store.getState().recent.filter((each) => each !== kept);
      keep([kept, ...others].slice(0, MOST_RECENT));
    },
    forgetRecent: () => keep([]),
  };
}

/** A URL is kept without login, query and fragment, where passwords and tokens are; `null` is not kept at all. */
export function rememberable(text: string, target: ParsedTarget): string | null {
  if (target.kind === 'not-a-target' || text.length > MOST_CHARACTERS) return null;
  if (target.kind !== 'url') return text.trim();
  const zone = target.zone === null ? '' : `%${target.zone}`;
  const host = target.family === 'ipv6' ? `[${target.host}${zone}]` : target.host;
  const port = target.isUsualPort ? '' : `:${target.port}`;
  return `${target.scheme}://${host}${port}${target.path.split(/[?#]/)[0] ?? ''}`;
}

/** Stored text may have been edited: what is no target any more is left out. */
function checkRecent(stored: unknown): readonly string[] | null {
  if (!Array.isArray(stored)) return null;
  const texts = stored.filter((each): each is string => typeof each === 'string' && each.length <= MOST_CHARACTERS);
  return texts.filter((each) => parseTarget(each).kind !== 'not-a-target').slice(0, MOST_RECENT);
}
