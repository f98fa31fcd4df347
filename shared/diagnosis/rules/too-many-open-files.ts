import { advice, command, fact, finding, notApplicable } from '../answers.ts';
import { defineRule } from '../rule.ts';

export const tooManyOpenFiles = defineRule({
  id: 'too-many-open-files',
  signature: 'linux',
  title: 'The program has as many files and connections open as it may',
  step: 'this-machine',
  needs: ['reported'],
  makesMoot: [],
  lookAlikes: ['ports-exhausted'],
  source: 'socket(2) EMFILE, ENFILE; getrlimit(2) RLIMIT_NOFILE',
  weight: 'problem',
  test({ reported, platform }) {
    if (reported.category !== 'EMFILE' && reported.category !== 'ENFILE')
      return notApplicable('the error is neither EMFILE nor ENFILE');
    return finding(
      'certain',
      [fact(`The program was answered ${reported.category}: no descriptor is left for another connection.`)],
      [
        command('See the limit of the shell that starts it:', 'ulimit -n'),
        command('Raise it there before starting the program:', 'ulimit -n 10240'),
        advice(
          'If the number of open connections keeps growing, the program does not close them: raising the limit only delays it.',
        ),
        ...(platform === 'linux' ? [advice('For a systemd service, set LimitNOFILE= in its unit.')] : []),
      ],
    );
  },
});
