import type { CommandLine } from '../command.ts';
import type { PlatformId } from '../family.ts';
import type { AliasRequest } from './action-request.ts';

type Alias = Pick<AliasRequest, 'interfaceName' | 'family' | 'address' | 'prefixLength'>;

/** Adds the address. Facts B3: without the word `alias` ifconfig would replace the interface's first address. */
export function addAliasCommand(platform: PlatformId, alias: Alias): CommandLine {
  const { interfaceName, family, address, prefixLength } = alias;
  if (platform === 'linux')
    return { file: '/usr/sbin/ip', args: ['addr', 'add', `${address}/${prefixLength}`, 'dev', interfaceName] };
  const mask = family === 'ipv4' ? ['netmask', netmaskOf(prefixLength)] : ['prefixlen', String(prefixLength)];
  return { file: '/sbin/ifconfig', args: [interfaceName, familyWord(alias), address, ...mask, 'alias'] };
}

/** Takes the address away again; no other address is touched. */
export function removeAliasCommand(platform: PlatformId, alias: Alias): CommandLine {
  const { interfaceName, address, prefixLength } = alias;
  return platform === 'linux'
    ? { file: '/usr/sbin/ip', args: ['addr', 'del', `${address}/${prefixLength}`, 'dev', interfaceName] }
    : { file: '/sbin/ifconfig', args: [interfaceName, familyWord(alias), address, '-alias'] };
}

const familyWord = ({ family }: Alias): string => (family === 'ipv4' ? 'inet' : 'inet6');

/** `24` is `255.255.255.0`. */
function netmaskOf(prefixLength: number): string {
  const bits = '1'.repeat(prefixLength).padEnd(32, '0');
  return [0, 8, 16, 24].map((from) => Number.parseInt(bits.slice(from, from + 8), 2)).join('.');
}
