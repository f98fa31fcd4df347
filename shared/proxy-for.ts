import type { ProxySetting } from './proxy.ts';
import { goesWithoutProxy } from './proxy-exceptions.ts';

/** What somebody wants to reach over HTTP. */
export interface ProxiedTarget {
  readonly scheme: string;
  readonly host: string;
  readonly port: number;
}

export interface ProxySources {
  /** Rows of the proxies question; `null` when they were not read. */
  readonly settings: readonly ProxySetting[] | null;
  /** The environment of the program in question. */
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** A proxy that programs would use for one address. */
export interface ApplyingProxy {
  /** Whose word it is: the settings of the system, or the variable of the environment. */
  readonly from: 'system' | string;
  /** In words, without a password. */
  readonly words: string;
  /** What is spoken to the proxy itself; `null` when only a script or the network tells. */
  readonly scheme: 'http' | 'https' | 'socks' | null;
  /** `null` when only a script or the network tells, or the text names none. */
  readonly host: string | null;
  /** `null` when none is named: programs then differ in what they take. */
  readonly port: number | null;
  /** `name:password` of a variable; a program sends it, and nothing ever keeps it. `null` without. */
  readonly credentials: string | null;
}

/**
 * The proxies that programs would use for this address; empty when none applies. Which one a program takes is up to the
 * program: curl and most runtimes read the environment, browsers and macOS apps the system's settings.
 */
export function proxiesFor(target: ProxiedTarget, { settings, environment }: ProxySources): readonly ApplyingProxy[] {
  return [systemProxy(target, settings ?? []), environmentProxy(target, environment)].filter((each) => each !== null);
}

/** The same in words; `null` when none applies. */
export const proxyFor = (target: ProxiedTarget, sources: ProxySources): string | null =>
  proxiesFor(target, sources)
    .map(({ words }) => words)
    .join('; ') || null;

const unknownPlace = { scheme: null, host: null, port: null, credentials: null } as const;

function systemProxy(target: ProxiedTarget, settings: readonly ProxySetting[]): ApplyingProxy | null {
  const whole = settings.filter(({ interfaceName }) => interfaceName === null);
  const exceptions = whole.filter(({ kind }) => kind === 'exceptions').flatMap((each) => each.exceptions);
  if (goesWithoutProxy(target, exceptions)) return null;
  const fits = (kind: string) => whole.find((each) => each.kind === kind && each.enabled === true);
  const direct = fits(target.scheme) ?? fits('socks');
  if (direct !== undefined) {
    const { host, port } = direct;
    const words = `the system’s ${direct.kind} proxy ${endOf(host, port)}`;
    return { from: 'system', words, scheme: direct.kind === 'socks' ? 'socks' : 'http', host, port, credentials: null };
  }
  const script = fits('pac');
  if (script !== undefined)
    return {
      from: 'system',
      words: `perhaps a proxy that the script ${script.url ?? '(unknown)'} names`,
      ...unknownPlace,
    };
  if (fits('auto-discovery') === undefined) return null;
  return { from: 'system', words: 'perhaps a proxy that the network announces (auto-discovery)', ...unknownPlace };
}

const endOf = (host: string | null, port: number | null): string =>
  `${host ?? '(unknown)'}${port === null ? '' : `:${port}`}`;

/** curl(1) ENVIRONMENT: the lower-case name wins, and `HTTP_PROXY` is not read, since a CGI request could set it. */
function environmentProxy(target: ProxiedTarget, environment: ProxySources['environment']): ApplyingProxy | null {
  const names = { http: ['http_proxy'], https: ['https_proxy', 'HTTPS_PROXY'] }[target.scheme] ?? [];
  const name = [...names, 'all_proxy', 'ALL_PROXY'].find((each) => (environment[each] ?? '') !== '');
  if (name === undefined) return null;
  const without = (environment.no_proxy ?? environment.NO_PROXY ?? '').split(/[\s,]+/).filter((each) => each !== '');
  if (goesWithoutProxy(target, without)) return null;
  const value = environment[name] ?? '';
  const words = `the proxy of the environment variable ${name}, ${withoutPassword(value)}`;
  return { from: name, words, ...placeOf(value) };
}

/** `http://ada:secret@192.0.2.8:3128/`, `192.0.2.8:3128`, `socks5h://[fd00::8]:1080`; curl(1) --proxy. */
function placeOf(text: string): Pick<ApplyingProxy, 'scheme' | 'host' | 'port' | 'credentials'> {
  const [, scheme = 'http', login, host, port] =
    /^(?:([a-z\d]+):\/\/)?(?:([^@/]*)@)?(\[[\da-f:.]+\]|[^:/@\s]+)(?::(\d{1,5}))?\/?$/i.exec(text.trim()) ?? [];
  if (host === undefined) return unknownPlace;
  return {
    scheme: /^socks/i.test(scheme) ? 'socks' : /^https$/i.test(scheme) ? 'https' : 'http',
    host: host.replace(/^\[|\]$/g, ''),
    port: port === undefined || Number(port) > 65_535 || Number(port) === 0 ? null : Number(port),
    credentials: login === undefined || login === '' ? null : login,
  };
}

/** A proxy's address may carry a password, which nobody needs to see. */
const withoutPassword = (text: string): string => text.replace(/^([a-z\d+]+:\/\/)?[^@/]*@/i, '$1…@');
