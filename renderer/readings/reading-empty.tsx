import type { ReadingSummary } from '../../shared/live.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { describeProblem } from './problem-text.ts';
import { type Question, questionTitles } from './question-titles.ts';
import type { LiveRows } from './use-live-rows.ts';

interface ReadingEmptyProps {
  readonly question: Question;
  readonly live: LiveRows<unknown>;
  readonly filter: string;
  readonly noRows: string;
  /** The column named by `live.hiddenMatch`, and what shows it; `null` where it has none in this table. */
  readonly hidden: { readonly title: string; readonly onShow: () => void } | null;
  readonly onClearFilter: () => void;
  readonly onShowOutput: () => void;
  readonly onReadAgain: () => void;
}

/** Why a table is empty: still reading, could not look, nothing there, or nothing that matches. Four different answers. */
export function ReadingEmpty(props: ReadingEmptyProps) {
  const { question, live, filter, noRows, hidden, onClearFilter, onShowOutput, onReadAgain } = props;
  const name = questionTitles[question].toLowerCase();
  const { state, total } = live;
  if (total > 0 && live.isFiltering) return <EmptyState title="Looking…" isBusy />;
  if (total > 0) {
    return (
      <EmptyState title={`None of ${total} ${name} match.`}>
        {hidden !== null && <p>The column “{hidden.title}”, which is hidden and so not searched, has a match.</p>}
        <p>
          {hidden !== null && <Button onClick={hidden.onShow}>Show “{hidden.title}”</Button>}{' '}
          <Button tone="plain" onClick={onClearFilter}>
            Clear “{filter.trim()}”
          </Button>
        </p>
      </EmptyState>
    );
  }
  if (state.kind !== 'read') return <EmptyState title={`Reading ${name}…`} isBusy />;
  const problem = firstProblem(state.failure ?? state.summary);
  if (problem !== null) {
    return (
      <EmptyState title={problem.title}>
        <p>{problem.detail}</p>
        <p>
          <Button tone="plain" onClick={onReadAgain}>
            Read again
          </Button>{' '}
          <Button onClick={onShowOutput}>Where this came from</Button>
        </p>
      </EmptyState>
    );
  }
  return <EmptyState title={`No ${name}.`}>{noRows}</EmptyState>;
}

function firstProblem(summary: ReadingSummary | null) {
  for (const observation of summary?.observations ?? []) {
    const problem = describeProblem(observation);
    if (problem !== null) return problem;
  }
  return null;
}
