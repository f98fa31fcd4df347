/** Titles, column headers, other kinds of sockets and netstat's remark on privilege: netstat.c of net-tools. */
const KNOWN: readonly RegExp[] = [
  /^Active (?:Internet connections|UNIX domain sockets|IPX sockets|AX\.25 sockets|X\.25 sockets|NET\/ROM sockets|Bluetooth\b.*)(?: \(.*\))?/,
  /^Proto\s+Recv-Q\s+Send-Q\s+Local Address\s+Foreign Address\s+State\b/,
  /^Proto\s+RefCnt\s+Flags\s+Type\s+State\s+I-Node\b/,
  /^Proto\s+Destination\s+Source\s/,
  /^unix\s+\d+\s+\[/,
  /^(?:raw6?|icmp6?|udplite6?|udpl6?|sctp6?|l2cap|rfcomm)\s+\d*/,
  /^\(Not all processes could be identified, non-owned process info$/,
  /^ will not be shown, you would have to be root to see it all\.\)$/,
  /^\(No info could be read for "-p": geteuid\(\)=\d+ but you should be root\.\)$/,
  /^Bluetooth\b/,
];

/** Lines that are no TCP or UDP socket and are known not to be. */
export const isKnownLine = (text: string): boolean => KNOWN.some((pattern) => pattern.test(text.trimEnd()));
