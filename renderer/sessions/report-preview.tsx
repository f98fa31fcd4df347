import { Fragment, useMemo } from 'react';
import { useStore } from 'zustand';
import { visibleText } from '../../shared/visible-text.ts';
import { usePage } from '../shell/page-context.ts';
import { Notice } from '../ui/notice.tsx';
import { markReplacements } from './mark-replacements.ts';
import styles from './report.module.css';

/** As many characters as a page can hold without a stutter. */
const MOST_SHOWN = 200_000;

/** The report as Markdown with every stand-in marked, and what each stands for. */
export function ReportPreview() {
  const { report } = usePage();
  const { preview, redaction } = useStore(report);
  if (preview === null) return <p className={styles.waiting}>Making the preview…</p>;
  if (preview.kind === 'failed')
    return (
      <div className={styles.problem}>
        <Notice tone="danger" title="There is no report.">
          {visibleText(preview.because, 500)}
        </Notice>
      </div>
    );
  const { markdown, replacements, survivors } = preview;
  return (
    <div className={styles.preview}>
      {survivors.length > 0 && (
        <Notice tone={redaction === 'strict' ? 'danger' : 'caution'} title="Something would remain.">
          {visibleText(survivors.join('; '), 800)}
        </Notice>
      )}
      {redaction !== 'off' && (
        <details className={styles.mapping}>
          <summary>
            {replacements.length === 1 ? '1 text is replaced' : `${replacements.length} texts are replaced`}
          </summary>
          <table>
            <thead>
              <tr>
                <th scope="col">What</th>
                <th scope="col">Here</th>
                <th scope="col">In the report</th>
              </tr>
            </thead>
            <tbody>
              {replacements.slice(0, 1_000).map(({ original, replacement, what }) => (
                <tr key={original}>
                  <td>{visibleText(what, 40)}</td>
                  <td className={styles.mono}>{visibleText(original, 200)}</td>
                  <td className={styles.mono}>{visibleText(replacement, 200)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      )}
      <Marked text={markdown.slice(0, MOST_SHOWN)} standIns={replacements.map(({ replacement }) => replacement)} />
      {markdown.length > MOST_SHOWN && <p className={styles.waiting}>The preview ends here; the report goes on.</p>}
    </div>
  );
}

function Marked({ text, standIns }: { readonly text: string; readonly standIns: readonly string[] }) {
  const pieces = useMemo(() => markReplacements(text, standIns), [text, standIns]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it.
    <pre className={styles.text} tabIndex={0}>
      {pieces.map(({ text: piece, isStandIn, at }) =>
        isStandIn ? <mark key={at}>{piece}</mark> : <Fragment key={at}>{piece}</Fragment>,
      )}
    </pre>
  );
}
