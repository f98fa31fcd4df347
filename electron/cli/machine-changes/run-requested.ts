import type { ActionRequest } from '../../../shared/actions/action-request.ts';
import type { ExitCode } from '../exit-code.ts';
import type { Output } from '../output.ts';
import { type ChangeOptions, runChange } from './change-command.ts';
import { type OpenedActions, withActions } from './open-actions.ts';
import { personAtTerminal } from './person.ts';

/** None of these changes has a trial. */
export type RequestedOptions = Omit<ChangeOptions, 'trial'>;

/** Makes a request of what was typed; throws a UsageError where that cannot be. */
export type ReadRequest = (opened: OpenedActions) => Promise<ActionRequest>;

/** Reads a request, shows its plan, asks, and makes the change. */
export const runRequested = (read: ReadRequest, options: RequestedOptions, output: Output): Promise<ExitCode> =>
  withActions(async (opened) =>
    runChange(await read(opened), { ...options, trial: '0' }, opened, output, personAtTerminal()),
  );
