import type { NetworkInterface } from '../../../shared/network-interface.ts';
import { asFields, asText } from '../json-fields.ts';

/**
 * The interfaces with the members of each bridge and bond filled in. Linux prints the relation the other way round: each
 * member names its `master`, often before the master itself is printed, so the whole list must be there.
 */
export function withMembers(interfaces: readonly NetworkInterface[]): NetworkInterface[] {
  const members = new Map<string, string[]>();
  for (const { name, printed } of interfaces) {
    const master = masterOf(printed);
    if (master !== null) members.set(master, [...(members.get(master) ?? []), name]);
  }
  return interfaces.map((each) => ({ ...each, members: members.get(each.name) ?? each.members }));
}

function masterOf(printed: string): string | null {
  if (!printed.includes('"master"')) return null;
  try {
    return asText(asFields(JSON.parse(printed)).master);
  } catch {
    return null; // a row of another tool, whose printed text is not JSON
  }
}
