import { advice, citeAttempt, finding, notApplicable } from '../answers.ts';
import { defineRule } from '../rule.ts';
import { isAccepted, triesOf } from '../tries.ts';

export const anotherAddressDead = defineRule({
  id: 'another-address-dead',
  signature: 'linux',
  title: 'One address of the target works, another does not: programs that pick the other one fail or start slowly',
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
      [...dead.map(({ last }) => citeAttempt(last)), ...good.map(citeAttempt)],
      [
        advice(
          `Take ${[...new Set(dead.map(({ address }) => address))].join(', ')} out of the name’s records, or make the service answer there too.`,
        ),
      ],
    );
  },
});
