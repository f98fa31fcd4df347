import { localNetworkBlockedInLog } from './local-network-blocked-in-log.ts';
import { anIdentity, caseOf, MAC, neighbor, refusedHere, ruleCases, TARGET, way } from './testing.ts';

const program = '/opt/lamp/bin/lamp';
const refused = {
  ways: [way(TARGET)],
  neighborsAfter: [neighbor(TARGET, MAC)],
  attempts: refusedHere('EHOSTUNREACH', 2, { program }),
};
const notice = (of: string | null) => ({
  pid: 4242,
  program: of,
  text: 'Got local network blocked notification: pid: 4242',
});
ruleCases(localNetworkBlockedInLog, {
  fires: {
    'it names the program': [caseOf({ ...refused, blockedNotices: [notice(program)] }), 'certain'],
    'it names the app that is charged for it': [
      caseOf({
        ...refused,
        programs: [anIdentity(program, { responsiblePath: '/Applications/Desk.app' })],
        blockedNotices: [notice('/Applications/Desk.app')],
      }),
      'certain',
    ],
  },
  nearMisses: {
    'it names another program': caseOf({ ...refused, blockedNotices: [notice('/opt/other')] }),
    'the process is gone': caseOf({ ...refused, blockedNotices: [notice(null)] }),
    'macOS 14': caseOf({ ...refused, osMajor: 14, blockedNotices: [notice(program)] }),
  },
  lookAlikes: { 'local-network-denied': caseOf({ ...refused, blockedNotices: [] }) },
});
