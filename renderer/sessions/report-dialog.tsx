import { useStore } from 'zustand';
import { type RedactionLevel, redactionLevels } from '../../shared/redaction/redaction-level.ts';
import {
  type ReportFormat,
  reportFormats,
  reportSections,
  reportTables,
  sectionTitles,
  tableTitles,
} from '../../shared/report/report-choices.ts';
import { visibleText } from '../../shared/visible-text.ts';
import { usePage } from '../shell/page-context.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Field } from '../ui/field.tsx';
import { Notice } from '../ui/notice.tsx';
import styles from './report.module.css';
import { ReportPreview } from './report-preview.tsx';

const formatTitles: Readonly<Record<ReportFormat, string>> = {
  html: 'HTML',
  pdf: 'PDF',
  markdown: 'Markdown',
  json: 'JSON',
};

const formatHelp: Readonly<Record<ReportFormat, string>> = {
  html: 'One file for any browser, without scripts.',
  pdf: 'To print or to attach.',
  markdown: 'To paste into an issue.',
  json: 'For programs; its schema is documented.',
};

const redactionTitles: Readonly<Record<RedactionLevel, string>> = {
  off: 'Nothing',
  standard: 'People and machines',
  strict: 'Every identifier',
};

const redactionHelp: Readonly<Record<RedactionLevel, string>> = {
  off: 'Everything stays as it is.',
  standard: 'Names, public addresses and MACs; each has one stand-in throughout.',
  strict: 'Private addresses too. It is not written if a single one would remain.',
};

/** What goes into a report, how it would read, and where it is written to. */
export function ReportDialog({ onClose }: { readonly onClose: () => void }) {
  const { report } = usePage();
  const { sections, tables, redaction, format, preview, isWriting } = useStore(report);
  const survivors = preview?.kind === 'ready' ? preview.survivors : [];
  return (
    <Dialog title="Report of this session" kind="wide" onClose={onClose}>
      <div className={styles.body}>
        <div className={styles.choices}>
          <Field label="Format" help={formatHelp[format]}>
            {(control) => (
              <select
                {...control}
                data-first-focus
                value={format}
                onChange={({ target }) =>
                  report.choose({ format: reportFormats.find((each) => each === target.value) ?? 'html' })
                }
              >
                {reportFormats.map((each) => (
                  <option key={each} value={each}>
                    {formatTitles[each]}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <Field label="Take out" help={redactionHelp[redaction]}>
            {(control) => (
              <select
                {...control}
                value={redaction}
                onChange={({ target }) =>
                  report.choose({ redaction: redactionLevels.find((each) => each === target.value) ?? 'standard' })
                }
              >
                {redactionLevels.map((each) => (
                  <option key={each} value={each}>
                    {redactionTitles[each]}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <Choices
            legend="Sections"
            all={reportSections}
            titles={sectionTitles}
            chosen={sections}
            onChange={(next) => report.choose({ sections: next })}
          />
          {sections.includes('tables') && (
            <Choices
              legend="Tables"
              all={reportTables}
              titles={tableTitles}
              chosen={tables}
              onChange={(next) => report.choose({ tables: next })}
            />
          )}
        </div>
        <ReportPreview />
      </div>
      <footer className={styles.foot}>
        <Outcome />
        <span className={styles.spring} />
        <Button onClick={onClose}>Close</Button>
        <Button
          tone="accent"
          disabled={preview?.kind === 'failed' || (redaction === 'strict' && survivors.length > 0)}
          aria-disabled={isWriting}
          onClick={() => {
            if (!isWriting) void report.write();
          }}
        >
          {isWriting ? 'Writing…' : 'Save the report…'}
        </Button>
      </footer>
    </Dialog>
  );
}

function Outcome() {
  const { report, openReport } = usePage();
  const { written } = useStore(report);
  return (
    <div aria-live="polite" className={styles.outcome}>
      {written?.kind === 'written' && (
        <>
          <span>Written to {visibleText(written.path, 300)}</span>{' '}
          <Button tone="plain" onClick={() => void openReport()}>
            Open it
          </Button>
        </>
      )}
      {written?.kind === 'not-written' && (
        <Notice tone="danger" title="Not written.">
          {visibleText(written.because, 500)}
        </Notice>
      )}
    </div>
  );
}

interface ChoicesProps<Name extends string> {
  readonly legend: string;
  readonly all: readonly Name[];
  readonly titles: Readonly<Record<Name, string>>;
  readonly chosen: readonly Name[];
  readonly onChange: (chosen: readonly Name[]) => void;
}

function Choices<Name extends string>({ legend, all, titles, chosen, onChange }: ChoicesProps<Name>) {
  // in the order of the report, whatever the order of clicking
  const toggle = (name: Name) => onChange(all.filter((each) => (each === name) !== chosen.includes(each)));
  return (
    <fieldset className={styles.group}>
      <legend>{legend}</legend>
      {all.map((name) => (
        <label key={name}>
          <input type="checkbox" checked={chosen.includes(name)} onChange={() => toggle(name)} />
          {titles[name]}
        </label>
      ))}
    </fieldset>
  );
}
