import { isSettled } from '../../../shared/actions/action-state.ts';
import { AliasListDocument } from '../../../shared/actions/alias-documents.ts';
import { isExtraAddress } from '../../../shared/actions/plan-alias.ts';
import { readInterfaces } from '../../actions/alias-kinds.ts';
import { type ExitCode, exitCode } from '../exit-code.ts';
import type { Output } from '../output.ts';
import { printTable } from '../print-table.ts';
import type { OpenedActions } from './open-actions.ts';
import { printState } from './print-plan.ts';

/** `routelight alias list` and `alias reconcile`: extra addresses, what is permanent, and every change that is not over. */
export async function runListCommand(
  { json, all }: { readonly json?: true; readonly all?: true },
  opened: OpenedActions,
  output: Output,
): Promise<ExitCode> {
  const { actions, host, platform } = opened;
  const interfaces = await readInterfaces(opened);
  const aliases = interfaces.flatMap(({ name, addresses }) =>
    addresses
      .filter((address) => isExtraAddress(address, { addresses }))
      .map((address) => ({ interfaceName: name, ...address })),
  );
  const [list, permanent] = await Promise.all([actions.list(), actions.permanent()]);
  const document = AliasListDocument.parse({ host: host.label, platform: platform.id, aliases, ...list, ...permanent });
  output.print(json ? JSON.stringify(document, null, 1) : printList(document, all === true, Date.now()));
  const needsSomebody = document.states.some(({ step }) => step.kind === 'needs-you');
  return needsSomebody || document.unreadFiles.length > 0 ? exitCode.problemFound : exitCode.healthy;
}

function printList(
  { aliases, states, permanent, permanentUnread, unreadFiles }: AliasListDocument,
  all: boolean,
  nowMs: number,
): string {
  const table = printTable(aliases, [
    { title: 'INTERFACE', cell: ({ interfaceName }) => interfaceName },
    { title: 'ADDRESS', cell: ({ address, prefixLength }) => `${address}/${prefixLength ?? '?'}` },
    { title: 'AFTER A RESTART', cell: ({ address }) => afterRestart(address, permanent, permanentUnread) },
  ]);
  const shown = states.filter((state) => all || !isSettled(state));
  return [
    aliases.length === 0 ? 'No interface has an extra address.' : table,
    ...shown.map(
      (state) => `${new Date(state.startedAtMs).toISOString()}  ${state.plan.title}\n  ${printState(state, nowMs)}`,
    ),
    ...unreadFiles.map((name) => `The journal ${name} cannot be read: what became of that change is not known.`),
  ].join('\n\n');
}

function afterRestart(
  address: string,
  permanent: AliasListDocument['permanent'],
  permanentUnread: string | null,
): string {
  const found = permanent.find((each) => each.address === address);
  if (found !== undefined) return `put back by ${found.path}`;
  return permanentUnread === null ? 'gone' : 'not known';
}
