import { advice, cite, fact, finding, notApplicable } from '../answers.ts';
import { applicationFirewall, isOwn } from '../facts-of-case.ts';
import { defineRule } from '../rule.ts';

export const resetAfterAccept = defineRule({
  id: 'reset-after-accept',
  signature: 'F7',
  title: 'The connection is reset as soon as it is made: the server crashed, or the target’s firewall cut it',
  step: 'service',
  needs: ['services', 'ways', 'firewall'],
  makesMoot: [],
  lookAlikes: ['closed-at-once'],
  source: 'facts F7, D2',
  weight: 'problem',
  test({ services, ways, firewall }) {
    const reset = services.filter(
      ({ kind, said, address }) => kind === 'failed' && said?.includes('ECONNRESET') === true && !isOwn(ways, address),
    );
    const state = applicationFirewall(firewall);
    if (reset.length === 0 || reset.length < services.length || (state !== 'on' && state !== 'block-all'))
      return notApplicable('not reset, or no application firewall is on');
    return finding(
      'possible',
      [
        ...reset.map(({ address, elapsedMs }) => fact(`${address} reset the connection after ${elapsedMs} ms.`)),
        ...firewall
          .filter(({ subject }) => subject === 'state')
          .map((each) => cite(`Application firewall: ${each.value}.`, each)),
      ],
      [
        advice('Look at the server’s own log first: a crash on each connection looks like this.'),
        advice(
          'If it logs nothing and its program was just replaced, remove it from the firewall’s list on the target and add it again.',
        ),
      ],
    );
  },
});
