import { type Phrase, weight } from './clue.ts';

const inWords =
  (category: string, heft: number) =>
  (pattern: RegExp): Phrase => ({ pattern, category, weight: heft });
const { application, plain, wrapper, system } = weight;
const timeout = inWords('timeout', application);
const closedEarly = inWords('closed-early', application);
const emptyReply = inWords('empty-reply', application);
const httpStatus = inWords('http-status', plain);
const proxyFailed = inWords('proxy-failed', application);
const hidden = inWords('unknown', wrapper);

/** A deadline that the program set ran out; nothing is said of what the network did meanwhile. */
const timeouts: readonly Phrase[] = [
  inWords(
    'timeout',
    system,
  )(
    /\b(?:Connection|Operation|Resolving|SSL connection|Send|Receive|Proxy CONNECT)(?: timed out| timeout) after \d{1,9} (?:ms|milliseconds|seconds)/gi,
  ),
  timeout(/\bi\/o timeout\b/g),
  timeout(/\b(?:context )?deadline exceeded\b/gi),
  timeout(/\bDEADLINE_EXCEEDED\b/g),
  timeout(/\bdeadline has elapsed\b/gi),
  timeout(/\bClient\.Timeout exceeded\b/g),
  timeout(/\bTLS handshake timeout\b/g),
  timeout(/\btimeout awaiting response headers\b/g),
  timeout(/\boperation timed out(?! after \d)/g),
  timeout(/\bconnect(?:ion)?[ -](?:attempt )?timed out(?! after \d)/g),
  timeout(/\b(?:Connect|Read|Write|Pool|Request|Response|Socket|Handshake|Lock) timed out\b/gi),
  timeout(
    /\b(?:Connect|Read|Write|Pool|Request|Socket|ServerSelection|Transport|Handshake)Timeout(?:Error|Exception)?\b/g,
  ),
  timeout(/\bUND_ERR_(?:CONNECT|HEADERS|BODY)_TIMEOUT\b|\bERR_SOCKET_CONNECTION_TIMEOUT\b/g),
  timeout(/\bNet::(?:Open|Read|Write)Timeout\b|\bexecution expired\b/g),
  timeout(/\btimeout expired\b/gi),
  timeout(/\baborted due to timeout\b/gi),
  timeout(/\b(?:Timeout was reached|Connection timeout|connect timeout|timeout of \d{1,9} ?ms exceeded)\b/gi),
  timeout(/\bThe (?:client|server) socket has timed out after\b/gi),
  timeout(/\bTimed out (?:after|waiting)\b/gi),
  timeout(/\bWatchdog caught collective operation timeout\b/g),
  timeout(/\b[A-Z]\w{0,20}TimedOut\b/g),
  inWords('timeout', plain)(/\b(?:Timeout(?:Error|Exception)|time[d-]? ?-?out)\b/gi),
];

