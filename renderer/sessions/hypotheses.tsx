import { type FormEvent, useState } from 'react';
import { useStore } from 'zustand';
import { visibleText } from '../../shared/visible-text.ts';
import { usePage } from '../shell/page-context.ts';
import { announce } from '../ui/announcer.tsx';
import { Button } from '../ui/button.tsx';
import { Section } from '../ui/facts.tsx';
import { conclusionTitles } from './session-words.ts';
import styles from './sessions.module.css';
import type { Hypothesis } from './story-store.ts';

/** Hypothesis → tests → conclusion, the way people tell what they tried. */
export function Hypotheses({ hypotheses }: { readonly hypotheses: readonly Hypothesis[] }) {
  return (
    <Section title="Hypotheses">
      {hypotheses.length === 0 && (
        <p className={styles.explained}>
          What you suspect. Choose the entries that test it, and write down what came of it; the report tells it in that
          order.
        </p>
      )}
      <ul className={styles.notes}>
        {hypotheses.map((each) => (
          <HypothesisView key={each.hypothesis} hypothesis={each} />
        ))}
      </ul>
      <NewHypothesis />
    </Section>
  );
}

function NewHypothesis() {
  const { story } = usePage();
  const [title, setTitle] = useState('');
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const draft = { hypothesis: null, title: title.trim(), tests: [], conclusion: 'open', because: '' } as const;
    if (draft.title === '' || !(await story.saveHypothesis(draft))) return;
    announce('Hypothesis saved');
    setTitle('');
  };
  return (
    <form className={styles.noteForm} onSubmit={save}>
      <input
        aria-label="New hypothesis"
        value={title}
        maxLength={500}
        placeholder="The alias helps, because…"
        onChange={(event) => setTitle(event.target.value)}
      />
      <Button type="submit" tone="plain" disabled={title.trim() === ''}>
        Add hypothesis
      </Button>
    </form>
  );
}

function HypothesisView({ hypothesis }: { readonly hypothesis: Hypothesis }) {
  const { story, timeline } = usePage();
  const { collecting } = useStore(story);
  const { entries } = useStore(timeline);
  const isCollecting = collecting === hypothesis.hypothesis;
  const known = new Map(entries.map(({ seq, title }) => [seq, title]));
  return (
    <li className={styles.note} data-conclusion={hypothesis.conclusion}>
      <p className={styles.hypothesis}>
        <strong>{visibleText(hypothesis.title, 500)}</strong>
        <span className={styles.conclusion}>{conclusionTitles[hypothesis.conclusion]}</span>
      </p>
      {hypothesis.tests.length > 0 && (
        <ol className={styles.tests} aria-label="Tests">
          {hypothesis.tests.map((seq) => (
            <li key={seq}>{known.get(seq) ?? `Entry ${seq}`}</li>
          ))}
        </ol>
      )}
      <p className={styles.noteFoot}>
        <Button aria-pressed={isCollecting} onClick={() => story.collect(isCollecting ? null : hypothesis.hypothesis)}>
          {isCollecting ? 'Done choosing tests' : 'Choose its tests'}
        </Button>
      </p>
      {isCollecting && <p className={styles.quiet}>Tick the entries of the timeline that test it.</p>}
      <Conclusion hypothesis={hypothesis} />
    </li>
  );
}

const conclusions = ['open', 'holds', 'refuted', 'cannot-tell'] as const;

function Conclusion({ hypothesis: { hypothesis, title, tests, ...given } }: { readonly hypothesis: Hypothesis }) {
  const { story } = usePage();
  const [conclusion, setConclusion] = useState(given.conclusion);
  const [because, setBecause] = useState(given.because);
  const isChanged = conclusion !== given.conclusion || because !== given.because;
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (await story.saveHypothesis({ hypothesis, title, tests, conclusion, because })) announce('Conclusion saved');
  };
  return (
    <form className={styles.conclusionForm} onSubmit={save}>
      <select
        aria-label={`Conclusion on ${title}`}
        value={conclusion}
        onChange={({ target }) => setConclusion(conclusions.find((each) => each === target.value) ?? 'open')}
      >
        {conclusions.map((each) => (
          <option key={each} value={each}>
            {conclusionTitles[each]}
          </option>
        ))}
      </select>
      <textarea
        aria-label={`Why: ${title}`}
        rows={1}
        value={because}
        maxLength={20_000}
        placeholder="because…"
        onChange={({ target }) => setBecause(target.value)}
      />
      {isChanged && <Button type="submit">Save</Button>}
    </form>
  );
}
