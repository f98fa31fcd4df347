import { channels } from '../../shared/channels.ts';
import type { Actions } from '../actions/actions.ts';
import { createFirstLook } from '../actions/first-look.ts';
import { handle } from './handle.ts';
import { handleStream } from './stream.ts';

/** Changes to the system. The page names what is wanted and, later, a plan by its id; plans and commands stay on this side. */
export function handleActions(actions: Actions): void {
  const lookForLostEnds = createFirstLook(actions.reconcile);
  handle(channels.proposeAlias, ({ interfaceName, family }) => actions.propose(interfaceName, family));
  handle(channels.planAction, ({ request, trialSeconds }) => actions.plan(request, trialSeconds));
  handle(channels.runAction, ({ plan, typed }) => actions.run(plan, typed));
  handle(channels.keepAction, ({ action }) => actions.keep(action));
  handle(channels.undoAction, ({ action }) => actions.undo(action));
  handle(channels.reconcileActions, () => actions.reconcile());
  handle(channels.readPermanentAliases, () => actions.permanent());
  handleStream(channels.watchActions, (_, send) => {
    let isOpen = true;
    const stop = actions.onChange(send);
    void actions.list().then((list) => {
      if (isOpen) send(list);
    });
    lookForLostEnds();
    return () => {
      isOpen = false;
      stop();
    };
  });
}
