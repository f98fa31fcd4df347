import { printCommandLine } from '../../shared/print-command-line.ts';
import type { MatrixCell } from '../../shared/programs/matrix.ts';
import { visibleText } from '../../shared/visible-text.ts';
import { usePage } from '../shell/page-context.ts';
import { outcomeWords } from '../troubleshoot/diagnosis-words.ts';
import { announce } from '../ui/announcer.tsx';
import { Button } from '../ui/button.tsx';
import { Fact, Facts, Section } from '../ui/facts.tsx';
import styles from './matrix.module.css';

const MOST_LINES = 200;

/** One place of the matrix in full: what was run, how it ended, and what it printed. */
export function CellDetail({ cell }: { readonly cell: MatrixCell }) {
  const { copyText } = usePage();
  const { attempt, again, command, exitCode, executable, printed } = cell;
  const commandLine = command === null ? null : printCommandLine(command);
  const lines = printed.split('\n');
  return (
    <>
      <Section title="How it came out">
        <Facts>
          <Fact name="Outcome">{outcomeText(attempt)}</Fact>
          {again !== null && <Fact name="Again">{outcomeText(again)}</Fact>}
          <Fact name="From" isMono>
            {attempt.local === null ? 'not told' : visibleText(`${attempt.local.address}:${attempt.local.port}`, 80)}
          </Fact>
          <Fact name="Failed">{whereItFailed(attempt)}</Fact>
        </Facts>
      </Section>
      <Section title="What was run">
        {commandLine === null ? (
          <p>
            {cell.program.kind === 'routelight'
              ? 'A socket of Routelight itself: no program was started.'
              : 'Nothing could be started.'}
          </p>
        ) : (
          <>
            <code className={styles.commandLine}>{visibleText(commandLine, 2_000)}</code>
            <Button tone="plain" onClick={() => void copyText(commandLine).then(() => announce('Command line copied'))}>
              Copy command line
            </Button>
          </>
        )}
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
        {printed.trim() === '' ? (
          <p>Nothing.</p>
        ) : (
          <pre className={styles.printed}>
            {lines
              .slice(0, MOST_LINES)
              .map((line) => visibleText(line, 400))
              .join('\n')}
          </pre>
        )}
        {lines.length > MOST_LINES && <p>and {lines.length - MOST_LINES} lines more</p>}
      </Section>
    </>
  );
}

function outcomeText({ outcome, errno, errnoNumber, elapsedMs }: MatrixCell['attempt']): string {
  const error = errno === null ? '' : `, ${visibleText(errno, 40)}${errnoNumber === null ? '' : ` (${errnoNumber})`}`;
  const why = outcome.kind === 'program-failed' ? `: ${visibleText(outcome.because, 400)}` : '';
  return `${outcomeWords[outcome.kind]}${why}${error}, after ${elapsedMs.toFixed(1)} ms`;
}

function whereItFailed({ outcome, isSynchronous }: MatrixCell['attempt']): string {
  if (outcome.kind === 'accepted') return 'it did not';
  if (isSynchronous === null) return 'the program does not tell where';
  return isSynchronous ? 'on this machine, before anything was sent' : 'after something was sent';
}
