import type { Actions } from './actions/actions.ts';
import { actionsFor } from './actions/for-looking.ts';
import { createLastCases } from './diagnosis/last-cases.ts';
import { handleActions } from './ipc/action-handlers.ts';
import { handleDiagnosis } from './ipc/diagnosis-handlers.ts';
import { handleMatrix } from './ipc/matrix-handlers.ts';
import { handleObservations } from './ipc/observation-handlers.ts';
import { handleProcesses } from './ipc/process-handlers.ts';
import { handleReports } from './ipc/report-handlers.ts';
import { handleScan } from './ipc/scan-handlers.ts';
import { handleSessions } from './ipc/session-handlers.ts';
import { handleSettings } from './ipc/settings-handlers.ts';
import { handleText } from './ipc/text-handlers.ts';
import type { Looking } from './looking.ts';

/**
 * Answers what no page needs for its first rows. A new room of channels belongs here: what stands in answer-page.ts is
 * loaded while a person looks at an empty table. Answers the changes to this machine, for who counts down.
 */
export function answerTheRest(looking: Looking, appVersion: string): Actions {
  const actions = actionsFor(looking);
  const lastCases = createLastCases();
  handleActions(actions);
  handleProcesses(looking);
  handleObservations(looking);
  handleText();
  handleDiagnosis(looking, lastCases);
  handleMatrix(looking, lastCases);
  handleScan(looking);
  handleReports(looking, appVersion);
  handleSettings(looking);
  handleSessions(looking, appVersion);
  return actions;
}
