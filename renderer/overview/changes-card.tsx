import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { ChangeEntry } from '../../shared/change-entry.ts';
import { visibleText } from '../../shared/visible-text.ts';
import { timeText } from '../readings/time-text.ts';
import { usePage } from '../shell/page-context.ts';
import { Button } from '../ui/button.tsx';
import { Card, Quiet } from './card.tsx';
import styles from './changes-card.module.css';
import { goToRow, isShown } from './go-to.ts';

const [FEW, MANY] = [8, 200] as const;

/** What changed on the system while the app looked, the latest first. */
export function ChangesCard() {
  const page = usePage();
  const { entries } = useStore(page.changesSeen);
  const isRecording = useStore(page.app, ({ description }) => description?.host.kind === 'recorded');
  const [shown, setShown] = useState<number>(FEW);
  useEffect(() => page.changesSeen.start(), [page]);
  if (isRecording) return null;
  const rest = Math.min(entries?.length ?? 0, MANY) - shown;
  return (
    <Card title="Changed since the session began">
      {entries === null && <Quiet>Not read yet</Quiet>}
      {entries?.length === 0 && <Quiet>Nothing so far.</Quiet>}
      {entries !== null && entries.length > 0 && (
        <ol className={styles.changes}>
          {entries.slice(0, shown).map((entry) => (
            <Change key={entry.number} entry={entry} />
          ))}
        </ol>
      )}
      {rest > 0 && <Button onClick={() => setShown(MANY)}>Show {rest} earlier</Button>}
    </Card>
  );
}

const words = { added: 'added', removed: 'removed', changed: 'changed' } as const;

function Change({ entry }: { readonly entry: ChangeEntry }) {
  const page = usePage();
  const text = (
    <>
      <span className={styles.time}>{timeText(entry.atMs)}</span>
      <span className={styles.word} data-change={entry.change}>
        {words[entry.change]}
      </span>
      <span className={styles.title}>{visibleText(entry.title, 300)}</span>
    </>
  );
  return (
    <li>
      {isShown(entry.question) ? (
        <button type="button" className={styles.row} onClick={() => goToRow(page, entry)}>
          {text}
        </button>
      ) : (
        <span className={styles.row}>{text}</span>
      )}
    </li>
  );
}
