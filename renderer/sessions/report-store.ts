import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Api } from '../../shared/channels.ts';
import type { RedactionLevel } from '../../shared/redaction/redaction-level.ts';
import {
  type ReportFormat,
  type ReportSection,
  type ReportTableName,
  reportSections,
  usualTables,
} from '../../shared/report/report-choices.ts';

type Preview = Awaited<ReturnType<Api['previewReport']>>;
type Written = Awaited<ReturnType<Api['exportReport']>>;

/** What goes into a report, as it would look, and where it was written. */
export interface Report {
  /** `null` for the session that runs. */
  readonly session: string | null;
  readonly sections: readonly ReportSection[];
  readonly tables: readonly ReportTableName[];
  readonly redaction: RedactionLevel;
  readonly format: ReportFormat;
  /** `null` while it is being made. */
  readonly preview: Preview | null;
  readonly written: Written | null;
  readonly isWriting: boolean;
}

type Choice = Pick<Report, 'sections' | 'tables' | 'redaction' | 'format'>;

export interface ReportStore extends StoreApi<Report> {
  /** Begins a report of a session with the usual choices. */
  readonly begin: (session: string | null) => void;
  readonly choose: (choice: Partial<Choice>) => void;
  /** The system's own dialog asks where to. */
  readonly write: () => Promise<void>;
}

export function createReportStore(api: Pick<Api, 'previewReport' | 'exportReport'>): ReportStore {
  const store = createStore<Report>()(() => ({
    session: null,
    sections: reportSections,
    tables: usualTables,
    redaction: 'standard',
    format: 'html',
    preview: null,
    written: null,
    isWriting: false,
  }));
  let wish = 0;
  const requestOf = ({ session, sections, tables, redaction }: Report) => ({
    session,
    sections: [...sections],
    tables: [...tables],
    redaction,
  });
  const preview = async () => {
    wish += 1;
    const mine = wish;
    store.setState({ preview: null, written: null });
    const made = await api
      .previewReport(requestOf(store.getState()))
      .catch((error: unknown) => ({ kind: 'failed', because: String(error) }) as const);
    if (mine === wish) store.setState({ preview: made });
  };
  return {
    ...store,
    begin: (session) => {
      store.setState({ ...store.getInitialState(), session }, true);
      void preview();
    },
    choose: (choice) => {
      store.setState(choice);
      // the preview is Markdown whatever is written
      if (Object.keys(choice).some((part) => part !== 'format')) void preview();
      else store.setState({ written: null });
    },
    write: async () => {
      const now = store.getState();
      store.setState({ isWriting: true, written: null });
      const written = await api
        .exportReport({ ...requestOf(now), format: now.format })
        .catch((error: unknown) => ({ kind: 'not-written', because: String(error) }) as const);
      store.setState({ isWriting: false, written });
    },
  };
}
