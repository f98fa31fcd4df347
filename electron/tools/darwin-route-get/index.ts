import { parseAddress } from '../../../shared/address.ts';
import type { RouteAnswer } from '../../../shared/route.ts';
import { lineByLine } from '../line-parser.ts';
import type { PlatformTool } from '../platform-tool.ts';
import { routeAnswerReader } from './parse.ts';

/** Which address to ask the way to, and from which interface when the question is about one. */
export interface RouteQuestion {
  /** A numeric address that `parseAddress` takes; a link-local one carries its zone. */
  readonly address: string;
  readonly scopeInterface?: string;
}

/**
 * The way that macOS itself would take to one address.
 *
 * route(8) "get", facts E3. Where there is none the tool says so on stderr and still exits with 0: that text is a row with
 * a `failure`. Needs no privilege.
 */
export const darwinRouteGet: PlatformTool<RouteAnswer, RouteQuestion> = {
  id: 'darwin-route-get',
  title: 'Route to one address',
  platform: 'darwin',
  why: "The system's own answer to which route an address takes, to hold against what the route table says.",
  privilege: 'none',
  command: (question) => ({ file: '/sbin/route', args: argumentsFor(question), timeoutMs: 5_000 }),
  examples: [{ address: '192.0.2.1' }, { address: '2001:db8::1' }, { address: '192.0.2.1', scopeInterface: 'en0' }],
  readsStderr: true,
  startParse: (sink) => {
    const reader = routeAnswerReader(sink);
    return lineByLine(sink, reader.readLine, reader.end);
  },
  recognise: [/^\s*route to: \S/, /^route: (?:writing to routing socket: not in table|bad (?:interface name|address))/],
};

/** Callers have checked both; an address or name that could be taken for an option or a keyword is a bug. */
function argumentsFor({ address, scopeInterface }: RouteQuestion): string[] {
  const family = parseAddress(address)?.family;
  if (family === undefined) throw new Error(`route get: "${address}" is no address`);
  if (scopeInterface !== undefined && !/^[A-Za-z][\w.]*$/.test(scopeInterface)) {
    throw new Error(`route get: "${scopeInterface}" is no interface name`);
  }
  const scope = scopeInterface === undefined ? [] : ['-ifscope', scopeInterface];
  return ['-n', 'get', ...(family === 'ipv6' ? ['-inet6'] : []), ...scope, address];
}