/** The connection stood and the other end, or something between, ended it in good order but too soon. */
const closings: readonly Phrase[] = [
  closedEarly(/\bConnection (?:to \S{1,255} )?(?:was )?closed by (?:remote |foreign )?(?:peer|host|server)\b/gi),
  closedEarly(/\bConnection closed by (?:authenticating user \S{1,64} |invalid user \S{1,64} )?[\d[(]/g),
  closedEarly(/\bConnection closed before (?:message completed|receiving)/gi),
  closedEarly(/\bserver closed the connection unexpectedly\b/gi),
  closedEarly(/\bconnection unexpectedly closed\b|\bprematurely closed connection\b/gi),
  closedEarly(/\btransfer closed with \d{1,15} bytes remaining\b|\bRecv failure: Connection closed\b/gi),
  closedEarly(/\bThe remote end hung up unexpectedly\b/gi),
  closedEarly(/\b(?:unexpected EOF|early EOF|Premature (?:EOF|close)|UnexpectedEof|unexpected end of file)\b/gi),
  closedEarly(/(?:^|: )EOF$/gm),
  closedEarly(/\bother side closed\b|\bUND_ERR_SOCKET\b/g),
  closedEarly(/\bServer disconnected(?! without)\b|\bServerDisconnectedError\b/g),
  closedEarly(/\bpeer closed connection(?! without sending TLS)\b/gi),
  closedEarly(/\bLost connection to (?:MySQL server|server)\b|\bMySQL server has gone away\b/g),
  closedEarly(/\bremote process exited or there was a network error\b/g),
  closedEarly(/\b(?:Incomplete(?:Message|Read)(?:Error)?)\b|\bBrokenConnection(?:Error)?\b/g),
  closedEarly(/\babnormal closure\b/gi),
  closedEarly(/\bstream (?:reset|was reset by peer)\b/gi),
  inWords('ECONNRESET', system)(/\bsocket hang up\b/g),
  emptyReply(/\bEmpty reply from server\b/gi),
  emptyReply(/\bRemote end closed connection without response\b|\bRemoteDisconnected\b/g),
  emptyReply(/\bServer disconnected without sending a response\b/gi),
  emptyReply(/\bUnexpected end of file from server\b|\bNoHttpResponseException\b|\bfailed to respond\b/g),
  emptyReply(/\bNo data received\.?$/gm),
];

const answers: readonly Phrase[] = [
  httpStatus(/\brequested URL returned error: [45]\d\d\b/g),
  httpStatus(/\b(?:HTTP Error|status code|response status|HTTP status|ERROR) [45]\d\d\b/gi),
  httpStatus(/\b(?:HTTP\/[123](?:\.\d)?"?,? |status(?:Code)?[=: ]{1,2})[45]\d\d\b/gi),
  httpStatus(/\b[45]\d\d (?:Client|Server) Error\b/g),
  httpStatus(/\b(?:401 Unauthorized|403 Forbidden|404 Not Found|405 Method Not Allowed|429 Too Many Requests)\b/gi),
  httpStatus(
    /\b(?:500 Internal Server Error|502 Bad Gateway|503 Service (?:Temporarily )?Unavailable|504 Gateway Time-?out)\b/gi,
  ),
  inWords('auth-failed', application)(/\bPermission denied \((?:publickey|password|keyboard-interactive|gssapi)/g),
  inWords(
    'auth-failed',
    application,
  )(
    /\b(?:password )?authentication failed for\b|\bno pg_hba\.conf entry for host\b|\bNOAUTH Authentication required\b/gi,
  ),
  inWords('auth-failed', application)(/\bToo many authentication failures\b|\bUNAUTHENTICATED\b/g),
  inWords(
    'host-key-changed',
    application,
  )(/\bHost key verification failed\b|\bREMOTE HOST IDENTIFICATION HAS CHANGED\b/g),
  inWords(
    'too-many-redirects',
    application,
  )(/\b(?:Too many redirects|TooManyRedirects|Maximum \(\d{1,4}\) redirects followed)\b/gi),
  proxyFailed(/\b(?:Received HTTP code|CONNECT tunnel failed, response) \d{3}\b/gi),
  proxyFailed(
    /\bUnable to connect to proxy\b|\bCannot connect to proxy\b|\bProxyError\b|\bProxy Authentication Required\b/gi,
  ),
  inWords(
    'bad-response',
    application,
  )(/\bmalformed HTTP (?:response|status)\b|\bReceived HTTP\/0\.9 when not allowed\b/gi),
  inWords('cancelled', application)(/\bcontext canceled\b|\brequest canceled(?! while waiting)\b|\bCANCELLED\b/g),
  inWords(
    'cancelled',
    application,
  )(/\bAbortError\b|\bThe (?:operation|user) (?:was )?aborted(?! due)\b|\bCancelledError\b/g),
];

/** Peers and clusters: libp2p (go and rust), multistream, NCCL, Gloo, Docker. */
const peers: readonly Phrase[] = [
  inWords('refused', application)(/\bNo listener on the given port\b/g),
  inWords('no-device', application)(/\bunsupported gloo device\b|\bNo (?:device|(?:socket )?interface) found\b/gi),
  inWords('no-device', application)(/\bUnable to find (?:address for interface|interface for)\b/gi),
  inWords(
    'protocol-mismatch',
    application,
  )(/\bprotocols? not supported: \[|\bmessage did not have trailing newline\b/g),
  inWords('protocol-mismatch', application)(/\bfailed to negotiate (?:security|stream multiplexer) protocol\b/gi),
  inWords(
    'peer-id-mismatch',
    application,
  )(/\bpeer id mismatch\b|\bWrongPeerId\b|\bremote key matches .{0,80} but expected\b/gi),
  inWords('dial-to-self', application)(/\bdial to self attempted\b|\bLocalPeerId\b/g),
  inWords('dial-backoff', plain)(/\bdial backoff\b/g),
  inWords('daemon-not-running', application)(/\bCannot connect to the Docker daemon\b/g),
  hidden(/\bnccl(?:System|Remote|Internal|UnhandledCuda|InvalidUsage)Error\b/g),
  hidden(/\b(?:unhandled (?:system|cuda) error|NCCL error|no (?:good )?addresses|NoAddresses)\b/gi),
  hidden(/\ball dials failed\b|\bFailed to negotiate transport protocol\b/g),
];

/** Wrappers: the cause is elsewhere, in another line or nowhere. */
const wrappers: readonly Phrase[] = [
  hidden(/\bfetch failed\b|\bFailed to fetch\b|\bNetwork request failed\b|\bNetworkError when attempting to fetch\b/g),
  hidden(/\bAxiosError: Network Error\b|^(?:Error: )?Network Error$/gm),
  hidden(/\bUNAVAILABLE\b|\bcode = Unavailable\b/g),
  hidden(/\bfailed to connect to all addresses\b|\bFailed to connect to remote host\b/gi),
  hidden(/\b(?:All connection attempts failed|Max retries exceeded|Failed to establish a new connection)\b/g),
  hidden(/\b(?:Cannot connect to host|Connect call failed|error trying to connect|client error \(Connect\))/g),
  hidden(/\b(?:error sending request for url|tcp connect error|transport error)\b/gi),
  hidden(/\b(?:could not|couldn't|can't|cannot|unable to|failed to) connect(?: to|\b)/gi),
  hidden(/\bConnection error\.|\bAPIConnectionError\b|\bCommunications link failure\b/g),
  hidden(/\bWebSocket connection to '[^'\n]{1,1024}' failed\b|\bcould not be established\b|\bFailedToOpenSocket\b/g),
  hidden(/\bCould not read from remote repository\b|\bFailure when receiving data from the peer\b/g),
  hidden(/\bsocket error\b|\berror in socket IO\b/gi),
];

/** What programs say in words of their own. */
export const programPhrases: readonly Phrase[] = [...timeouts, ...closings, ...answers, ...peers, ...wrappers];
