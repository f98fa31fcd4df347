import type { ConnectAttempt } from './connect-attempt.ts';

type OutcomeWords = Readonly<Record<ConnectAttempt['outcome']['kind'], string>>;

/** What came of a connect, said of the network: in evidence and in the checklist. */
export const outcomeWords: OutcomeWords = {
  accepted: 'accepted',
  refused: 'refused',
  'timed-out': 'no answer',
  unreachable: 'unreachable',
  'host-down': 'host is down',
  'interface-down': 'interface is down',
  'not-permitted': 'not permitted',
  'address-not-available': 'no local address or port to be had',
  reset: 'reset',
  cancelled: 'cancelled',
  'program-failed': 'the program could not be run',
  unclassified: 'failed',
};

/** The same, said of the program that tried, where programs are compared: in reports and on the command line. */
export const fareWords: OutcomeWords = {
  ...outcomeWords,
  accepted: 'got through',
  'address-not-available': 'no such source address, or no free port',
  'program-failed': 'no result',
};
