import { useEffect } from 'react';
import { useStore } from 'zustand';
import type { SessionSummary } from '../../shared/sessions/session-summary.ts';
import { visibleText } from '../../shared/visible-text.ts';
import { dateText } from '../readings/time-text.ts';
import { usePage } from '../shell/page-context.ts';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import { Notice } from '../ui/notice.tsx';
import { ComparisonView } from './comparison-view.tsx';
import { sessionTitle } from './session-words.ts';
import styles from './sessions.module.css';

/** Two sessions, or two moments of one, and what differs between them. */
export function CompareView() {
  const page = usePage();
  const asking = useStore(page.sessions);
  const comparison = useStore(page.comparison);
  const { before, after, beforeAt, afterAt } = useStore(page.comparing);
  useEffect(() => void page.sessions.ask({}), [page]);
  const sessions = asking.kind === 'answered' ? asking.reply.sessions.filter(({ problem }) => problem === null) : [];
  const current = sessions.find(({ isCurrent }) => isCurrent)?.id ?? sessions[0]?.id ?? '';
  const earlier = sessions.find(({ id }) => id !== current)?.id ?? current;
  const [from, to] = [before ?? earlier, after ?? current];
  const compare = () =>
    void page.comparison.ask({
      before: { session: from, atMs: momentOf(beforeAt) },
      after: { session: to, atMs: momentOf(afterAt) },
    });
  return (
    <section className={styles.page} aria-label="Compare">
      <form
        className={styles.moments}
        onSubmit={(event) => {
          event.preventDefault();
          compare();
        }}
      >
        <Moment
          title="Before"
          sessions={sessions}
          session={from}
          at={beforeAt}
          onSession={(id) => page.comparing.setState({ before: id })}
          onAt={(text) => page.comparing.setState({ beforeAt: text })}
        />
        <Moment
          title="After"
          sessions={sessions}
          session={to}
          at={afterAt}
          onSession={(id) => page.comparing.setState({ after: id })}
          onAt={(text) => page.comparing.setState({ afterAt: text })}
        />
        <Button type="submit" tone="accent" disabled={from === '' || to === ''}>
          Compare
        </Button>
      </form>
      {comparison.kind === 'not-asked' && (
        <p className={styles.quiet}>
          Choose two sessions, or one session and two times, to see which routes, addresses, listeners and verdicts
          differ.
        </p>
      )}
      {comparison.kind === 'asking' && <p className={styles.quiet}>Reading both…</p>}
      {comparison.kind === 'broken' && <p>It broke: {visibleText(comparison.because, 300)}</p>}
      {comparison.kind === 'answered' && comparison.reply.kind === 'failed' && (
        <Notice tone="danger" title="They were not compared.">
          {visibleText(comparison.reply.because, 400)}
        </Notice>
      )}
      {comparison.kind === 'answered' && comparison.reply.kind === 'compared' && (
        <ComparisonView comparison={comparison.reply.comparison} />
      )}
    </section>
  );
}

/** A local time as the browser's own control writes it; nothing is the end of the session. */
const momentOf = (text: string): number | null => {
  const ms = text === '' ? Number.NaN : Date.parse(text);
  return Number.isNaN(ms) ? null : ms;
};

/** Several may have the same name: the time tells them apart. */
function choiceText(session: SessionSummary): string {
  const { name, startedAtMs, isCurrent } = session;
  const when = name === null || startedAtMs === null ? '' : `, ${dateText(new Date(startedAtMs).toISOString())}`;
  return `${sessionTitle(session)}${when}${isCurrent ? ' (this run)' : ''}`;
}

interface MomentProps {
  readonly title: string;
  readonly sessions: readonly SessionSummary[];
  readonly session: string;
  readonly at: string;
  readonly onSession: (id: string) => void;
  readonly onAt: (text: string) => void;
}

function Moment({ title, sessions, session, at, onSession, onAt }: MomentProps) {
  return (
    <fieldset className={styles.moment}>
      <legend>{title}</legend>
      <Field label="Session">
        {(control) => (
          <select {...control} value={session} onChange={({ target }) => onSession(target.value)}>
            {sessions.map((each) => (
              <option key={each.id} value={each.id}>
                {choiceText(each)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label="As it stood at" help="Empty: at its end.">
        {(control) => (
          <input {...control} type="datetime-local" step={1} value={at} onChange={({ target }) => onAt(target.value)} />
        )}
      </Field>
    </fieldset>
  );
}
