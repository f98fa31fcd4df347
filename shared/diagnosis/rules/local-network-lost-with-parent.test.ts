import { localNetworkLostWithParent } from './local-network-lost-with-parent.ts';
import { anIdentity, caseOf, MAC, neighbor, refusedHere, ruleCases, TARGET, way } from './testing.ts';

const program = '/opt/lamp/bin/lamp';
const refused = {
  ways: [way(TARGET)],
  neighborsAfter: [neighbor(TARGET, MAC)],
  attempts: refusedHere('EHOSTUNREACH', 2, { program }),
};
const under = (...ancestors: string[]) => [anIdentity(program, { ancestors })];
ruleCases(localNetworkLostWithParent, {
  fires: {
    'under tmux': [caseOf({ ...refused, programs: under('-zsh', 'tmux', '/sbin/launchd') }), 'very-likely'],
    'under screen': [
      caseOf({ ...refused, programs: under('/bin/zsh', '/usr/bin/screen', '/sbin/launchd') }),
      'very-likely',
    ],
    'directly under launchd': [caseOf({ ...refused, programs: under('/sbin/launchd') }), 'possible'],
  },
  nearMisses: {
    'its parents were not read': caseOf({ ...refused, programs: [anIdentity(program)] }),
    'a program with screen in its name': caseOf({
      ...refused,
      programs: under('/opt/bin/screenshotd', '/sbin/launchd'),
    }),
    'macOS 14': caseOf({ ...refused, osMajor: 14, programs: under('tmux', '/sbin/launchd') }),
  },
  lookAlikes: {
    'local-network-denied': caseOf({ ...refused, programs: under('/bin/zsh', 'Terminal', '/sbin/launchd') }),
  },
});
