import type { Case } from '../case.ts';
import { applicationFirewall, isWhole, listenersOn, ownerName } from '../facts-of-case.ts';
import { type StepLine, stepLine } from '../step-line.ts';

const line = stepLine('this-machine', 'This machine');

export function describeThisMachine(given: Case): StepLine {
  const { listeners, firewall, target, owners, platform } = given;
  const ways = given.ways ?? [];
  if (ways.length === 0) return line('not-checked', ['There is no address to tell whether it is this machine.']);
  const isHere = ways.some(({ isOwn }) => isOwn);
  if (!isHere) return line('not-checked', ['The target is another machine: its listeners cannot be seen from here.']);
  if (listeners === null)
    return line('cannot-tell', [`Listeners were not read: ${given.notChecked.listeners ?? 'not asked for'}.`]);
  const here = listenersOn(listeners, target.port);
  const told = here.map((each) => `${ownerName(each)} listens on ${each.localAddress}:${each.localPort}`);
  const none = isWhole(given, 'listeners')
    ? `Nothing listens on port ${target.port}.`
    : `No listener on port ${target.port} was seen, but not every listener could be read.`;
  const since = (owners ?? []).flatMap(describeOwner);
  const filter =
    firewall !== null && platform === 'darwin' ? [`Application firewall: ${applicationFirewall(firewall)}`] : [];
  const state = here.length > 0 ? 'fine' : isWhole(given, 'listeners') ? 'problem' : 'cannot-tell';
  const lines = target.port === null ? [`${listeners.length} sockets listen here.`] : told.length > 0 ? told : [none];
  const rows = here.length > 0 ? here : listeners.slice(0, 1);
  return line(
    target.port === null ? 'fine' : state,
    [...lines, ...since, ...filter],
    [...rows, ...(firewall ?? []).slice(0, 1)],
  );
}

function describeOwner({ pid, startedAtMs, openFiles, openFilesLimit }: NonNullable<Case['owners']>[number]): string[] {
  const since = startedAtMs === null ? [] : [`pid ${pid} has run since ${new Date(startedAtMs).toISOString()}`];
  const files =
    openFiles === null
      ? []
      : [`pid ${pid} has ${openFiles} files open${openFilesLimit === null ? '' : ` of ${openFilesLimit}`}`];
  return [...since, ...files];
}
