import { visibleText } from '../visible-text.ts';
import { parseHost } from './parse-host.ts';
import { parsePort, splitHostPort } from './split-host-port.ts';
import type { ParsedTarget } from './target.ts';

/** The usual port of each scheme (IANA, and the servers' own documentation for databases). */
const USUAL_PORTS: Readonly<Record<string, number>> = {
  http: 80,
  https: 443,
  ws: 80,
  wss: 443,
  ssh: 22,
  sftp: 22,
  ftp: 21,
  ftps: 990,
  git: 9418,
  telnet: 23,
  smb: 445,
  vnc: 5900,
  rdp: 3389,
  rtsp: 554,
  ldap: 389,
  ldaps: 636,
  imap: 143,
  imaps: 993,
  smtp: 25,
  smtps: 465,
  mqtt: 1883,
  mqtts: 8883,
  amqp: 5672,
  amqps: 5671,
  nats: 4222,
  redis: 6379,
  rediss: 6379,
  mysql: 3306,
  postgres: 5432,
  postgresql: 5432,
  mongodb: 27_017,
};
/** Where `user@` before the host is a login; elsewhere it is how a link hides its true host. */
const HAS_LOGIN = new Set(
  'ssh sftp ftp ftps git smb vnc rdp rtsp mqtt mqtts amqp amqps nats redis rediss mysql postgres postgresql mongodb'.split(
    ' ',
  ),
);
const URL_FORM = /^([a-z][a-z0-9+.-]{0,30}):\/\/([^/?#]*)([/?#].*)?$/is;

/** `scheme://host[:port]/…`. Read strictly, not as browsers mend it: what is shown is what would be dialled. */
export function parseUrl(text: string): ParsedTarget {
  const [, given = '', authority = '', path = '/'] = URL_FORM.exec(text) ?? [];
  const scheme = given.toLowerCase();
  if (scheme === '') return no('that is no URL');
  if (text.includes('\\')) return no('a backslash in a URL is read in different ways by different programs');
  const at = authority.lastIndexOf('@');
  const login = at < 0 ? null : authority.slice(0, at);
  const place = authority.slice(at + 1);
  if (login !== null && !HAS_LOGIN.has(scheme))
    return no(
      `“${visibleText(login, 60)}” before the @ is a user name, the host would be “${visibleText(place, 60)}”: write it without the part before the @`,
    );
  const split = splitHostPort(place);
  if ('because' in split) return no(split.because);
  const host = parseHost(split.isBracketed ? split.host.replace('%25', '%') : split.host);
  if ('because' in host) return no(host.because);
  const port = split.port === null ? (USUAL_PORTS[scheme] ?? null) : parsePort(split.port);
  if (port === null) return no(`“${scheme}” has no usual port that Routelight knows: write host:port`);
  if (typeof port !== 'number') return no(port.because);
  const user = login === null ? null : (login.split(':')[0] ?? '');
  return { kind: 'url', ...host, scheme, port, isUsualPort: port === USUAL_PORTS[scheme], path, user };
}

const no = (because: string): ParsedTarget => ({ kind: 'not-a-target', because });
