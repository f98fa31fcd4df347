import { type FormEvent, useId, useState } from 'react';
import { useStore } from 'zustand';
import type { Api } from '../../shared/channels.ts';
import { findTarget } from '../../shared/errors/find-target.ts';
import { parseTarget } from '../../shared/targets/parse-target.ts';
import { visibleText } from '../../shared/visible-text.ts';
import { usePage } from '../shell/page-context.ts';
import { Badge } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import styles from './cards.module.css';
import { diagnose, targetOfError } from './submit.ts';
import { Words } from './words.tsx';

type Reply = Awaited<ReturnType<Api['explainText']>>;

interface ExplanationViewProps {
  readonly reply: Reply;
  /** What was asked about. */
  readonly request: string;
}

/** As people write them; others stand as they are. */
const writers: Readonly<Record<string, string>> = {
  python: 'Python',
  node: 'Node.js',
  go: 'Go',
  rust: 'Rust',
  java: 'Java',
};

/** Out of the way of the diagnosis it led to, and a click away. */
export function CompactExplanation({ reply, request }: ExplanationViewProps) {
  return (
    <details className={styles.compact}>
      <summary>
        <Badge tone="accent">{visibleText(reply.category, 60)}</Badge> {visibleText(reply.meaning, 300)}
      </summary>
      <ExplanationView reply={reply} request={request} isCompact />
    </details>
  );
}

/** An error in plain words, and the way on to its target. */
export function ExplanationView({ reply, request, isCompact = false }: ExplanationViewProps & { isCompact?: boolean }) {
  if (!reply.recognised) return <NotRecognised request={request} />;
  const { category, meaning, notMeaning, likelyCauses, ambiguous, target } = reply;
  return (
    <section className={styles.card} aria-label="What the error means">
      <p className={styles.kicker}>
        <Badge tone="accent" tip="The name that systems and programmers know this error by">
          {category === 'unknown' ? 'several readings' : visibleText(category, 60)}
        </Badge>{' '}
        {origin(reply)}
      </p>
      <h2 className={styles.headline}>{visibleText(meaning, 600)}</h2>
      {reply.lineCount > 1 && reply.printed !== null && (
        <p className={styles.printed}>
          line {reply.line}: {visibleText(reply.printed.trim(), 300)}
        </p>
      )}
      {notMeaning !== '' && <Part title="What it does not mean" texts={[notMeaning]} />}
      <Part title="Likely causes, the likeliest first" texts={likelyCauses} isOrdered />
      <Part title="It can also be read as" texts={ambiguous} />
      {target !== null && <DiagnoseButton text={targetOfError(request, target)} />}
      {target === null && !isCompact && <AskTarget />}
    </section>
  );
}

/** The error names no other end; the person knows it. The error goes along into the diagnosis. */
function AskTarget() {
  const page = usePage();
  const [text, setText] = useState('');
  const isRecording = useStore(page.app, ({ description }) => description?.host.kind === 'recorded');
  const id = useId();
  const isTarget = text.trim() !== '' && parseTarget(text).kind !== 'not-a-target';
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (isTarget) diagnose(page, text.trim());
  };
  if (isRecording) return null;
  return (
    <form className={styles.ask} onSubmit={send}>
      <label htmlFor={id}>The text does not say where to. Which machine and port did the program want to reach?</label>
      <input
        id={id}
        type="text"
        className={styles.askedFor}
        value={text}
        placeholder="mini-red:8000"
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => setText(event.target.value)}
      />
      <Button type="submit" tone="accent" disabled={!isTarget} tip="Sends a few packets to this target">
        Diagnose it
      </Button>
    </form>
  );
}

/** Who wrote it, as far as that shows. */
function origin({ platform, runtime }: Reply): string {
  const system = { darwin: 'macOS', linux: 'Linux', any: '', unknown: '' }[platform];
  const writer = runtime === 'unknown' ? '' : `written by ${writers[runtime] ?? visibleText(runtime, 40)}`;
  return [writer, system === '' ? '' : `on ${system}`].filter((each) => each !== '').join(' ');
}

interface PartProps {
  readonly title: string;
  readonly texts: readonly string[];
  readonly isOrdered?: boolean;
}

function Part({ title, texts, isOrdered = false }: PartProps) {
  if (texts.length === 0) return null;
  const List = isOrdered ? 'ol' : 'ul';
  return (
    <>
      <h3 className={styles.part}>{title}</h3>
      <List className={isOrdered ? styles.ordered : styles.list}>
        {[...new Set(texts)].map((text) => (
          <li key={text}>
            <Words text={text} />
          </li>
        ))}
      </List>
    </>
  );
}

function DiagnoseButton({ text }: { readonly text: string }) {
  const page = usePage();
  const isRecording = useStore(page.app, ({ description }) => description?.host.kind === 'recorded');
  if (parseTarget(text).kind === 'not-a-target') return null;
  return (
    <div className={styles.actions}>
      <Button
        tone="accent"
        disabled={isRecording}
        tip={isRecording ? 'A recording cannot be probed.' : 'Sends a few packets to this target'}
        onClick={() => diagnose(page, text)}
      >
        Diagnose {visibleText(text, 120)}
      </Button>
    </div>
  );
}

/** A log is explained by its end; a target in words stands at their start. */
const MOST_SEARCHED = 4_000;

function NotRecognised({ request }: { readonly request: string }) {
  const parsed = parseTarget(request);
  const lines = request.slice(0, MOST_SEARCHED).split('\n');
  const named = findTarget((at) => lines[at] ?? '', 0);
  return (
    <section className={styles.card} aria-label="What the error means">
      <h2 className={styles.headline}>This is neither a target nor an error that Routelight knows</h2>
      <p>Nothing was guessed and nothing was sent.</p>
      {parsed.kind === 'not-a-target' && (
        <p className={styles.quiet}>As a target: {visibleText(parsed.because, 300)}.</p>
      )}
      <p className={styles.quiet}>
        As an error: no network error is named in it. Paste the line that names it, such as “Connection refused” or
        “Errno 65”, with the host and port if it has them.
      </p>
      {named !== null && <DiagnoseButton text={targetOfError(request, named)} />}
    </section>
  );
}
