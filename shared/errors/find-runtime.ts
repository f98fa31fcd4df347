/** Which runtime or program words an error so; the first that fits is taken, so the particular stand first. */
const RUNTIMES: readonly (readonly [string, RegExp])[] = [
  ['nccl', /\bNCCL\b|\bnccl[A-Z]\w+Error\b/],
  ['pytorch', /\bc10d\b|\bgloo\b|\btorch\.|\btorch\/|\bDistStoreError\b|\bProcessGroup\w+/],
  ['libp2p-rust', /\bPeerId\("|\bFailed to negotiate transport protocol\(s\)|\blibp2p_\w+|\bMultiaddrNotSupported\b/],
  [
    'libp2p-go',
    /^\s*\* \[\/(?:ip|dns)|\ball dials failed\b|\bgo-libp2p\b|\bfailed to dial\b|\bmessage did not have trailing newline\b|\bdial backoff\b/m,
  ],
  ['grpc-java', /\bio\.grpc\./],
  ['grpc-go', /\brpc error: code = /],
  [
    'grpc-core',
    /\bgetsockopt\(SO_ERROR\)|\bStatusCode\.[A-Z_]+|\bgrpc_status\b|\bipv[46]:\S+: |\bfailed to connect to all addresses\b/,
  ],
  [
    'libpq',
    /\bpsycopg\w*\b|\bpsql: |\bconnection to server (?:at|on) "|\bcould not (?:connect to server|translate host name)\b/,
  ],
  ['mysql', /\bMySQL\b|\bERROR 20\d\d\b|\bmysqli?\b/],
  ['redis', /\bRedis at \S|\bredis\.exceptions\b|\bError \d+ connecting to \S+:\d+\b/],
  ['mongodb', /\bMongo\w+Error\b|\bServerSelectionTimeoutError\b/],
  ['docker', /\bDocker daemon\b|\bdocker: |\bdriver failed programming external connectivity\b/],
  ['cargo', /\bstatic\.crates\.io\b|\bindex\.crates\.io\b|\bcargo\b/],
  ['git', /^(?:fatal|error|remote): .*(?:unable to access|repository|RPC failed|hung up|early EOF)/m],
  [
    'network.framework',
    /\bnw_[a-z]+_[a-z_]+|\bSO_ERROR \[|\bDNSService[A-Z]\w+|\bdnssd_\w+|\bNWError\b|\bPOSIXErrorCode\b|\bkDNSServiceErr_/,
  ],
  [
    'cfnetwork',
    /\bNSURLErrorDomain\b|\bkCFErrorDomain\w*|\bNSPOSIXErrorDomain\b|\b_kCFStream\w+|\bGCDAsyncSocket\w*|\bHTTP load failed\b/,
  ],
  ['cfnetwork', /\bTCP Conn 0x[0-9a-f]+|\bConnection \d+: (?:failed to connect|encountered error|received failure)/],
  [
    'ssh',
    /\bssh: |\bclient_loop: |\bpacket_write_wait: |\bkex_exchange_identification\b|\bConnection (?:reset|closed) by \S+ port \d+|\bssh_exchange_identification\b|\bPermission denied \(publickey/,
  ],
  ['ssh', /\bssh_dispatch_run_fatal\b|\bscp: |\bsftp: |\bHost key verification failed\b/],
  ['telnet', /^telnet: /m],
  ['nc', /^(?:nc|ncat|Ncat|netcat): /im],
  ['ping', /^ping6?: |\bicmp_seq\b/m],
  ['rsync', /^rsync: |\brsync error: /m],
  ['wget', /^wget: |\bConnecting to \S+(?: \([^)\n]*\))?\|?\S*\.\.\. failed|\bunable to resolve host address\b/m],
  [
    'php',
    /\bphp_network_getaddresses\b|\bSQLSTATE\[|\bstream_socket_\w+|\bfsockopen\b|\bGuzzleHttp\b|\bPHP (?:Warning|Fatal)\b/,
  ],
  ['curl', /\bcurl: \(|\bcURL error \d|\bFailed to connect to \S+ port \d+ after \d+ ms\b/],
  ['chromium', /\bnet::ERR_|\bERR_(?:CONNECTION|NAME|ADDRESS|INTERNET|NETWORK|PROXY|TUNNEL|EMPTY|CERT|SSL|TIMED)_?\w*/],
  [
    'java',
    /\bjavax?\.(?:net|io|nio|rmi|ws)\.|\bio\.netty\.|\bException in thread "|\bCaused by: [a-z]+\.\w|^\s+at [a-z]\w*\.[\w.$]+\(\w+\.(?:java|kt|scala)/m,
  ],
  ['dart', /\bOS Error: |\bFailed host lookup: '/],
  ['dotnet', /\bSystem\.(?:Net|IO)\.|\bSocketException ?\(\d|\bHttpRequestException\b/],
  ['ruby', /\bErrno::E[A-Z]+|\bNet::(?:Open|Read)Timeout\b|\(2\) for "/],
  [
    'rust',
    /\bos error \d+|\bkind: [A-Z]\w+|\breqwest::|\bhyper(?:::|_util)|\btokio\b|\bstd::io::Error\b|\berror sending request for url\b|\bTLS close_notify\b|\binvalid peer certificate: |\bfailed to lookup address information\b/,
  ],
  [
    'go',
    /\bdial (?:tcp|udp|unix)[46]?\b|\b(?:read|write) (?:tcp|udp)[46]?\b|\bnet\/http: |\blookup \S+(?: on \S+)?: |\bcontext deadline exceeded\b|\blisten (?:tcp|udp)[46]? |\b(?:Get|Post|Put|Head|Delete|Patch) "https?:|\bx509: /,
  ],
  [
    'python',
    /\[Errno (?:-?\d+|socket error)\]|\[WinError \d+\]|\bgaierror\b|\bTraceback \(most recent|\burlopen error\b|\bssl\.SSL|\b_ssl\.c:|\burllib\d?\b|\bHTTPS?Connection(?:Pool)?\(/,
  ],
  [
    'python',
    /\b(?:aiohttp|httpx|httpcore|asyncio|requests|websockets)\.|\bAirPlay Receiver\b|\b(?:Connection\w*|Timeout|BrokenPipe|OS|IO)Error: |\b[A-Z]\w+Error\('/,
  ],
  [
    'node',
    /\b(?:connect|listen|bind|read|write|send|shutdown|getaddrinfo|query\w*) E[A-Z_]+\b|\bfetch failed\b|\bnode:\w+|\bAggregateError\b|\bsocket hang up\b/,
  ],
  [
    'node',
    /\bcode: '(?:E[A-Z]|UND_ERR|ERR_)\w*'|\bsyscall: '|\bERR_TLS_\w+|\bError: self-signed certificate|\bUND_ERR_\w+|\bAxiosError\b/,
  ],
  [
    'nginx',
    /\bupstream: "|\bwhile (?:connecting to|reading response header from|sending request to) upstream\b|\bupstream \w+/,
  ],
  ['erlang', /:(?:econn\w+|nxdomain|ehost\w+|etimedout|timeout|closed)\b|\{error, ?\w+\}/],
];

/** The runtime that worded a text: judged by the line of the error, then by the whole; `unknown` when neither tells. */
export function findRuntime(line: string, text: string): string {
  const named = (searched: string) => RUNTIMES.find(([, mark]) => mark.test(searched))?.[0];
  return named(line) ?? named(text) ?? 'unknown';
}
