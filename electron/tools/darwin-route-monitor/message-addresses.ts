/** The addresses of one message by what they are for: DST, GATEWAY, NETMASK, IFP, IFA, BRD… (route(4)). */
export type MessageAddresses = ReadonlyMap<string, string>;

/**
 * Gives each address of a line its role. They are printed with one blank before each, and an empty one (a link without a
 * name) leaves just the blank. A netmask may be several words (`(0) 0 ffff ff`), so with too many words the roles are
 * counted from both ends and the mask gets what remains.
 */
export function nameAddresses(roles: readonly string[], printed: string): MessageAddresses {
  const words = printed.replace(/^ /, '').split(' ');
  const surplus = Math.max(0, words.length - roles.length);
  const mask = roles.indexOf('NETMASK');
  const addressAt = (at: number): string => {
    if (mask < 0 || at < mask) return words[at] ?? '';
    const last = at + surplus + 1;
    return at === mask ? words.slice(at, last).join(' ').trim() : (words[at + surplus] ?? '');
  };
  return new Map(roles.map((role, at) => [role, addressAt(at)]));
}

/** The interface a message names: `en0:0.1c.42.0.0.8` is a link with its address, `utun4` one without. */
export function interfaceOf(addresses: MessageAddresses): string | null {
  return /^([A-Za-z][A-Za-z_]*\d+(?:\.\d+)?)(?::|$)/.exec(addresses.get('IFP') ?? '')?.[1] ?? null;
}
