import { type ActionState, isSettled } from '../../../shared/actions/action-state.ts';
import { AliasEndDocument } from '../../../shared/actions/alias-documents.ts';
import { visibleText } from '../../../shared/visible-text.ts';
import type { ExitCode } from '../exit-code.ts';
import type { Output } from '../output.ts';
import { UsageError } from '../usage-error.ts';
import { exitCodeOfReply } from './change-exit-code.ts';
import type { OpenedActions } from './open-actions.ts';
import { printReply } from './print-plan.ts';

/** `routelight alias keep|undo [change]`: by its id or its address; the only one that is open when nothing is named. */
export async function runEndCommand(
  how: 'keep' | 'undo',
  named: string | undefined,
  { json }: { readonly json?: true },
  { actions, host, platform }: OpenedActions,
  output: Output,
): Promise<ExitCode> {
  const { states } = await actions.list();
  const { id } = chosen(states, named);
  const reply = await actions[how](id);
  const document = { host: host.label, platform: platform.id, reply };
  output.print(json ? JSON.stringify(AliasEndDocument.parse(document), null, 1) : printReply(reply, Date.now()));
  return exitCodeOfReply(reply, how === 'keep' ? 'there' : 'gone');
}

function chosen(states: readonly ActionState[], named: string | undefined): ActionState {
  const fits = ({ id, plan: { request } }: ActionState) =>
    id === named || ('address' in request && request.address === named);
  const open = states.filter((state) => !isSettled(state) && (named === undefined || fits(state)));
  const [only, ...more] = open;
  if (only !== undefined && more.length === 0) return only;
  if (more.length > 0)
    throw new UsageError(`Several changes are open: name one of ${open.map(({ id }) => id).join(', ')}.`);
  const over = named === undefined ? undefined : states.findLast(fits);
  if (over !== undefined) return over;
  throw new UsageError(
    named === undefined ? 'No change is on trial.' : `No change is known as "${visibleText(named, 100)}".`,
  );
}
