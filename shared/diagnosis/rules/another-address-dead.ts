import { advice, citeAttempt, citeTries, finding, notApplicable } from '../answers.ts';
import type { NextStep } from '../evidence.ts';
import { defineRule } from '../rule.ts';
import { failedHere, isAccepted, type Tries, triesOf } from '../tries.ts';

export const anotherAddressDead = defineRule({
  id: 'another-address-dead',
  signature: 'linux',
  title: 'One address of the target works, another does not: programs that take the other one may fail or start slowly',
  step: 'connect',
  needs: ['attempts'],
  makesMoot: [],
  lookAlikes: ['no-route'],
  source: 'RFC 8305 (Happy Eyeballs); facts F5: Node tries each address for 250 ms',
  weight: 'remark',
  test({ attempts }) {
    const own = triesOf(attempts).filter(({ program }) => program === 'routelight');
    const dead = own.filter(({ all }) => !all.some(isAccepted));
    const good = own.flatMap(({ all }) => all.find(isAccepted) ?? []);
    if (dead.length === 0 || good.length === 0) return notApplicable('all addresses do alike');
    return finding(
      'certain',
      [...citeTries(dead), ...good.map(citeAttempt)],
      stepsFor(dead, good[0]?.target.address ?? 'the other address'),
    );
  },
});

/** What helps depends on whose fault it is: of this machine’s network, of the service, or of the records of the name. */
function stepsFor(dead: readonly Tries[], good: string): readonly NextStep[] {
  const addresses = (of: readonly Tries[]) => [...new Set(of.map(({ address }) => address))].join(', ');
  const wayless = dead.filter(({ last }) => last.outcome.kind === 'unreachable' && failedHere(last));
  const refusing = dead.filter(({ last }) => last.outcome.kind === 'refused');
  const lost = dead.filter((each) => !wayless.includes(each) && !refusing.includes(each));
  const steps: readonly (readonly [readonly Tries[], (list: string) => string])[] = [
    [
      wayless,
      (list) =>
        `This machine has no way to ${list}, and programs that go on to the next address notice it at once. One that insists on it needs ${good} instead.`,
    ],
    [refusing, (list) => `Have the service listen on ${list} as well, or give the program ${good}.`],
    [
      lost,
      (list) =>
        `Take ${list} out of the name’s records if the service is not meant to be there, or make it answer; until then, give the program ${good}.`,
    ],
  ];
  return steps.flatMap(([of, text]) => (of.length === 0 ? [] : [advice(text(addresses(of)))]));
}
