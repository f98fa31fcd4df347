import { actionFolder } from '../../actions/action-folder.ts';
import { type Actions, createActions } from '../../actions/actions.ts';
import { sshAddressOf } from '../../actions/ssh-session.ts';
import { elevateOn } from '../../privilege/as-administrator.ts';
import { type OpenedHost, openForCommand } from '../open-for-command.ts';

export interface OpenedActions extends OpenedHost {
  readonly actions: Actions;
}

/** This machine and its changes, with every lost end of an earlier one found first. */
export async function withActions<T>(work: (opened: OpenedActions) => Promise<T>): Promise<T> {
  const opened = await openForCommand({ host: 'local' });
  const actions = createActions({
    looking: opened,
    folder: actionFolder(opened.platform.id, process.env),
    elevate: elevateOn({ host: opened.host }),
    now: Date.now,
    sshAddress: sshAddressOf(process.env),
  });
  try {
    await actions.reconcile();
    return await work({ ...opened, actions });
  } finally {
    actions.stop();
    await opened.host.close();
  }
}
