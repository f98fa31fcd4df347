import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import type { Api } from '../../shared/channels.ts';
import { printCommandLine } from '../../shared/print-command-line.ts';
import type { Observation } from '../../shared/reading.ts';
import { visibleText } from '../../shared/visible-text.ts';
import { usePage } from '../shell/page-context.ts';
import { announce } from '../ui/announcer.tsx';
import { Button } from '../ui/button.tsx';
import { classNames } from '../ui/class-names.ts';
import { Fact, Facts, Section } from '../ui/facts.tsx';
import styles from './output-view.module.css';
import { describeProblem } from './problem-text.ts';
import { durationText, timeText } from './time-text.ts';

/** Which output, and where in it. */
export interface OutputPlace {
  readonly observation: string;
  /** The line to mark; `null` for none. */
  readonly printed: string | null;
  /** 1-based, where to begin when `printed` is null or stands nowhere. */
  readonly line: number;
}

interface OutputViewProps {
  readonly place: OutputPlace;
  readonly observations: readonly Observation[];
  readonly onPlace: (place: OutputPlace) => void;
}

/** Lines fetched at once: several screens, yet little to lay out. */
const WINDOW_LINES = 300;

/** The command as it was run, how it ended, what it printed, and what of that could not be read. */
export function OutputView({ place, observations, onPlace }: OutputViewProps) {
  const { raw } = usePage();
  const asking = useStore(raw);
  useEffect(() => {
    void raw.ask({
      observation: place.observation,
      printed: place.printed,
      fromLine: place.line,
      lineCount: WINDOW_LINES,
    });
  }, [raw, place]);
  const reply = asking.kind === 'answered' ? asking.reply : null;
  const observation =
    reply?.kind === 'found' ? reply.observation : observations.find(({ id }) => id === place.observation);
  return (
    <>
      {observations.length > 1 && (
        <ul className={styles.choices}>
          {observations.map(({ id, command }) => (
            <li key={id}>
              <Button
                aria-pressed={id === place.observation}
                onClick={() => onPlace({ observation: id, printed: null, line: 1 })}
              >
                {visibleText(command.file.split('/').at(-1) ?? '')} {visibleText(command.args.join(' '), 40)}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {observation !== undefined && <ObservationFacts observation={observation} />}
      {asking.kind === 'broken' && <p>The output could not be fetched: {visibleText(asking.because, 300)}</p>}
      {reply?.kind === 'gone' && <p>The output is no longer kept: {visibleText(reply.because, 300)}</p>}
      {reply?.kind === 'found' && <OutputLines reply={reply} place={place} onPlace={onPlace} />}
    </>
  );
}

function ObservationFacts({ observation }: { readonly observation: Observation }) {
  const { copyText } = usePage();
  const commandLine = printCommandLine(observation.command);
  const problem = describeProblem(observation);
  const copy = () => void copyText(commandLine).then(() => announce('Command line copied'));
  return (
    <Section title="Command">
      <p className={styles.command}>{visibleText(commandLine)}</p>
      <Facts>
        <Fact name="On">{visibleText(observation.host, 200)}</Fact>
        <Fact name="At">
          {timeText(observation.takenAtMs)}, took {durationText(observation.durationMs)}
        </Fact>
        <Fact name="Ended">{endingText(observation)}</Fact>
        <Fact name="Gave">{`${observation.rowCount} rows from ${observation.stdoutBytes} bytes`}</Fact>
      </Facts>
      {problem !== null && (
        <p className={styles.problem}>
          <strong>{problem.title}</strong> {problem.detail}
        </p>
      )}
      {observation.stderr.trim() !== '' && (
        <pre className={styles.quote}>
          {observation.stderr
            .trim()
            .split('\n')
            .map((line) => visibleText(line))
            .join('\n')}
        </pre>
      )}
      <UnreadLines observation={observation} />
      <Button tone="plain" className={styles.copy} onClick={copy}>
        Copy command line
      </Button>
    </Section>
  );
}

const endingText = ({ ending }: Observation): string =>
  ending.kind === 'exited' ? `exit code ${ending.code}` : ending.kind.replaceAll('-', ' ');

/** More than this many unread lines are counted, not listed. */
const LISTED_UNREAD = 20;

export function UnreadLines({
  observation: { unreadLines, unreadCount },
}: {
  readonly observation: Pick<Observation, 'unreadLines' | 'unreadCount'>;
}) {
  if (unreadCount === 0) return null;
  const listed = unreadLines.slice(0, LISTED_UNREAD);
  return (
    <div className={styles.unread}>
      <h4 className={styles.unreadTitle}>
        {unreadCount === 1 ? 'One line not read' : `${unreadCount} lines not read`}
      </h4>
      <ul>
        {listed.map(({ line, text, because }) => (
          <li key={line}>
            <span className={styles.lineNumber}>{line}</span>
            <code>{visibleText(text, 300)}</code>
            {because !== undefined && <span className={styles.because}>{visibleText(because, 200)}</span>}
          </li>
        ))}
      </ul>
      {unreadCount > listed.length && <p>and {unreadCount - listed.length} more</p>}
    </div>
  );
}

type Found = Extract<Awaited<ReturnType<Api['readRawOutput']>>, { kind: 'found' }>;

interface OutputLinesProps {
  readonly reply: Found;
  readonly place: OutputPlace;
  readonly onPlace: (place: OutputPlace) => void;
}

function OutputLines({ reply, place, onPlace }: OutputLinesProps) {
  const { fromLine, totalLines, lines } = reply;
  const marked = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new window is scrolled to its mark.
  useEffect(() => marked.current?.scrollIntoView?.({ block: 'center' }), [reply]);
  const lastLine = fromLine + lines.length - 1;
  const goTo = (line: number) => onPlace({ ...place, printed: null, line: Math.max(1, line) });
  return (
    <Section title={totalLines === 0 ? 'It printed nothing' : `Output, lines ${fromLine}–${lastLine} of ${totalLines}`}>
      {fromLine > 1 && <Button onClick={() => goTo(fromLine - WINDOW_LINES)}>Earlier lines</Button>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard. */}
      <section className={styles.output} aria-label="Raw output" tabIndex={0}>
        {lines.map(({ text, isHighlighted }, index) => (
          <div
            // biome-ignore lint/suspicious/noArrayIndexKey: a line has no other name than its number.
            key={index}
            ref={isHighlighted ? marked : undefined}
            className={classNames(styles.line, isHighlighted && styles.marked)}
          >
            <span className={styles.lineNumber}>{fromLine + index}</span>
            <code>{visibleText(text)}</code>
          </div>
        ))}
      </section>
      {lastLine < totalLines && <Button onClick={() => goTo(lastLine + 1)}>Later lines</Button>}
    </Section>
  );
}
