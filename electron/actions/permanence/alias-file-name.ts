import { z } from 'zod';
import type { AliasRequest } from '../../../shared/actions/action-request.ts';
import { InterfaceName } from '../../../shared/actions/action-request.ts';
import { familyBits, parseAddress } from '../../../shared/address.ts';

/** An address on an interface, whatever is to be done with it. */
export type PermanentAddress = Pick<AliasRequest, 'interfaceName' | 'family' | 'address' | 'prefixLength'>;

/**
 * The address as a part of a file name and of a launchd label, which hold letters, digits, dots and dashes only (facts C4):
 * `en0.192-168-2-172.32`, `en0.fd00-2--172.128`. What is listed is read back from the name, since netplan's and
 * NetworkManager's files may not be readable.
 */
export const aliasFileName = ({ interfaceName, address, prefixLength }: PermanentAddress): string =>
  `${interfaceName}.${withoutQuad(address).replaceAll(/[.:]/g, '-')}.${prefixLength}`;

/** RFC 4291 §2.2: an IPv6 address may end like an IPv4 one; the last two groups in hexadecimal are the same. */
const withoutQuad = (address: string): string =>
  address.replace(/:(\d+)\.(\d+)\.(\d+)\.(\d+)$/, (_, ...quad: string[]) => {
    const [a = 0, b = 0, c = 0, d = 0] = quad.slice(0, 4).map(Number);
    return `:${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}`;
  });

const NAME = /^(.+)\.([\da-f-]+)\.(\d{1,3})$/;
const IPV4 = /^\d+-\d+-\d+-\d+$/;

/** `null` for a name that is not one of ours. */
export function parseAliasFileName(text: string): PermanentAddress | null {
  const [, name, dashed = '', length = ''] = NAME.exec(text) ?? [];
  const interfaceName = InterfaceName.safeParse(name);
  const address = parseAddress(dashed.replaceAll('-', IPV4.test(dashed) ? '.' : ':'));
  const prefixLength = z.int().safeParse(Number(length));
  if (!interfaceName.success || address === null || !prefixLength.success) return null;
  if (prefixLength.data > familyBits(address.family)) return null;
  const read = { interfaceName: interfaceName.data, ...pick(address), prefixLength: prefixLength.data };
  return aliasFileName(read) === text ? read : null;
}

const pick = ({ family, address }: Pick<PermanentAddress, 'family' | 'address'>) => ({ family, address });

export const isSameAddress = (a: PermanentAddress, b: Omit<PermanentAddress, 'prefixLength'>): boolean =>
  a.interfaceName === b.interfaceName && a.address === b.address;
