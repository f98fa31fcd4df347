import type { IdentifierKind } from './identifier.ts';
import type { Form } from './sought-text.ts';

/** A place in a text where a name stands: what comes before it, and the name. Nothing in a pattern repeats unbounded. */
/** The pattern has two groups: what leads to the name, and the name. */
export interface NamePlace extends Form {
  readonly kind: IdentifierKind;
}

const NAME = '[\\p{L}\\p{N}_][\\p{L}\\p{N}_.-]{0,252}';
const place = (kind: IdentifierKind, parts: readonly string[], source: string, flags = 'gmu'): NamePlace => ({
  kind,
  parts,
  pattern: new RegExp(source, flags),
});

export const namePlaces: readonly NamePlace[] = [
  // home folders, and the folder for temporary files that macOS makes for each user
  place(
    'user',
    ['/u', '\\u', '/home'],
    `((?:/Users|/home|\\\\Users)[/\\\\]{1,2})([^/\\\\\\s"'<>:|;,()\\[\\]{}&]{1,64})`,
    'gmiu',
  ),
  place('user', ['/var/folders/'], `(/var/folders/[a-z0-9_]{2}/)([a-z0-9_]{20,40})`),
  place('user', ['user=', 'name='], `(\\b(?:USER|LOGNAME|SUDO_USER|USERNAME)=)([^\\s;"']{1,64})`),
  place('host', ['host=', 'hostname='], `(\\b(?:HOSTNAME|HOST)=)(${NAME})`),
  // scutil --get, system_profiler, hostnamectl, JSON
  place(
    'host',
    ['computer name', 'computername', 'localhostname'],
    `((?:Computer Name|ComputerName|LocalHostName)"?[ \\t]*[:=][ \\t]*"?)([^"\\n\\r]{1,64})`,
  ),
  place(
    'host',
    ['host name', 'hostname', 'host_name', 'nodename'],
    `(\\b(?:Host ?[Nn]ame|host_?name|nodename)"?[ \\t]*[:=][ \\t]*"?)(${NAME})`,
  ),
  place('user', ['user name'], `(\\bUser Name"?[ \\t]*[:=][ \\t]*"?)([^"\\n\\r]{1,64})`),
  // networksetup -getairportnetwork, system_profiler, iw, iwconfig, wdutil
  place(
    'ssid',
    ['ssid'],
    `(\\bE?SSID"?[ \\t]*[:=][ \\t]*"?)([^"\\n\\r]{1,64}?)(?=["\\n\\r]|[,;][ \\t]*\\w{1,20}[ \\t]*[:=]|$)`,
  ),
  place('ssid', ['ssid '], `(^[ \\t]{0,20}ssid )(\\S[^\\n\\r]{0,31})`),
  place('ssid', ['current wi-fi network'], `(Current Wi-Fi Network: )([^\\n\\r]{1,32})`),
  place(
    'serial',
    ['serial'],
    `((?:Serial Number|IOPlatformSerialNumber|serial_number|serialNumber)[^:=\\n]{0,12}[:=][ \\t]*"?)([A-Z0-9]{6,24})(?![\\w])`,
  ),
  place('uuid', ['ioplatformuuid'], `(\\bIOPlatformUUID"?[ \\t]*[:=][ \\t]*"?)([0-9A-Fa-f-]{32,36})`),
  // uname -a, syslog, the prompt of a shell is user@host below
  place('host', ['darwin ', 'linux '], `(^(?:Darwin|Linux) )(${NAME})(?= \\d{1,3}\\.)`),
  place('host', [], `(^[A-Z][a-z]{2} [ \\d]\\d \\d\\d:\\d\\d:\\d\\d )(${NAME})(?= [^\\s:]{1,64}:)`),
  // arp -a, ping, traceroute, nc, curl: a name and its address in brackets
  place('host', [' at '], `(^(?:\\? )?)(${NAME})(?= \\([0-9A-Fa-f:.]{3,45}(?:%\\w{1,20})?\\) at )`),
  place(
    'host',
    ['('],
    `((?:PING6? |traceroute6? to |^[ \\t]{0,3}\\d{1,2}[ \\t]{1,3}|[Cc]onnection to |connect(?:x|ed)? to |Trying |from )(?:host )?)(${NAME})(?= ?\\([0-9A-Fa-f:.]{3,45}(?:%\\w{1,20})?\\))`,
  ),
  place('host', [' port '], `(\\b[Cc]onnection to |connect to )(${NAME})(?= port )`),
  // lsof -F: the letter of a field stands right before its text (lsof(8), OUTPUT FOR OTHER PROGRAMS)
  place('user', ['\nl'], `(^u\\d{1,10}\\r?\\nL)([^\\n\\r]{1,64})`),
  // lsof and netstat without -n
  place('host', ['tcp ', 'udp ', '->'], `((?:\\bTCP |\\bUDP |->))(${NAME})(?=:[\\w-]{1,16}(?:->|[ \\t]|$))`),
  // tailscale status: address, name, owner, system
  place('host', ['100.'], `(^100\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}[ \\t]{1,9})(${NAME})(?=[ \\t])`),
  place('user', ['@ ', '@\t'], `((?:^|[ \\t]))([\\w.+-]{1,64})(?=@[ \\t])`),
  // dns-sd -B, avahi-browse
  place(
    'service',
    ['add', 'rmv'],
    `([ \\t](?:Add|Rmv)[ \\t]{1,9}[0-9A-Fa-f]{1,8}[ \\t]{1,9}-?\\d{1,4}[ \\t]{1,9}\\S{1,80}[ \\t]{1,20}_[\\w.-]{3,60}[ \\t]{1,20})(\\S[^\\n\\r]{0,62})`,
  ),
  place(
    'service',
    ['ipv4', 'ipv6'],
    `(^[+=][ \\t]{1,3}\\S{1,15}[ \\t]IPv[46][ \\t])(\\S(?:[^\\n\\r]{0,61}?\\S)?)(?=[ \\t]{1,60}(?:_\\w|\\w))`,
  ),
  place(
    'service',
    ['._tcp', '._udp'],
    `((?:^|[\\s"'(]))([^\\s"'<>_][^\\s"'<>]{0,62})(?=\\._[\\w-]{1,15}\\._(?:tcp|udp)\\b)`,
  ),
  // multiaddr
  place('host', ['/dns'], `(/dns(?:4|6|addr)?/)(${NAME})`),
  // resolv.conf, scutil --dns, resolvectl
  place('host', ['search', 'domain'], `(^[ \\t]{0,4}(?:search|domain)[ \\t]{1,4})(${NAME})`),
  place('host', ['domain'], `((?:search domain\\[\\d{1,2}\\]|^[ \\t]{0,4}domain) {0,4}: )(${NAME})`),
];

