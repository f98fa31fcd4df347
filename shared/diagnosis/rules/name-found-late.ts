import { visibleText } from '../../visible-text.ts';
import { advice, command, fact, finding, notApplicable } from '../answers.ts';
import { citeAnswer } from '../name-answers.ts';
import { defineRule } from '../rule.ts';

/** A resolver waits five seconds for a server (resolv.conf(5)); a second is what people notice, and what some programs give. */
const LATE_MS = 1_000;

export const nameFoundLate = defineRule({
  id: 'name-found-late',
  signature: 'linux',
  title: 'The system is slow to find the name: programs start late, or give up before',
  step: 'name',
  needs: ['resolutions'],
  makesMoot: [],
  lookAlikes: ['one-name-server-fails', 'name-server-silent'],
  source: 'resolv.conf(5): `timeout`, `attempts`; getaddrinfo(3) waits for the answers of both families',
  weight: 'remark',
  test({ resolutions, target: { host, isName }, platform }) {
    const system = resolutions.find(({ resolver }) => resolver === 'system');
    const isLate = system !== undefined && system.elapsedMs >= LATE_MS && (system.error ?? 'ETIMEOUT') === 'ETIMEOUT';
    const others = resolutions.filter(({ resolver, addresses }) => resolver !== 'system' && addresses.length > 0);
    if (!isName || !isLate || (system.error !== null && others.length === 0))
      return notApplicable('the system answered in good time, or nobody found the name');
    const isGivenUp = system.error !== null;
    return finding(
      'certain',
      [
        isGivenUp
          ? fact(
              `The system had said nothing on ${visibleText(host, 100)} after ${Math.round(system.elapsedMs)} ms, when it was no longer waited for.`,
            )
          : citeAnswer(system, host),
        ...others.map((each) => citeAnswer(each, host)),
      ],
      [
        command(
          'See how long it takes a program, and what it is given:',
          platform === 'linux' ? `time getent ahosts ${host}` : `time dscacheutil -q host -a name ${host}`,
        ),
        advice(
          'Of several name servers, one that is gone costs seconds each time; one that answers for IPv4 and not for IPv6 does the same to programs that ask for both.',
        ),
      ],
      isGivenUp ? [fact('Whether the system finds the name in the end was not waited for.')] : [],
    );
  },
});
