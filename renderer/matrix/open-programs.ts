import { parseTarget } from '../../shared/targets/parse-target.ts';
import type { Page } from '../shell/page.ts';

/** Opens the programs side by side, with the checklist's target in a box that is still empty. Nothing is sent. */
export function openPrograms(page: Page): void {
  const target = checklistTarget(page);
  if (target !== null && page.matrixSetup.getState().target.trim() === '') page.matrixSetup.setState({ target });
  page.navigation.setState({ screen: 'troubleshoot', troubleshootTab: 'programs', overlay: null });
}

/** What was diagnosed last, or what is typed; `null` when that names no port to connect to. */
function checklistTarget({ diagnosis, targetBox }: Page): string | null {
  const run = diagnosis.getState();
  const text = run.kind === 'not-asked' ? targetBox.getState().text.trim() : run.request.target;
  const target = parseTarget(text);
  return target.kind === 'not-a-target' || target.port === null ? null : text;
}
