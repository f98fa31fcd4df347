import { Upload } from 'lucide-react';
import { type FormEvent, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { SessionSummary } from '../../shared/sessions/session-summary.ts';
import { visibleText } from '../../shared/visible-text.ts';
import { dateText } from '../readings/time-text.ts';
import { usePage } from '../shell/page-context.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Notice } from '../ui/notice.tsx';
import { TableHead } from '../ui/table-head.tsx';
import { SearchHits } from './search-hits.tsx';
import { SessionMenu } from './session-menu.tsx';
import { countsText, endingTexts, sessionTitle, sizeText } from './session-words.ts';
import styles from './sessions.module.css';

/** Every session that is kept on this machine. */
export function SessionList() {
  const page = usePage();
  const asking = useStore(page.sessions);
  const [said, setSaid] = useState<string | null>(null);
  useEffect(() => void page.sessions.ask({}), [page]);
  const importOne = async () => {
    const reply = await page.importSession();
    if (reply.kind === 'cancelled') return;
    setSaid(reply.kind === 'failed' ? reply.because : [importedText(reply.recordCount), ...reply.problems].join(' '));
    await page.sessions.ask({});
  };
  return (
    <section className={styles.page} aria-label="All sessions">
      <div className={styles.tools}>
        <Search />
        <span className={styles.spring} />
        <Button icon={<Upload aria-hidden />} onClick={() => void importOne()}>
          Import a session file…
        </Button>
      </div>
      <div aria-live="polite">
        {said !== null && (
          <Notice tone="plain" title="" action={<Button onClick={() => setSaid(null)}>Close</Button>}>
            {visibleText(said, 600)}
          </Notice>
        )}
      </div>
      <SearchHits />
      {asking.kind === 'asking' && <p className={styles.quiet}>Reading…</p>}
      {asking.kind === 'broken' && <p>It broke: {visibleText(asking.because, 300)}</p>}
      {asking.kind === 'answered' && <Sessions {...asking.reply} onSaid={setSaid} />}
    </section>
  );
}

const importedText = (count: number): string => `The session was imported: ${count} records.`;

function Search() {
  const { search } = usePage();
  const [text, setText] = useState('');
  const find = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === '') search.forget();
    else void search.ask({ text: text.trim(), limit: 200 });
  };
  return (
    <search className={styles.searchBox}>
      <form className={styles.search} onSubmit={find}>
        <input
          type="search"
          aria-label="Search all sessions"
          placeholder="Search all sessions: an address, an error, a note"
          value={text}
          onChange={({ target }) => {
            setText(target.value);
            if (target.value === '') search.forget();
          }}
        />
        <Button type="submit" tone="plain" disabled={text.trim() === ''}>
          Search
        </Button>
      </form>
    </search>
  );
}

type Answer = Extract<ReturnType<ReturnType<typeof usePage>['sessions']['getState']>, { kind: 'answered' }>['reply'];

function Sessions({ sessions, storage, onSaid }: Answer & { readonly onSaid: (text: string) => void }) {
  if (sessions.length === 0)
    return (
      <EmptyState title="No session is kept.">Each run of the app is one; this one is not being written.</EmptyState>
    );
  return (
    <>
      <table className={styles.table}>
        <TableHead titles={['Session', 'Machine', 'What is in it', 'Size']} choices="What can be done" />
        <tbody>
          {sessions.map((session) => (
            <SessionRow key={session.id} session={session} onSaid={onSaid} />
          ))}
        </tbody>
      </table>
      {storage.text !== '' && (
        <p className={storage.isOver ? styles.over : styles.quiet}>{visibleText(storage.text, 600)}</p>
      )}
    </>
  );
}

interface SessionRowProps {
  readonly session: SessionSummary;
  readonly onSaid: (text: string) => void;
}

function SessionRow({ session, onSaid }: SessionRowProps) {
  const { timeline, navigation } = usePage();
  const { startedAtMs, name, host, isCurrent, ending, problem, sizeBytes, unsettledActions } = session;
  const open = () => {
    timeline.show(session.id);
    navigation.setState({ sessionsTab: 'timeline' });
  };
  return (
    <tr>
      <th scope="row">
        <button type="button" className={styles.link} disabled={problem !== null} onClick={open}>
          {sessionTitle(session)}
        </button>
        <p className={styles.quiet}>
          {[
            isCurrent ? 'this run' : endingTexts[ending],
            name === null || startedAtMs === null ? '' : dateText(new Date(startedAtMs).toISOString()),
          ]
            .filter((text) => text !== '')
            .join(', ')}
        </p>
      </th>
      <td className={styles.machine}>
        {host === null ? 'not known' : visibleText(host.label, 120)}
        {host?.kind === 'recorded' && <p className={styles.quiet}>a recording</p>}
      </td>
      <td>
        {problem === null ? countsText(session) : visibleText(problem, 300)}
        {unsettledActions > 0 && <p className={styles.over}>a change in it is neither kept nor taken back</p>}
      </td>
      <td className={styles.number}>{sizeText(sizeBytes)}</td>
      <td>
        <SessionMenu session={session} onOpen={open} onSaid={onSaid} />
      </td>
    </tr>
  );
}
