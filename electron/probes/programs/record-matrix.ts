import type { JournalEntry } from '../../../shared/journal.ts';
import type { MatrixEvent } from '../../../shared/programs/matrix.ts';

/** Passes on what a matrix tells, and writes down what it came to. A run that was stopped has no record. */
export function recordMatrix(
  append: (entry: JournalEntry) => Promise<boolean>,
  host: string,
  tell: (event: MatrixEvent) => void,
): (event: MatrixEvent) => void {
  const remarks: string[] = [];
  return (event) => {
    if (event.kind === 'remark') remarks.push(event.text);
    if (event.kind === 'done') {
      const { matrix, differences, programs } = event;
      void append({ kind: 'matrix', document: { host, ...matrix, differences, programs, remarks } });
    }
    tell(event);
  };
}
