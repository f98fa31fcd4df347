import type { UserAccount } from '../../../shared/user-account.ts';
import { lineByLine } from '../line-parser.ts';
import type { PlatformTool } from '../platform-tool.ts';

/** passwd(5): `name:password:UID:GID:GECOS:directory:shell`. */
const ACCOUNT = /^([^:]+):[^:]*:(\d+):\d+:/;

/** Names of user ids, from every source the system is set to ask (getent(1)), LDAP included. */
export const linuxGetentPasswd: PlatformTool<UserAccount> = {
  id: 'linux-getent-passwd',
  title: 'User accounts',
  platform: 'linux',
  why: 'Names for the user ids that ss prints beside sockets.',
  privilege: 'none',
  command: () => ({ file: '/usr/bin/getent', args: ['passwd'], timeoutMs: 2_000 }), // a dead LDAP server must not hold up a table
  otherPlaces: ['/bin/getent'],
  examples: [undefined],
  exitCodesWithRows: [2], // no such key: an empty database
  startParse: (sink) =>
    lineByLine(sink, (printed, line) => {
      const [, name, uid] = ACCOUNT.exec(printed) ?? [];
      if (name === undefined || uid === undefined) return 'not a passwd(5) line';
      sink.row({ line, printed, name, uid: Number(uid) });
      return true;
    }),
  recognise: [/^root:[^:]*:0:0:/],
};
