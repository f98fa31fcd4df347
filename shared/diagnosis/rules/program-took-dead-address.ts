import { advice, citeAttempt, citeTries, fact, finding, notApplicable } from '../answers.ts';
import { defineRule } from '../rule.ts';
import { isAccepted, triesOf } from '../tries.ts';

export const programTookDeadAddress = defineRule({
  id: 'program-took-dead-address',
  signature: 'linux',
  title: 'The name has several addresses, and the program failed at one where the service is not; another one works',
  step: 'connect',
  needs: ['reported', 'attempts'],
  makesMoot: ['another-address-dead'],
  lookAlikes: ['another-address-dead'],
  source: 'RFC 6724 §6 (which address comes first); RFC 8305; facts F5: the error names the address that was tried',
  weight: 'problem',
  test({ reported, attempts }) {
    const own = triesOf(attempts).filter(({ program }) => program === 'routelight');
    const dead = own.filter(({ all, address }) => !all.some(isAccepted) && names(reported.text, address));
    const good = own.flatMap(({ all }) => all.find(isAccepted) ?? []);
    const [first] = dead;
    const [works] = good;
    if (first === undefined || works === undefined)
      return notApplicable('the error names no address that fails while another works');
    return finding(
      'very-likely',
      [fact(`The error that was brought names ${first.address}.`), ...citeTries(dead), ...good.map(citeAttempt)],
      [
        advice(`Give the program ${works.target.address} instead of the name, to be sure.`),
        advice(
          `Then have the service listen on ${first.address} as well (:: without IPV6_V6ONLY takes both families), or take that address out of the name’s records.`,
        ),
      ],
    );
  },
});

/** As a whole address: 192.168.2.17 is not named by 192.168.2.171. */
const names = (text: string, address: string): boolean =>
  text.split(/[^0-9A-Fa-f:.]+/).some((word) => {
    const bare = word.replace(/[.:]+$/, '');
    return (
      bare === address ||
      bare.replace(/:\d+$/, '') === address ||
      (address.includes(':') && bare.startsWith(`${address}:`))
    );
  });
