/** Titles of every table `netstat` prints without `-r`, its other column headers, and rows that are no IP socket. */
const KNOWN: readonly RegExp[] = [
  /^Active (?:Multipath |Virtual )?Internet connections/,
  /^Active [\w() -]+ sockets\s*$/i,
  /^Registered kernel control modules\s*$/,
  // -L: the queue sizes of listeners, UNIX ones among them
  /^Current listen queue sizes /,
  /^Listen\s+Local Address\s*$/,
  /^(?:unix\s+)?\d+\/\d+\/\d+\s+\//,
  // column headers of the tables below
  /^Address\s+Type\s+Recv-Q\s+Send-Q\s/,
  /^\s*(?:pcb\s+)?Proto\s+Recv-Q\s+Send-Q\s+(?!Local Address\s+Foreign Address\s+State)/,
  /^(?:kctlref\s+)?id\s+(?:unit\s+)?flags\s+pcbcount\s/,
  /^id\s+name\s*$/,
  /^Proto\/ID\s+Flags\s/,
  // UNIX domain sockets: unix.c
  /^\s*[0-9a-f]+\s+(?:stream|dgram|seqpacket|seqpac|rdm|raw|#\d+)\s+\d+\s+\d+\s+[0-9a-f]+\s/,
  // kernel events and controls: systm.c
  /^\s*(?:[0-9a-f]{8,16}\s+)?(?:kevt|kctl|vsock)\s+\d+\s+\d+\s/,
  /^\s*[0-9a-f]+(?:\s+-?[0-9a-f]+){4,7}\s+[A-Za-z][\w.-]*\s*$/,
  // kernel controls since macOS 26: number and reverse-DNS name only
  /^\s*[0-9a-f]+\s+[A-Za-z][\w-]*(?:\.[\w-]+)+\s*$/,
  // Multipath TCP and its subflows (which are listed again as TCP): mptcp.c
  /^\s*(?:mptcp|tcp[46])\/\S+\s/,
  // other protocols of the same table: icm4, icm6, igm4, div4, ip 4, vsock
  /^\s*(?:[0-9a-f]{8,16}\s+(?:[0-9a-f]{1,8}\s+)?)?(?!tcp|udp)[a-z]{2,5} ?(?:4|6|46)?\s+\d+\s+\d+\s+[^\s:]+[.:][^\s:]+\s+\S+[.:]\S+/,
];

/** Lines that are no TCP or UDP socket and are known not to be. */
export const isKnownLine = (text: string): boolean => KNOWN.some((pattern) => pattern.test(text));
