import { shadowGroups } from '../../explain/shadow-groups.ts';
import { advice, citeListeners, clear, command, fact, finding, notApplicable, stopOffers } from '../answers.ts';
import { listenersOn, ownerName, runningSince } from '../facts-of-case.ts';
import { defineRule } from '../rule.ts';
import { isAccepted } from '../tries.ts';

export const listenerShadowed = defineRule({
  id: 'listener-shadowed',
  signature: 'S5',
  title: 'Another program answers at this address than at the others of this port',
  step: 'service',
  needs: ['attempts', 'listeners'],
  makesMoot: ['closed-at-once'],
  lookAlikes: ['port-taken'],
  source: 'facts S5, I3: the most specific match wins (xnu in_pcblookup_hash)',
  weight: 'problem',
  test(given) {
    const {
      attempts,
      listeners,
      services,
      target: { port },
    } = given;
    const group = shadowGroups(listenersOn(listeners, port)).find(({ kind }) => kind === 'shadowed');
    const dialled = new Set(attempts.map(({ target }) => target.address));
    const answer = group?.answers.find(({ address }) => address !== null && dialled.has(address));
    if (group === undefined || answer === undefined) return notApplicable('no narrower listener has a dialled address');
    const rivals = group.listeners.filter((each) => each !== answer.listener);
    const cited = citeListeners([answer.listener, ...rivals]);
    if (rivals.length === 0) return clear(...cited);
    const isTrouble = !attempts.some(isAccepted) || services?.some(({ kind }) => TROUBLE.includes(kind)) === true;
    const pid = answer.listener.owner?.pid;
    const since = runningSince(given, [answer.listener, ...rivals]).map(fact);
    return finding(
      isTrouble ? 'very-likely' : 'possible',
      [...cited, ...since],
      [
        advice(
          `Connections to ${answer.address} reach ${ownerName(answer.listener)}, not ${rivals.map(ownerName).join(', ')}. End the one that should not be there.`,
        ),
        ...(isTrouble ? stopOffers(given, [answer.listener]) : []),
        ...(pid === undefined
          ? []
          : [command('See what it is and since when it runs:', `ps -o pid,lstart,command -p ${pid}`)]),
      ],
    );
  },
});

const TROUBLE: readonly string[] = ['closed', 'failed', 'http-hung', 'tls-failed'];
