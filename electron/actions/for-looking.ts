import type { Looking } from '../looking.ts';
import { elevateOn } from '../privilege/as-administrator.ts';
import { actionFolder } from './action-folder.ts';
import { type Actions, createActions } from './actions.ts';
import { createNoActions } from './no-actions.ts';
import { sshAddressOf } from './ssh-session.ts';

/** The changes of one run of the app, mirrored into its session's journal; none on a recording. */
export function actionsFor({ host, platform, look, journal }: Looking): Actions {
  if (host.kind === 'recorded') return createNoActions();
  return createActions({
    looking: { host, platform, look },
    folder: actionFolder(platform.id, process.env),
    elevate: elevateOn({ host }),
    now: Date.now,
    sshAddress: sshAddressOf(process.env),
    mirror: (entry) => void journal.append(entry),
  });
}
