import { type Actions, createActions } from '../../../electron/actions/actions.ts';
import type { Elevate } from '../../../electron/actions/elevation.ts';
import { createLook, observationIds } from '../../../electron/observations/look.ts';
import { linux } from '../../../electron/platforms/linux.ts';
import { elevateOn } from '../../../electron/privilege/as-administrator.ts';
import type { JournalEntry } from '../../../shared/journal.ts';
import { namespaceHost } from '../namespace-host.ts';
import type { Namespace } from '../namespaces.ts';
import { thisMachine } from '../reading.ts';

interface Opening {
  readonly sshAddress?: string;
  readonly mirror?: (entry: JournalEntry) => void;
  /** What happens while the system asks for the password. */
  readonly whileAsking?: () => void;
  readonly now?: () => number;
}

/** The app's engine looking at a namespace, as root. */
export function actionsIn(namespace: Namespace, folder: string, opening: Opening = {}): Actions {
  const host = namespaceHost(thisMachine(), namespace);
  const look = createLook(host, () => undefined, { nextId: observationIds() });
  const ask = elevateOn({ host });
  const elevate: Elevate = (command, prompt) => {
    opening.whileAsking?.();
    return ask(command, prompt);
  };
  return createActions({
    looking: { host, platform: linux, look },
    ...{ folder, elevate, now: opening.now ?? Date.now, sshAddress: opening.sshAddress ?? null },
    ...(opening.mirror && { mirror: opening.mirror }),
  });
}
