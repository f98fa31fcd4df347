import { action, advice, fact, finding, notApplicable } from '../answers.ts';
import { defineRule } from '../rule.ts';

export const proxyApplies = defineRule({
  id: 'proxy-applies',
  signature: 'linux',
  title: 'Programs may go through a proxy to this address; what is said here is of the direct way',
  step: 'comparison',
  needs: ['appliedProxies'],
  makesMoot: [],
  lookAlikes: ['proxy-in-the-way'],
  source: 'curl(1) ENVIRONMENT; scutil(8) --proxy',
  weight: 'remark',
  test({ appliedProxies, proxyTries }) {
    if (appliedProxies.length === 0) return notApplicable('no proxy is set for this address');
    return finding(
      'certain',
      appliedProxies.map(({ words }) => fact(`Set for this address: ${words}.`)),
      proxyTries === null
        ? [action('Try the proxy too: it is then asked for the target', 'run-deep')]
        : [advice('If only programs that use the proxy fail, compare with one that does not.')],
    );
  },
});
