import type { FirewallFact } from '../../../shared/firewall.ts';
import type { PlatformTool } from '../platform-tool.ts';
import { startSocketfilterfwParse } from './parse.ts';

/** Everything at once, or what the firewall does with one program. */
export type FirewallRequest = { readonly kind: 'everything' } | { readonly kind: 'program'; readonly path: string };

const EVERYTHING = ['--getglobalstate', '--getblockall', '--getstealthmode', '--getallowsigned', '--listapps'];

/**
 * The application firewall of macOS (ALF).
 *
 * socketfilterfw has no man page of use; wordings by release: facts D1. Several flags in one call work. Reading needs no
 * rights on 14 and earlier and on 26; a 15.x may answer with an error, which is a fact of value `unknown`.
 * `--getappblocked` says "permitted" for any path on current systems: it proves nothing.
 */
export const darwinSocketfilterfw: PlatformTool<FirewallFact, FirewallRequest> = {
  id: 'darwin-socketfilterfw',
  title: 'Application firewall',
  platform: 'darwin',
  why: 'Whether this Mac drops incoming connections, for everybody or for one program.',
  privilege: 'none to read; on 15.x some answers may need administrator rights',
  command: (request) => ({
    file: '/usr/libexec/ApplicationFirewall/socketfilterfw',
    args: request.kind === 'everything' ? EVERYTHING : ['--getappblocked', request.path],
    timeoutMs: 5_000,
  }),
  examples: [{ kind: 'everything' }, { kind: 'program', path: '/usr/bin/python3' }],
  startParse: startSocketfilterfwParse,
  recognise: [
    /^Firewall (?:is \w+.*\(State = \d\)|has block all state|stealth mode is)/m,
    /^(?:ALF: )?[Tt]otal number of apps = \d/m,
    /^Stealth mode (?:enabled|disabled)/m,
    /^Block all (?:ENABLED|DISABLED)!/m,
    /^Automatically allow .*signed.* software/m,
    /^(?:The application|Incoming connection to) .*(?:firewall|permitted|blocked)/m,
    /^ALF: Error, k\w+/m,
  ],
};
