import { setTimeout as pause } from 'node:timers/promises';
import { isSettled } from '../../shared/actions/action-state.ts';
import { plainComplaint } from '../../shared/actions/tool-complaint.ts';
import { type JournalledAction, readActionState } from './action-journal.ts';
import type { ActionSurroundings } from './action-kind.ts';
import { commandsInOrder } from './commands-script.ts';
import type { Elevate } from './elevation.ts';
import { askToKeep, askToUndo } from './run-action.ts';
import { trialMarker } from './trial-command.ts';
import { trustedUndo } from './trusted-undo.ts';
import { isWatched } from './watcher.ts';

export interface EndingSettings {
  readonly looking: Pick<ActionSurroundings, 'host'>;
  readonly folder: string;
  readonly elevate: Elevate;
  readonly reconcile: (action: JournalledAction) => Promise<boolean>;
}

/** How a trial is ended by the person. Each gives the sentence why nothing was done, or `null`; the journal has the rest. */
export interface Ending {
  readonly keep: (action: JournalledAction) => Promise<string | null>;
  readonly undo: (action: JournalledAction) => Promise<string | null>;
}

/** The watcher looks once a second; an undo that fails is tried three times. */
const LOOK_EVERY_MS = 250;
const MOST_LOOKS = 60;

export function createEnding({ looking, folder, elevate, reconcile }: EndingSettings): Ending {
  const untilSettled = async (id: string): Promise<boolean> => {
    for (let looks = 0; looks < MOST_LOOKS; looks += 1) {
      const action = await readActionState(folder, id);
      if (action === null) return false;
      if (isSettled(action) || (await reconcile(action))) return true;
      await pause(LOOK_EVERY_MS);
    }
    return false;
  };
  const undoWithRights = async ({ plan, id }: JournalledAction): Promise<string | null> => {
    if (plan.undo === null) return 'This change cannot be taken back.';
    const undo = trustedUndo(looking.host.platform, plan);
    if (undo === null) return NOT_OURS;
    const command = commandsInOrder(trialMarker(id), [undo]);
    const elevation = await elevate(command, `Routelight: ${plan.undo.words}`);
    const before = await readActionState(folder, id);
    if (before !== null) await reconcile(before);
    if ((await readActionState(folder, id))?.step.kind === 'reverted') return null;
    if (elevation.kind === 'ran') return `It is there still: ${plainComplaint(elevation.stderr, elevation.exitCode)}.`;
    return elevation.kind === 'cancelled'
      ? 'The prompt was closed without a password.'
      : elevation.kind === 'by-hand'
        ? `There is no way to ask for administrator rights from here. Run it yourself: ${elevation.command}`
        : elevation.because;
  };
  return {
    keep: async (action) => {
      const because = whyNotNow(action);
      if (because !== null) return because;
      await askToKeep(folder, action.id);
      return (await untilSettled(action.id)) ? null : NOT_HEARD;
    },
    undo: async (action) => {
      const because = whyNotNow(action);
      if (because !== null) return because;
      if ((await isWatched(looking.host, action.id)) === false) {
        // its time may just be over, and then there is nothing left to undo
        if ((await reconcile(action)) && (await readActionState(folder, action.id))?.step.kind === 'reverted')
          return null;
        return undoWithRights(action);
      }
      await askToUndo(folder, action.id);
      return (await untilSettled(action.id)) ? null : NOT_HEARD;
    },
  };
}

const NOT_OURS =
  'What its journal says to take it back by is not what this change is taken back by: somebody may have changed the file. Nothing was run.';
const NOT_HEARD = 'What waits to take the change back has not reacted yet; it will at the end of the trial.';

function whyNotNow({ step, plan }: JournalledAction): string | null {
  if (step.kind === 'intended') return 'It has not been made yet: the system may still be asking for a password.';
  if (plan.trialSeconds === null && step.kind !== 'needs-you') return 'This change has no trial that could be ended.';
  switch (step.kind) {
    case 'kept':
      return 'It is kept already. To take it away, plan its removal.';
    case 'reverted':
      return 'It is taken back already.';
    case 'not-done':
      return 'It was never made.';
    default:
      return null;
  }
}
