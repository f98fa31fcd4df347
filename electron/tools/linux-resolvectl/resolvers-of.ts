import type { Resolver } from '../../../shared/resolver.ts';
import { printedBlock } from '../text-block.ts';
import type { Section } from './section.ts';
import type { Server } from './server.ts';

/** The routing domain that stands for every name. */
const EVERY_NAME = '~.';

/**
 * What systemd-resolved asks for which names (systemd-resolved.service(8), "Protocols and routing"): a name goes to the
 * servers with its longest domain; without one, to those with `~.`; without any, to the global servers and to the links
 * that are a default route. A link that gets no names that way is asked only for lookups tied to it.
 */
export function resolversOf(sections: readonly Section[]): readonly Resolver[] {
  const isCaught = sections.some(({ domains }) => domains.includes(EVERY_NAME));
  const rows = sections.flatMap((section) => rowsOf(section, takesEveryName(section, isCaught)));
  return rows.length > 0 ? rows : sections.flatMap(fallbackOf);
}

function takesEveryName({ domains, isGlobal, settings }: Section, isCaught: boolean): boolean {
  if (isCaught) return domains.includes(EVERY_NAME);
  if (isGlobal || settings.has('+DefaultRoute')) return true;
  // before 240 it was not said: a link with routing domains was none
  return !settings.has('-DefaultRoute') && !domains.some((each) => each.startsWith('~'));
}

function rowsOf(section: Section, isForEveryName: boolean): readonly Resolver[] {
  const servers = section.servers.length + section.fallback.length > 0 ? section.servers : section.current;
  if (servers.length === 0) return [];
  const domains = section.domains.filter((each) => each !== EVERY_NAME).map((each) => each.replace(/^~/, ''));
  const all = resolverOf(section, servers, { domain: null, scope: isForEveryName ? 'default' : 'scoped' });
  return [
    ...(isForEveryName || domains.length === 0 ? [all] : []),
    ...[...new Set(domains)].map((domain) => resolverOf(section, servers, { domain, scope: 'default' })),
  ];
}

function fallbackOf(section: Section): readonly Resolver[] {
  if (section.fallback.length === 0) return [];
  const row = resolverOf(section, section.fallback, { domain: null, scope: 'default' });
  return [{ ...row, flags: [...row.flags, 'fallback'] }];
}

const resolverOf = (
  section: Section,
  servers: readonly Server[],
  { domain, scope }: Pick<Resolver, 'domain' | 'scope'>,
): Resolver => ({
  ...printedBlock(section.lines),
  scope,
  number: null,
  domain,
  nameservers: servers.map(({ address }) => address),
  searchDomains: domain === null ? section.domains.filter((each) => !each.startsWith('~')) : [],
  interfaceName: section.interfaceName,
  flags: [...section.settings],
  reach: null,
  options: [],
  order: null,
  port: servers.every(({ port }) => port === servers[0]?.port) ? (servers[0]?.port ?? null) : null,
  timeoutSeconds: null,
});
