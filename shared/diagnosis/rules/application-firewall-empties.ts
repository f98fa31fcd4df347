import { advice, cite, citeAttempt, fact, finding, notApplicable } from '../answers.ts';
import { applicationFirewall, isOwn, listenersOn, ownerName } from '../facts-of-case.ts';
import { defineRule } from '../rule.ts';
import { isAccepted } from '../tries.ts';

export const applicationFirewallEmpties = defineRule({
  id: 'application-firewall-empties',
  signature: 'F2',
  title: 'The connection is accepted and then stays empty: perhaps the application firewall of the target Mac',
  step: 'service',
  needs: ['attempts', 'ways', 'services', 'listeners', 'firewall'],
  makesMoot: [],
  lookAlikes: ['http-hangs', 'reset-after-accept'],
  source: 'facts F2, D2: macOS 15 and later',
  weight: 'problem',
  test({ attempts, ways, services, listeners, firewall, target: { port } }) {
    const accepted = attempts.filter((each) => isAccepted(each) && !isOwn(ways, each.target.address));
    const empty = services.filter(({ kind, said }) => (kind === 'closed' || kind === 'http-hung') && said === null);
    const bound = listenersOn(listeners, port);
    const state = applicationFirewall(firewall);
    const isOn = state === 'on' || state === 'block-all';
    if (accepted.length === 0 || empty.length < services.length || empty.length === 0 || bound.length === 0 || !isOn)
      return notApplicable('the service said something, or no application firewall is on');
    return finding(
      'possible',
      [
        ...accepted.map(citeAttempt),
        ...empty.map(({ address, elapsedMs }) => fact(`${address} sent nothing in ${elapsedMs} ms.`)),
        ...bound.map((each) => cite(`${ownerName(each)} listens there.`, each)),
        ...firewall
          .filter(({ subject }) => subject === 'state')
          .map((each) => cite(`Application firewall: ${each.value}.`, each)),
      ],
      [
        advice('On the target, connect to 127.0.0.1 and the same port: if that is answered, it is the firewall.'),
        advice('Then allow the server’s program in System Settings › Network › Firewall › Options there.'),
      ],
    );
  },
});
