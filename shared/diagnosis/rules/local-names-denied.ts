import { action, advice, command, fact, finding, notApplicable, programName } from '../answers.ts';
import type { MulticastName } from '../deeper-looks.ts';
import { defineRule } from '../rule.ts';
import { isAccepted } from '../tries.ts';

/** kDNSServiceErr_PolicyDenied (mDNSResponder dns_sd.h, facts F2). */
const POLICY_DENIED = -65_570;
const FIRST_MACOS = 15;

export const localNamesDenied = defineRule({
  id: 'local-names-denied',
  signature: 'L8',
  title: 'macOS does not let the program look up .local names: it may not use the local network',
  step: 'name',
  platform: 'darwin',
  needs: ['osMajor', 'multicastNames', 'attempts'],
  makesMoot: ['name-does-not-exist'],
  lookAlikes: ['name-does-not-exist'],
  source: 'facts L8, A6, F2: kDNSServiceErr_PolicyDenied -65570; Apple TN3179',
  weight: 'problem',
  test({ osMajor, multicastNames, attempts }) {
    if (osMajor < FIRST_MACOS) return notApplicable('this macOS asks nobody before it looks up .local names');
    if (attempts.some(isAccepted)) return notApplicable('the target was reached all the same');
    const asUser = multicastNames.filter(({ asRoot, name }) => !asRoot && isLocal(name));
    const found = new Set(asUser.filter(({ addresses }) => addresses.length > 0).map(({ program }) => program));
    const denied = asUser.filter((each) => each.errorCode === POLICY_DENIED && !found.has(each.program));
    const lost = asUser.flatMap((each) => {
      const root = rootAnswer(multicastNames, each.name);
      return each.addresses.length > 0 || found.has(each.program) || root === undefined ? [] : [{ each, root }];
    });
    const first = denied[0] ?? lost[0]?.each;
    if (first === undefined) return notApplicable('no .local name was refused, or found by root alone');
    return finding(
      'very-likely',
      [
        ...denied.map((each) =>
          fact(`${programName(each.program)} asked for ${each.name}: error ${POLICY_DENIED}, denied by policy.`),
        ),
        ...lost.map(({ each, root }) =>
          fact(`${each.name}: nothing for ${programName(each.program)}, ${root.addresses.join(', ')} for root.`),
        ),
      ],
      [
        action('Open System Settings › Privacy & Security › Local Network', 'open-local-network-settings'),
        advice(`Switch on the app that started ${programName(first.program)}, then quit it and open it again.`),
        advice('An app of your own names the services that it looks for in NSBonjourServices of its Info.plist.'),
        command('See whether the name is there at all (Ctrl-C ends it):', `sudo dns-sd -G v4v6 ${first.name}`),
        advice('Until then, use the address instead of the name, if the program may connect at all.'),
      ],
    );
  },
});

const isLocal = (name: string): boolean => /\.local\.?$/i.test(name);

const rootAnswer = (names: readonly MulticastName[], name: string): MulticastName | undefined =>
  names.find((each) => each.asRoot && each.name === name && each.addresses.length > 0);
