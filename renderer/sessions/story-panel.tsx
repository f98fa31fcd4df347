import { type FormEvent, useEffect, useId, useState } from 'react';
import { useStore } from 'zustand';
import { visibleText } from '../../shared/visible-text.ts';
import { dateText } from '../readings/time-text.ts';
import { usePage } from '../shell/page-context.ts';
import { announce } from '../ui/announcer.tsx';
import { Button } from '../ui/button.tsx';
import { Section } from '../ui/facts.tsx';
import { Notice } from '../ui/notice.tsx';
import { Hypotheses } from './hypotheses.tsx';
import styles from './sessions.module.css';
import type { Note } from './story-store.ts';

/** What the person makes of it: the session's name, hypotheses with their tests, and notes. */
export function StoryPanel() {
  const { story: store, app } = usePage();
  const { story, problem } = useStore(store);
  const isRecording = useStore(app, ({ description }) => description?.host.kind === 'recorded');
  return (
    // in a recording nothing within takes the focus, and it has to scroll by key all the same
    <aside className={styles.story} aria-label="Notes and hypotheses" tabIndex={isRecording ? 0 : undefined}>
      {problem !== null && (
        <Notice tone="danger" title="Not saved.">
          {visibleText(problem, 300)}
        </Notice>
      )}
      {isRecording && <p className={styles.quiet}>A recording is read only: this is what was written down in it.</p>}
      {story === null ? (
        <p className={styles.quiet}>{problem === null ? 'Reading…' : ''}</p>
      ) : (
        <fieldset className={styles.plain} disabled={isRecording}>
          <SessionName name={story.name} />
          <Hypotheses hypotheses={story.hypotheses} />
          <Section title="Notes">
            <ul className={styles.notes}>
              {story.notes.map((note) => (
                <NoteView key={note.note} note={note} />
              ))}
            </ul>
            {!isRecording && <NoteForm note={null} text="" label="New note" onDone={() => {}} />}
          </Section>
        </fieldset>
      )}
    </aside>
  );
}

function SessionName({ name }: { readonly name: string | null }) {
  const { story } = usePage();
  const [typed, setTyped] = useState(name ?? '');
  const id = useId();
  useEffect(() => setTyped(name ?? ''), [name]);
  const isNew = typed.trim() !== '' && typed.trim() !== name;
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (isNew) void story.name(typed.trim()).then((isSaved) => isSaved && announce('Name saved'));
  };
  return (
    <form className={styles.name} onSubmit={save}>
      <label htmlFor={id} className={styles.label}>
        Name of this session
      </label>
      <input
        id={id}
        value={typed}
        maxLength={200}
        placeholder="mini-red cannot reach mini-blue"
        onChange={({ target }) => setTyped(target.value)}
      />
      {isNew && <Button type="submit">Save</Button>}
    </form>
  );
}

function NoteView({ note }: { readonly note: Note }) {
  const { story } = usePage();
  const [isEdited, setIsEdited] = useState(false);
  if (isEdited)
    return (
      <li>
        <NoteForm note={note.note} text={note.text} label="Note" onDone={() => setIsEdited(false)} />
      </li>
    );
  return (
    <li className={styles.note}>
      <p className={styles.noteText}>
        {note.text
          .split('\n')
          .map((line) => visibleText(line, 2_000))
          .join('\n')}
      </p>
      <p className={styles.noteFoot}>
        <span className={styles.quiet}>{dateText(new Date(note.changedAtMs).toISOString())}</span>
        <Button onClick={() => setIsEdited(true)}>Edit</Button>
        <Button onClick={() => void story.saveNote(note.note, '')}>Remove</Button>
      </p>
    </li>
  );
}

interface NoteFormProps {
  readonly note: string | null;
  readonly text: string;
  readonly label: string;
  readonly onDone: () => void;
}

/** What was typed stays until it is on the disk. */
function NoteForm({ note, text, label, onDone }: NoteFormProps) {
  const { story } = usePage();
  const [typed, setTyped] = useState(text);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (typed.trim() === '' || !(await story.saveNote(note, typed.trim()))) return;
    announce('Note saved');
    setTyped('');
    onDone();
  };
  return (
    <form className={styles.noteForm} onSubmit={save}>
      <textarea
        aria-label={label}
        rows={3}
        maxLength={20_000}
        value={typed}
        placeholder="What you did or saw, in your own words"
        onChange={({ target }) => setTyped(target.value)}
      />
      <Button type="submit" tone="plain" disabled={typed.trim() === ''}>
        Save note
      </Button>
    </form>
  );
}
