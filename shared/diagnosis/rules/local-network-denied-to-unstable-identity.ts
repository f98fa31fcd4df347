import { ownText } from '../../own-text.ts';
import { printCommandLine } from '../../print-command-line.ts';
import { advice, citeAttempt, command, fact, finding, notApplicable, programName } from '../answers.ts';
import type { ProgramIdentity } from '../deeper-looks.ts';
import { identityOf, localNetworkRepairs, MARK_NEEDS, markedTries, WEAKER_WORDS } from '../local-network.ts';
import { defineRule } from '../rule.ts';

export const localNetworkDeniedToUnstableIdentity = defineRule({
  id: 'local-network-denied-to-unstable-identity',
  signature: 'L11',
  title: 'macOS cannot recognise the program again, so its Local Network permission does not hold',
  step: 'connect',
  platform: 'darwin',
  needs: [...MARK_NEEDS, 'programs'],
  makesMoot: [...WEAKER_WORDS, 'local-network-denied-to-others', 'local-network-denied-to-program'],
  lookAlikes: ['local-network-denied'],
  source: 'facts L11, A5; Apple TN3178, TN3179',
  weight: 'problem',
  test(given) {
    const refused = markedTries(given).flatMap((tries) => {
      const identity = identityOf(given.programs, tries.program);
      const isLoose =
        ['ad-hoc', 'linker-signed', 'unsigned'].includes(identity?.signature ?? '') || identity?.hasUuid === false;
      return identity !== undefined && isLoose ? [{ tries, identity }] : [];
    });
    const [first] = refused;
    if (first === undefined) return notApplicable('no program that is refused here is loosely signed');
    const { tries, identity } = first;
    const path = identity.realPath ?? identity.path;
    const uuid = identity.hasUuid === false ? ', without a UUID' : '';
    const sign = {
      file: 'codesign',
      args: ['--force', '--sign', '-', '--identifier', 'org.example.mypython', path],
    };
    return finding(
      'very-likely',
      [fact(`${programName(path)} ${signedWords(identity.signature)}${uuid}.`), ...tries.all.map(citeAttempt)],
      [
        advice(
          ownText`Use a build with a lasting signature: for Python that of python.org, one managed by uv, or /usr/bin/python3.`,
        ),
        command('Or give it an identity of its own, which macOS will ask about anew:', printCommandLine(sign)),
        ...localNetworkRepairs([tries]),
      ],
    );
  },
});

/** Facts A5 in words: what macOS could know it by from one build to the next. */
function signedWords(signature: ProgramIdentity['signature']): string {
  if (signature === 'linker-signed')
    return 'is signed by nobody but its linker, which gives macOS nothing steady to know it by';
  if (signature === 'ad-hoc') return 'is signed ad hoc, which gives macOS nothing steady to know it by';
  return signature === 'unsigned' ? 'is not signed, so macOS has nothing to know it by' : 'is signed';
}
