import { printCommandLine } from '../../shared/print-command-line.ts';
import type { Observation } from '../../shared/reading.ts';
import { visibleText } from '../../shared/visible-text.ts';
import { Button } from '../ui/button.tsx';
import { Section } from '../ui/facts.tsx';
import styles from './output-view.module.css';
import type { OutputPlace } from './output-view.tsx';

interface RowSourceProps {
  readonly row: unknown;
  readonly source: Observation;
  readonly onPlace: (place: OutputPlace) => void;
}

/** The line a row was read from, the command that printed it, and the way to the whole output. */
export function RowSource({ row, source, onPlace }: RowSourceProps) {
  const printed = printedOf(row);
  return (
    <Section title="Where this came from">
      <p className={styles.command}>{visibleText(printCommandLine(source.command))}</p>
      {printed !== null && <pre className={styles.quote}>{visibleText(printed.printed, 1_000)}</pre>}
      <Button
        tone="plain"
        onClick={() => onPlace({ observation: source.id, printed: printed?.printed ?? null, line: printed?.line ?? 1 })}
      >
        Show in the output
      </Button>
    </Section>
  );
}

/** Every row of every tool carries its line and text (shared/printed.ts). */
function printedOf(row: unknown): { readonly line: number; readonly printed: string } | null {
  if (typeof row !== 'object' || row === null || !('printed' in row) || !('line' in row)) return null;
  const { printed, line } = row;
  return typeof printed === 'string' && typeof line === 'number' ? { printed, line } : null;
}
