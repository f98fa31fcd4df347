import { action, advice, citeListeners, command, fact, finding, notApplicable, stopOffers } from '../answers.ts';
import { listenersOn, ownerName, runningSince } from '../facts-of-case.ts';
import { defineRule } from '../rule.ts';

export const portTaken = defineRule({
  id: 'port-taken',
  signature: 'S6',
  title: 'The port is taken: another program listens on it already',
  step: 'this-machine',
  needs: ['reported', 'listeners'],
  makesMoot: [],
  lookAlikes: ['port-in-time-wait'],
  source: 'facts S6, I3; bind(2) EADDRINUSE',
  weight: 'problem',
  test(given) {
    const {
      reported,
      listeners,
      platform,
      target: { port },
    } = given;
    if (reported.category !== 'EADDRINUSE') return notApplicable('the error is not EADDRINUSE');
    const holders = listenersOn(listeners, port);
    const isTaken = (given.binds ?? []).some(({ kind }) => kind === 'in-use');
    if (holders.length === 0 && !isTaken) return notApplicable('no program listens on this port');
    const isFree = given.binds !== null && given.binds.length > 0 && given.binds.every(({ kind }) => kind === 'free');
    const isAirPlay = platform === 'darwin' && (port === 5000 || port === 7000);
    const pids = [...new Set(holders.flatMap(({ owner }) => owner?.pid ?? []))];
    return finding(
      'certain',
      [
        fact('The system answered EADDRINUSE to bind.'),
        ...(isTaken ? [fact('Routelight tried to take the port and was told the same.')] : []),
        ...citeListeners(holders),
        ...runningSince(given, holders).map(fact),
      ],
      [
        holders.length === 0
          ? command('Its holder is not shown to this user; ask as administrator:', `sudo lsof -nP -i :${port}`)
          : advice(`End ${[...new Set(holders.map(ownerName))].join(', ')}, or give the new program another port.`),
        ...(isAirPlay ? [] : stopOffers(given, holders)),
        action('Show its listener', 'show-listeners'),
        ...pids.map((pid) => command('See what it is and since when it runs:', `ps -o pid,lstart,command -p ${pid}`)),
        ...(isAirPlay
          ? [
              advice(
                'On macOS, AirPlay Receiver takes 5000 and 7000: switch it off in System Settings › General › AirDrop & Handoff.',
              ),
            ]
          : []),
      ],
      isFree
        ? [fact('Routelight could take the port just now: what had it may be gone, or have another address.')]
        : [],
    );
  },
});
