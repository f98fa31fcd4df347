import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Api } from '../../shared/channels.ts';
import type { SessionStory } from '../../shared/sessions/session-story.ts';

export type Hypothesis = SessionStory['hypotheses'][number];
export type Note = SessionStory['notes'][number];
export interface HypothesisDraft extends Pick<Hypothesis, 'title' | 'conclusion' | 'because'> {
  /** `null` for a new one. */
  readonly hypothesis: string | null;
  readonly tests: readonly number[];
}

/** What the person made of the session that is shown. */
export interface Story {
  readonly session: string | null;
  /** `null` until it was read. */
  readonly story: SessionStory | null;
  readonly problem: string | null;
  /** The hypothesis to which entries are being added as tests. */
  readonly collecting: string | null;
}

export interface StoryStore extends StoreApi<Story> {
  readonly show: (session: string | null) => Promise<void>;
  readonly name: (name: string) => Promise<boolean>;
  /** An empty text takes the note away. */
  readonly saveNote: (note: string | null, text: string) => Promise<boolean>;
  readonly saveHypothesis: (draft: HypothesisDraft) => Promise<boolean>;
  readonly collect: (hypothesis: string | null) => void;
  /** Adds an entry to the tests of the hypothesis that collects, or takes it away. */
  readonly toggleTest: (seq: number) => Promise<void>;
}

type Doors = Pick<Api, 'readStory' | 'nameSession' | 'saveNote' | 'saveHypothesis'>;

export function createStoryStore(api: Doors): StoryStore {
  const store = createStore<Story>()(() => ({ session: null, story: null, problem: null, collecting: null }));
  const read = async (session: string) => {
    const reply = await api.readStory({ session }).catch(failedWith);
    if (store.getState().session !== session) return;
    if (reply.kind === 'read') store.setState({ story: reply.story });
    else store.setState({ problem: reply.because });
  };
  /** `true` once it is on the disk. */
  const save = async (write: (session: string) => Promise<{ readonly kind: string; readonly because?: string }>) => {
    const { session } = store.getState();
    if (session === null) return false;
    const reply = await write(session).catch(failedWith);
    const isSaved = reply.kind === 'saved';
    store.setState({ problem: isSaved ? null : (reply.because ?? 'It was not saved.') });
    if (isSaved) await read(session);
    return isSaved;
  };
  const saveHypothesis = (draft: HypothesisDraft) =>
    save((session) => api.saveHypothesis({ session, ...draft, tests: [...draft.tests] }));
  return {
    ...store,
    show: async (session) => {
      store.setState({ session, story: null, problem: null, collecting: null });
      if (session !== null) await read(session);
    },
    name: (name) => save((session) => api.nameSession({ session, name })),
    saveNote: (note, text) => save((session) => api.saveNote({ session, note, text })),
    saveHypothesis,
    collect: (collecting) => store.setState({ collecting }),
    toggleTest: async (seq) => {
      const { collecting, story } = store.getState();
      const to = story?.hypotheses.find(({ hypothesis }) => hypothesis === collecting);
      if (to === undefined) return;
      const { hypothesis, title, conclusion, because } = to;
      const tests = to.tests.includes(seq) ? to.tests.filter((each) => each !== seq) : [...to.tests, seq];
      await saveHypothesis({ hypothesis, title, conclusion, because, tests });
    },
  };
}

const failedWith = (error: unknown) => ({ kind: 'failed', because: String(error) }) as const;
