/** Which columns a table has, read from its header line. */
export interface Layout {
  /** Position of the word among the columns: 0 unless `-A` prints kernel addresses first. */
  readonly destinationColumn: number;
  /** Position of `Flags`: 2, or 3 where `-l` prints RT_IFA before it. */
  readonly flagsColumn: number;
  /** Without a header more is asked of a line before it counts as a row. */
  readonly hasHeader: boolean;
  /** Where the Gateway column begins, counted from the destination; `null` without a header. */
  readonly gatewayOffset: number | null;
  /**
   * Where the text of `Expire` ends, when more columns follow it (`-ll`: rtt, recvpipe…): whatever ends behind it is not
   * the expiry. `null` when Expire is the last column or there is none.
   */
  readonly expireEnd: number | null;
}

/** A piece of a table without its header: the columns that every layout has. */
export const HEADERLESS: Layout = {
  destinationColumn: 0,
  flagsColumn: 2,
  hasHeader: false,
  gatewayOffset: null,
  expireEnd: null,
};

/** The column header (netstat.tproj/route.c pr_rthdr), or `null` when the line is none, as the one of Linux (`Genmask`). */
export function readHeader(text: string): Layout | null {
  const words = text.trim().split(/\s+/);
  const destinationColumn = words.indexOf('Destination');
  const flagsColumn = words.indexOf('Flags');
  const between = words.slice(destinationColumn + 1, flagsColumn).join(' ');
  if (destinationColumn < 0 || !/^Gateway(?: RT_IFA)?$/.test(between) || !words.includes('Netif')) return null;
  const expire = /\sExpire(?=\s)/.exec(text);
  const expireEnd = expire && expire.index + expire[0].length;
  const gatewayOffset = text.indexOf('Gateway') - text.indexOf('Destination');
  return { destinationColumn, flagsColumn, hasHeader: true, gatewayOffset, expireEnd };
}
