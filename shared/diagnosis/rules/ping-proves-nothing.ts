import { citeTries, fact, finding, notApplicable } from '../answers.ts';
import { MARK_NEEDS, markedTries, programsOf } from '../local-network.ts';
import { defineRule } from '../rule.ts';

export const pingProvesNothing = defineRule({
  id: 'ping-proves-nothing',
  signature: 'X3',
  title: 'That ping or traceroute works says nothing about this program',
  step: 'connect',
  platform: 'darwin',
  needs: [...MARK_NEEDS, 'pings'],
  makesMoot: [],
  lookAlikes: ['packets-dropped'],
  source: 'facts X3, A4, E8: programs of macOS are often exempt, traceroute runs as root',
  weight: 'remark',
  test(given) {
    const refused = markedTries(given).filter(({ address }) =>
      given.pings.some((each) => each.address === address && each.received > 0),
    );
    if (refused.length === 0) return notApplicable('no program is refused here whose target answers ping');
    return finding(
      'certain',
      [
        ...citeTries(refused),
        ...refused.map(({ address }) =>
          fact(
            `${address} answers ping, which macOS permits to its own programs; ${programsOf(refused)} has a permission of its own.`,
          ),
        ),
      ],
      [],
    );
  },
});
