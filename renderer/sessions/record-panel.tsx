import { useEffect } from 'react';
import { useStore } from 'zustand';
import { printCommandLine } from '../../shared/print-command-line.ts';
import { visibleText } from '../../shared/visible-text.ts';
import { usePage } from '../shell/page-context.ts';
import { DetailPanel } from '../ui/detail-panel.tsx';
import { Section } from '../ui/facts.tsx';
import styles from './sessions.module.css';

interface RecordPanelProps {
  readonly session: string;
  readonly seq: number;
  /** The entry in a line. */
  readonly title: string;
  readonly onClose: () => void;
}

/** One entry in full: what was run and what it printed, or the record as it was written. */
export function RecordPanel({ session, seq, title, onClose }: RecordPanelProps) {
  const { record } = usePage();
  const asking = useStore(record);
  useEffect(() => void record.ask({ session, seq }), [record, session, seq]);
  return (
    <DetailPanel title={title} label="One entry in full" onClose={onClose}>
      {asking.kind === 'asking' && <p>Reading…</p>}
      {asking.kind === 'broken' && <p>It broke: {visibleText(asking.because, 300)}</p>}
      {asking.kind === 'answered' && asking.reply.kind === 'failed' && <p>{visibleText(asking.reply.because, 300)}</p>}
      {asking.kind === 'answered' && asking.reply.kind === 'read' && <RecordView {...asking.reply} />}
    </DetailPanel>
  );
}

type Read = Extract<
  Extract<ReturnType<ReturnType<typeof usePage>['record']['getState']>, { kind: 'answered' }>['reply'],
  { kind: 'read' }
>;

function RecordView({ record, stdout, stderr, isCut }: Read) {
  if (record.kind !== 'observation')
    return <Output title="As it was written" text={JSON.stringify(record, null, 2)} isCut={false} />;
  return (
    <>
      <Section title="Command">
        <code className={styles.code}>{visibleText(printCommandLine(record.observation.command), 1_000)}</code>
      </Section>
      <Output title="It printed" text={stdout} isCut={isCut} />
      {stderr !== '' && <Output title="And as errors" text={stderr} isCut={isCut} />}
    </>
  );
}

/** As many characters as a panel can show without a stutter; the report and the file have the rest. */
const MOST_SHOWN = 100_000;

function Output({ title, text, isCut }: { readonly title: string; readonly text: string; readonly isCut: boolean }) {
  return (
    <Section title={title}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it. */}
      <pre className={styles.output} tabIndex={0}>
        {text
          .split('\n')
          .map((line) => visibleText(line, 4_000))
          .join('\n')
          .slice(0, MOST_SHOWN)}
      </pre>
      {(isCut || text.length > MOST_SHOWN) && <p className={styles.quiet}>Cut here; the report has all of it.</p>}
    </Section>
  );
}
