import { advice, citeAttempt, command, fact, finding, notApplicable, programName } from '../answers.ts';
import { identityOf, localNetworkRepairs, MARK_NEEDS, markedTries, WEAKER_WORDS } from '../local-network.ts';
import { defineRule } from '../rule.ts';

/** Servers that go on when the window that started them is gone. */
const OUTLIVES_ITS_WINDOW = /(?:^|\/)(?:tmux|screen|zellij|dtach|abduco|nohup)(?:$|[\s:])/i;

export const localNetworkLostWithParent = defineRule({
  id: 'local-network-lost-with-parent',
  signature: 'L12',
  title: 'The program lost its Local Network permission with the window or session that started it',
  step: 'connect',
  platform: 'darwin',
  needs: [...MARK_NEEDS, 'programs'],
  makesMoot: [
    ...WEAKER_WORDS,
    'local-network-denied-to-others',
    'local-network-denied-to-program',
    'local-network-denied-to-unstable-identity',
  ],
  lookAlikes: ['local-network-denied'],
  source: 'facts L12, A4 rule 4',
  weight: 'problem',
  test(given) {
    const refused = markedTries(given).flatMap((tries) => {
      const ancestors = identityOf(given.programs, tries.program)?.ancestors ?? null;
      const keeper = ancestors?.find((each) => OUTLIVES_ITS_WINDOW.test(each)) ?? null;
      const isOrphan = ancestors !== null && ancestors.length === 1 && /(?:^|\/)launchd$/.test(ancestors[0] ?? '');
      return keeper !== null || isOrphan ? [{ tries, keeper }] : [];
    });
    const [first] = refused;
    if (first === undefined)
      return notApplicable('no program that is refused here runs without the app that started it');
    const { tries, keeper } = first;
    const isTmux = keeper !== null && /tmux/i.test(keeper);
    return finding(
      keeper === null ? 'possible' : 'very-likely',
      [
        fact(
          keeper === null
            ? `${programName(tries.program)} runs directly under launchd: as an agent, or left over.`
            : `${programName(tries.program)} runs under ${programName(keeper)}.`,
        ),
        ...tries.all.map(citeAttempt),
      ],
      [
        ...(isTmux
          ? [
              command(
                'End the tmux server (it ends every session) and start it from a new Terminal window:',
                'tmux kill-server',
              ),
            ]
          : []),
        ...(keeper === null
          ? [advice('Run it as a LaunchDaemon instead of an agent, or inside a small signed app with a usage text.')]
          : [advice('Start the program from a new Terminal window, outside the old session.')]),
        ...localNetworkRepairs([tries]),
      ],
    );
  },
});
