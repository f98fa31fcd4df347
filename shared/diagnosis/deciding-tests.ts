import { action, advice, command } from './answers.ts';
import type { Case } from './case.ts';
import type { NextStep } from './evidence.ts';
import { isAccepted, isHostUnreachableHere } from './tries.ts';

interface DecidingTest {
  /** Whether it would tell something in this case that is not known yet. */
  readonly decides: (given: Case) => boolean;
  readonly steps: (given: Case) => readonly NextStep[];
}

/** The tests that would decide where no cause could be named, the most telling first. */
export function decidingTests(given: Case): readonly NextStep[] {
  return tests.filter(({ decides }) => decides(given)).flatMap(({ steps }) => steps(given));
}

const isAnyAccepted = ({ attempts }: Case): boolean => attempts?.some(isAccepted) === true;
const isOwn = ({ ways }: Case): boolean => ways?.some((way) => way.isOwn) === true;
const isSilent = ({ attempts }: Case): boolean =>
  attempts?.some(({ outcome }) => outcome.kind === 'timed-out' || outcome.kind === 'unreachable') === true;

const tests: readonly DecidingTest[] = [
  {
    decides: ({ target }) => target.port === null,
    steps: () => [action('Name a port, so that something can be connected to', 'name-a-port')],
  },
  {
    decides: ({ platform, attempts, rootAttempts }) =>
      platform === 'darwin' && rootAttempts === null && attempts?.some(isHostUnreachableHere) === true,
    steps: () => [action('Connect once as administrator: that is never stopped by a permission', 'run-root-control')],
  },
  {
    decides: (given) => {
      const programs = new Set((given.attempts ?? []).map(({ program }) => program));
      return isAnyAccepted(given) && (given.reported !== null || programs.size === 1);
    },
    steps: () => [action('Try the same connect with the program that fails', 'run-program-matrix')],
  },
  {
    decides: ({ appliedProxies, proxyTries }) => proxyTries === null && (appliedProxies ?? []).length > 0,
    steps: () => [action('Try the proxy that programs use for it: it is then asked for the target', 'run-deep')],
  },
  {
    decides: (given) => given.traces === null && !isOwn(given) && (given.attempts?.length === 0 || isSilent(given)),
    steps: () => [action('Run the slow tests: the path, its MTU, each name server, the router', 'run-deep')],
  },
  {
    decides: (given) => isOwn(given) && given.firewall === null,
    steps: () => [action('Read the firewall once as administrator', 'read-as-root')],
  },
  {
    decides: ({ partlyRead, notChecked }) =>
      partlyRead.length > 0 || Object.values(notChecked).some((because) => /no answer in/.test(because)),
    steps: () => [action('Walk the same way once more: a tool gave no whole answer in time', 'run-again')],
  },
  {
    decides: (given) => given.target.port !== null && !isOwn(given) && !isAnyAccepted(given),
    steps: ({ target }) => [
      advice('Look from the other side as well: run Routelight on the target machine.'),
      command('There, ask whether the service answers itself:', `routelight diagnose 127.0.0.1:${target.port}`),
    ],
  },
];