/** `scheme://user:secret@host`. */
export const URL_AUTHORITY: Form = {
  parts: ['://'],
  pattern: new RegExp(
    `((?:https?|wss?|ssh|s?ftps?|smb|afp|nfs|vnc|rdp|rtsp|mqtts?|grpc|tcp|udp|quic|redis|postgres(?:ql)?|mysql|mongodb|amqps?|ldaps?|git|socks[45]h?)://)(?:([^\\s/@:"'<>]{1,64})(?::([^\\s/@"'<>]{1,128}))?@)?(${NAME})?`,
    'giu',
  ),
};
/** `user@host`, of mail, ssh, a prompt. */
export const USER_AT_HOST: Form = {
  parts: ['@'],
  pattern: /(?<![\p{L}\p{N}_.%+-])([\p{L}_][\p{L}\p{N}_.%+-]{0,63})@([\p{L}\p{N}][\p{L}\p{N}_.-]{0,252})/gu,
};
/** A dotted word, perhaps with the port that netstat puts behind a dot. */
export const DOTTED_WORD: Form = {
  parts: ['.'],
  pattern: /(?<![\p{L}\p{N}_.-])(?:[\p{L}\p{N}_*](?:[\p{L}\p{N}_-]{0,62})\.){1,10}[\p{L}][\p{L}\p{N}-]{1,62}/gu,
};
