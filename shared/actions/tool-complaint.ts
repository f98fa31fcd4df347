import { visibleText } from '../visible-text.ts';

/** What the tools that change addresses say when they will not (facts B3; iproute2 and the kernel's extended answers). */
const PLAIN_WORDS: readonly (readonly [RegExp, string])[] = [
  // the kernel's EACCES for an IPv6 address where disable_ipv6 is set; a user without rights gets EPERM
  [/IPv6 is disabled|RTNETLINK answers: permission/i, 'IPv6 is turned off on this interface'],
  [/permission denied|operation not permitted/i, 'it needs administrator rights'],
  [/interface \S+ does not exist|cannot find device|no such device/i, 'the interface is not there any more'],
  [
    /bad value|inet6? (?:prefix|address) is expected|any valid prefix is expected/i,
    'the system does not take this as an address',
  ],
  [/SIOCDIFADDR|cannot assign requested address|address not found/i, 'the address is not on the interface any more'],
  [/SIOCAIFADDR\): can't assign/i, 'the system will not have this address on this interface'],
  [/file exists|already assigned/i, 'the address is on this machine already'],
];

/** The complaint of a tool with plain words before it; its own words stay, since they are what can be searched for. */
export function plainComplaint(stderr: string, exitCode: number): string {
  const said = visibleText(stderr.trim().replaceAll(/\s*\n\s*/g, ' · '), 500);
  if (said === '') return `it ended with exit code ${exitCode} and said nothing`;
  const words = PLAIN_WORDS.find(([pattern]) => pattern.test(said))?.[1];
  return words === undefined ? said : `${words} (${said})`;
}
