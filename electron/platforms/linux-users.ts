import type { Socket } from '../../shared/socket.ts';
import { linuxGetentPasswd } from '../tools/linux-getent-passwd/index.ts';
import type { Look } from './platform.ts';

/** Accounts hardly change while the app runs: they are read once for each host that is looked at. */
const namesOfLook = new WeakMap<Look, Promise<ReadonlyMap<string, string>>>();

function userNames(look: Look): Promise<ReadonlyMap<string, string>> {
  const known = namesOfLook.get(look);
  if (known !== undefined) return known;
  const names = look
    .withTool(linuxGetentPasswd, undefined)
    .then(({ rows }) => new Map(rows.map(({ uid, name }) => [String(uid), name])));
  namesOfLook.set(look, names);
  return names;
}

/** Puts names where ss printed user ids; an id without a name stays an id. */
export async function nameUsers(look: Look, sockets: readonly Socket[]): Promise<readonly Socket[]> {
  if (!sockets.some((socket) => socket.owner?.user)) return sockets;
  const names = await userNames(look);
  return sockets.map((socket) => {
    const name = names.get(socket.owner?.user ?? '');
    return socket.owner === null || name === undefined ? socket : { ...socket, owner: { ...socket.owner, user: name } };
  });
}
