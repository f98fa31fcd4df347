import { type LiveState, selectLatestSummary } from '../live/live-state.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { describeProblem } from './problem-text.ts';
import { timeText } from './time-text.ts';

interface ReadingNoticeProps {
  readonly state: LiveState<unknown>;
  readonly onShowOutput: (observation: string) => void;
}

/** Said above rows that are not the whole truth: some are missing, or they are from an earlier reading. */
export function ReadingNotice({ state, onShowOutput }: ReadingNoticeProps) {
  if (state.rows.length === 0) return null;
  const problems = (selectLatestSummary(state)?.observations ?? []).flatMap((observation) => {
    const problem = describeProblem(observation);
    return problem === null ? [] : [{ observation, problem }];
  });
  const [first] = problems;
  if (first === undefined) return null;
  const more = problems.length > 1 ? ` And ${problems.length - 1} more.` : '';
  const stale =
    state.failure !== null && state.summary !== null ? ` Shown as read at ${timeText(state.summary.takenAtMs)}.` : '';
  return (
    <Notice
      tone="caution"
      title={first.problem.title}
      action={<Button onClick={() => onShowOutput(first.observation.id)}>Show output</Button>}
    >
      {`${first.problem.detail}${stale}${more}`}
    </Notice>
  );
}
