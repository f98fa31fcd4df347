import { parseAddress } from '../../shared/address.ts';
import type { ActionSurroundings } from './action-kind.ts';

/** sshd(8): `SSH_CONNECTION` is the client's address and port, then the server's. `null` outside of such a session. */
export function sshAddressOf(environment: Readonly<Record<string, string | undefined>>): string | null {
  const [, , server = ''] = (environment.SSH_CONNECTION ?? '').split(' ');
  return parseAddress(withoutMapping(server))?.address ?? null;
}

const SSH_PORT = 22;

/**
 * The address when an ssh session comes in by it: our own, by the environment, or anybody's, by the sockets, since sudo
 * takes the environment away and another person's session counts too. `null` when none was seen.
 */
export async function carriesSsh(
  address: string,
  { platform, look, sshAddress }: Pick<ActionSurroundings, 'platform' | 'look' | 'sshAddress'>,
): Promise<string | null> {
  if (sshAddress === address) return address;
  const { rows } = await platform.readers.sockets(look);
  const isCarried = rows.some(
    ({ row }) =>
      row.protocol === 'tcp' &&
      row.localPort === SSH_PORT &&
      row.state?.startsWith('ESTAB') === true &&
      withoutMapping(row.localAddress) === address,
  );
  return isCarried ? address : null;
}

const withoutMapping = (address: string): string => address.replace(/^::ffff:(?=\d+\.)/, '');
