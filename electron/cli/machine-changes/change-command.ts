import type { ActionPlan } from '../../../shared/actions/action-plan.ts';
import type { ActionRequest } from '../../../shared/actions/action-request.ts';
import { AliasChangeDocument } from '../../../shared/actions/alias-documents.ts';
import { sshAddressOf } from '../../actions/ssh-session.ts';
import { type ExitCode, exitCode } from '../exit-code.ts';
import type { Output } from '../output.ts';
import { UsageError } from '../usage-error.ts';
import { widthOf } from '../wrap.ts';
import { exitCodeOfReply } from './change-exit-code.ts';
import type { OpenedActions } from './open-actions.ts';
import type { Person } from './person.ts';
import { printPlan, printReply } from './print-plan.ts';

export interface ChangeOptions {
  readonly yes?: true;
  readonly json?: true;
  /** As typed: seconds, 0 for none. */
  readonly trial: string;
}

/** Plans a change, shows it, asks, makes it, and says what came of it. */
export async function runChange(
  request: ActionRequest,
  { yes, json, trial }: ChangeOptions,
  { actions, host, platform }: OpenedActions,
  output: Output,
  person: Person,
): Promise<ExitCode> {
  const planning = await actions.plan(request, readTrial(trial));
  const finish = (reply: AliasChangeDocument['reply'], words: string, code: ExitCode): ExitCode => {
    const document = { host: host.label, platform: platform.id, planning, reply };
    output.print(json ? JSON.stringify(AliasChangeDocument.parse(document), null, 1) : words);
    return code;
  };
  if (planning.kind === 'refused')
    return finish(null, `Nothing was changed: ${planning.because}`, exitCode.problemFound);
  const { plan } = planning;
  const show = json ? output.remark : output.print;
  show(`${printPlan(plan, widthOf(output.columns ?? null))}\n`);
  if (!yes && !person.isThere)
    throw new UsageError('Nobody can be asked here, so nothing was changed. With --yes it is done without asking.');
  const typed = await agree(plan, yes === true, person);
  if (typed === null) return finish(null, 'Nothing was changed.', exitCode.couldNotLook);
  const reply = await actions.run(plan.id, typed.word);
  const isNotDone = reply.kind === 'done' && reply.state.step.kind === 'not-done';
  const words = printReply(reply, Date.now());
  const isOverSsh = sshAddressOf(process.env) !== null && process.getuid?.() !== 0;
  const hint = isNotDone && isOverSsh ? `\n${WITH_SUDO}` : '';
  return finish(reply, `${words}${hint}`, exitCodeOfReply(reply, 'there'));
}

const WITH_SUDO =
  'Over ssh there is nobody to ask for a password: run the same with sudo, and keep or undo it with sudo as well.';

/** The word to type where there is one, which no `--yes` stands for; `null` when the person did not agree. */
async function agree(
  { mustType }: ActionPlan,
  isAgreed: boolean,
  person: Person,
): Promise<{ readonly word: string | null } | null> {
  if (mustType !== null) {
    if (!person.isThere)
      throw new UsageError(`“${mustType}” has to be typed at a terminal first, so nothing was changed.`);
    const word = (await person.ask(`Type ${mustType} to go on: `)).trim();
    return word === mustType ? { word } : null;
  }
  if (isAgreed) return { word: null };
  return /^y(?:es)?$/i.test((await person.ask('Do this? [y/N] ')).trim()) ? { word: null } : null;
}

const LEAST_SECONDS = 5;
const MOST_SECONDS = 3_600;

function readTrial(text: string): number | null {
  const seconds = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (seconds === 0) return null;
  if (seconds >= LEAST_SECONDS && seconds <= MOST_SECONDS) return seconds;
  throw new UsageError(`--trial takes ${LEAST_SECONDS} to ${MOST_SECONDS} seconds, or 0 for no trial.`);
}
