import { asItIs, type Found, type IdentifierKind } from './identifier.ts';
import { type Form, matchesOf, type SoughtText } from './sought-text.ts';

const BASE58 = '[1-9A-HJ-NP-Za-km-z]';

/** Things whose form says what they are. Each pattern is one run of characters with a bound, so that no text is slow. */
const FORMS: readonly (readonly [IdentifierKind, readonly string[], RegExp])[] = [
  ['uuid', ['-'], /(?<![\w-])[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![\w-])/gi],
  // libp2p peer ids: Ed25519, secp256k1, RSA, and as CIDs (libp2p specs, peer-ids)
  [
    'peer',
    ['12d3koo', '16uiu2ha', 'qm'],
    new RegExp(`(?<!\\w)(?:12D3Koo${BASE58}{30,50}|16Uiu2HA${BASE58}{30,50}|Qm${BASE58}{44})(?!\\w)`, 'g'),
  ],
  ['peer', ['bafz', 'k51q'], /(?<!\w)(?:bafz|k51q)[a-z0-9]{40,70}(?!\w)/g],
  // Tailscale's keys, and 32 bytes in hexadecimal as iroh, Nostr and many others name a node
  ['key', ['key', 'nlp'], /(?<!\w)(?:nodekey|mkey|machinekey|discokey|nlpub|nlpriv|privkey|tskey)[:-][\w-]{8,120}/g],
  ['key', [], /(?<![\w-])[0-9a-f]{64}(?![\w-])/gi],
  // WireGuard keys, fingerprints and public keys of ssh, JSON web tokens, tokens of GitHub and AWS
  ['key', ['='], /(?<![\w+/=])[A-Za-z0-9+/]{43}=(?![\w=])/g],
  ['key', ['sha256:', 'aaaa'], /(?<!\w)(?:SHA256:[A-Za-z0-9+/]{43}|AAAA[A-Za-z0-9+/]{60,700})={0,2}/g],
  ['key', ['eyj'], /(?<!\w)eyJ[\w-]{10,2000}\.[\w-]{2,4000}\.[\w-]{0,1000}/g],
  [
    'key',
    ['gh', 'akia', 'xox'],
    /(?<!\w)(?:gh[pousr]_\w{30,100}|github_pat_\w{30,100}|AKIA[A-Z0-9]{16}|xox[abp]-[\w-]{10,100})(?!\w)/g,
  ],
];

/** Arguments and headers that hold a secret: `--password=…`, `Authorization: Bearer …`. */
const SECRETS: readonly Form[] = [
  {
    parts: ['pass', 'token', 'secret', 'key', 'psk'],
    pattern:
      /((?:^|\s)--?(?:password|passwd|pass|token|secret|api-?key|auth-?key|access-?key|private-?key|psk)(?:=|[ \t]+))([^\s"'&]{1,500})/gim,
  },
  { parts: ['bearer', 'basic'], pattern: /(\b(?:Bearer|Basic)[ \t]+)([\w.+/=~-]{8,2000})/g },
  {
    parts: ['password=', 'passwd=', 'token=', 'secret=', 'key='],
    pattern: /(\b\w{0,30}(?:PASSWORD|PASSWD|TOKEN|SECRET|API_?KEY)=)([^\s"'&;]{1,500})/g,
  },
  { parts: ['?', '&'], pattern: /([?&](?:token|key|secret|password|auth|sig|signature|code)=)([^\s"'&#<>]{1,500})/gi },
];

export function* findKeys(sought: SoughtText): Generator<Found> {
  for (const [kind, parts, pattern] of FORMS)
    for (const { 0: whole, index } of matchesOf(sought, { pattern, parts })) yield at(kind, whole, index);
  for (const form of SECRETS)
    for (const { 1: lead = '', 2: secret = '', index } of matchesOf(sought, form))
      yield { ...at('argument', secret, index + lead.length), onlyHere: secret.length < 8 };
}

const at = (kind: IdentifierKind, text: string, start: number): Found => ({
  kind,
  text,
  start,
  end: start + text.length,
  spell: asItIs,
});
