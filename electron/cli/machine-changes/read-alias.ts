import { ActionRequest } from '../../../shared/actions/action-request.ts';
import { familyBits, parseAddress } from '../../../shared/address.ts';
import type { AddressFamily } from '../../../shared/family.ts';
import type { NetworkInterface } from '../../../shared/network-interface.ts';
import { covers, parsePrefix } from '../../../shared/prefix.ts';
import { visibleText } from '../../../shared/visible-text.ts';
import { UsageError } from '../usage-error.ts';

type AliasKind = 'add-alias' | 'remove-alias' | 'make-alias-permanent' | 'remove-permanent-alias';

/** `192.168.2.172`, or with its own mask length `192.168.2.172/24`, as a request; the interface is found when not named. */
export function readAlias(
  kind: AliasKind,
  text: string,
  interfaceName: string | undefined,
  interfaces: readonly NetworkInterface[],
): ActionRequest {
  const address = parseAddress(text.split('/')[0] ?? '');
  const prefix = parsePrefix(text);
  if (address === null || prefix === null || address.zone !== null)
    throw new UsageError(`"${visibleText(text, 100)}" is not an IP address.`);
  const { family } = address;
  const named = interfaceName ?? findInterface(kind, { family, address: address.address }, interfaces);
  const request = ActionRequest.safeParse({
    ...{ kind, interfaceName: named, family, address: address.address },
    prefixLength: text.includes('/') ? prefix.prefixLength : familyBits(family),
  });
  if (request.success) return request.data;
  throw new UsageError(`"${visibleText(named, 100)}" is not the name of an interface.`);
}

/** The one that has the address, or for a new one the one whose subnet it belongs to. */
function findInterface(
  kind: AliasKind,
  wanted: { readonly family: AddressFamily; readonly address: string },
  interfaces: readonly NetworkInterface[],
): string {
  const fits = ({ addresses }: NetworkInterface) =>
    addresses.some(
      ({ family, address, prefixLength }) =>
        address === wanted.address ||
        (kind === 'add-alias' &&
          prefixLength !== null &&
          prefixLength < familyBits(family) &&
          covers({ family, address, prefixLength }, wanted)),
    );
  const [only, ...more] = interfaces.filter(fits);
  if (only !== undefined && more.length === 0) return only.name;
  throw new UsageError(
    only === undefined
      ? `No interface ${kind === 'add-alias' ? 'has a subnet for' : 'has the address'} ${wanted.address}: name one with --interface.`
      : `${[only, ...more].map(({ name }) => name).join(' and ')} would fit ${wanted.address}: name one with --interface.`,
  );
}
