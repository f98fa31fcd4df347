import { outcomeWords } from '../../shared/outcome-words.ts';
import { printCommandLine } from '../../shared/print-command-line.ts';
import type { MatrixCell } from '../../shared/programs/matrix.ts';
import { visibleText } from '../../shared/visible-text.ts';
import { usePage } from '../shell/page-context.ts';
import { announce } from '../ui/announcer.tsx';
import { Button } from '../ui/button.tsx';
import { Fact, Facts, Section } from '../ui/facts.tsx';
import { elapsedText } from './elapsed-text.ts';
import styles from './matrix.module.css';

/** One place of the matrix in full: how it ended, what was run, and what it printed. */
export function CellDetail({ cell }: { readonly cell: MatrixCell }) {
  const { attempt, again, exitCode, executable, printed } = cell;
  return (
    <>
      <Section title="How it came out">
        <Facts>
          <Fact name="Outcome">{outcomeText(cell, attempt)}</Fact>
          {again !== null && <Fact name="Once more">{outcomeText(cell, again)}</Fact>}
          {attempt.local !== null && (
            <Fact name="From" isMono>
              {visibleText(`${attempt.local.address}:${attempt.local.port}`, 80)}
            </Fact>
          )}
          {attempt.outcome.kind !== 'accepted' && <Fact name="Failed">{whereItFailed(attempt)}</Fact>}
        </Facts>
      </Section>
      <Section title="What was run">
        <div className={styles.ran}>
          <WhatRan cell={cell} />
        </div>
        <Facts>
          {executable !== null && (
            <Fact name="Really ran" isMono>
              {visibleText(executable, 400)}
            </Fact>
          )}
          {exitCode !== null && <Fact name="Exit code">{exitCode}</Fact>}
        </Facts>
      </Section>
      <Section title="What it printed">
        {printed.trim() === '' ? <p>Nothing.</p> : <Printed text={printed} label="What it printed" />}
      </Section>
    </>
  );
}

/** Longer words are whole programs, such as the one that Python is given after `-c`. */
const MOST_WORD = 120;

function WhatRan({ cell: { command, program } }: { readonly cell: MatrixCell }) {
  const { copyText } = usePage();
  if (command === null)
    return (
      <p>
        {program.kind === 'routelight'
          ? 'A socket of Routelight itself: no program was started.'
          : 'Nothing could be started.'}
      </p>
    );
  const whole = printCommandLine(command);
  const short = printCommandLine({ ...command, args: command.args.map((word) => (isLong(word) ? '…' : word)) });
  return (
    <>
      <code className={styles.commandLine}>{visibleText(short, 2_000)}</code>
      {command.args.filter(isLong).map((word) => (
        <details key={word} className={styles.more}>
          <summary>The text that stands for …</summary>
          <Printed text={word} label="The text that stands for …" />
        </details>
      ))}
      <Button tone="plain" onClick={() => void copyText(whole).then(() => announce('Command line copied'))}>
        Copy command line
      </Button>
    </>
  );
}

const isLong = (word: string): boolean => word.length > MOST_WORD || word.includes('\n');

const MOST_LINES = 200;

/** Text from outside, line by line. */
function Printed({ text, label }: { readonly text: string; readonly label: string }) {
  const lines = text.trim().split('\n');
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so it has to be reachable by key. */}
      <section className={styles.printed} tabIndex={0} aria-label={label}>
        <pre>
          {lines
            .slice(0, MOST_LINES)
            .map((line) => visibleText(line, 400))
            .join('\n')}
        </pre>
      </section>
      {lines.length > MOST_LINES && <p>and {lines.length - MOST_LINES} lines more</p>}
    </>
  );
}

function outcomeText({ program }: MatrixCell, attempt: MatrixCell['attempt']): string {
  const { outcome, errno, errnoNumber } = attempt;
  const error = errno === null ? '' : `, ${visibleText(errno, 40)}${errnoNumber === null ? '' : ` (${errnoNumber})`}`;
  const why = outcome.kind === 'program-failed' ? `: ${visibleText(outcome.because, 400)}` : '';
  return `${outcomeWords[outcome.kind]}${why}${error}, ${elapsedText(program, attempt)}`;
}

function whereItFailed({ isSynchronous }: MatrixCell['attempt']): string {
  if (isSynchronous === null) return 'the program does not tell where';
  return isSynchronous ? 'on this machine, before anything was sent' : 'after something was sent';
}
