import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

interface Wanted {
  readonly names: string;
  /** Signed by the lab's own authority, or by itself. */
  readonly isSelfSigned: boolean;
  /** First and last day, as openssl-ca(1) takes them; a year from today when left out. */
  readonly dates?: readonly [from: string, until: string];
}

const ADDRESSES = 'IP:192.168.2.171,IP:10.9.0.2';

/** What the TLS servers of the lab show. Nobody trusts the lab's authority but who is told to (`NODE_EXTRA_CA_CERTS`). */
const WANTED: Readonly<Record<string, Wanted>> = {
  good: { names: ADDRESSES, isSelfSigned: false },
  expired: {
    names: ADDRESSES,
    isSelfSigned: false,
    dates: ['20240101000000Z', '20240201000000Z'],
  },
  'not-yet': {
    names: ADDRESSES,
    isSelfSigned: false,
    dates: ['20400101000000Z', '20410101000000Z'],
  },
  'wrong-name': { names: 'DNS:elsewhere.example,IP:192.0.2.1', isSelfSigned: false },
  'self-signed': { names: ADDRESSES, isSelfSigned: true },
};

let folder: string | null = null;

/** The lab's authority, as PEM. */
export const authorityFile = (): string => join(made(), 'authority.pem');

/** Key and certificate of one server, as PEM files. */
export const certificateFiles = (name: string): readonly [key: string, certificate: string] => [
  join(made(), `${name}.key`),
  join(made(), `${name}.pem`),
];

/** Made once a run, since keys take time. */
function made(): string {
  folder ??= makeAll(mkdtempSync(join(tmpdir(), 'routelight-lab-certificates-')));
  return folder;
}

/** The least that openssl-ca(1) wants to know. */
const SETTINGS = `
[ca]
default_ca = lab
[lab]
database = index.txt
new_certs_dir = .
rand_serial = yes
default_md = sha256
policy = any
copy_extensions = copy
unique_subject = no
[any]
commonName = supplied
`;

function makeAll(into: string): string {
  const openssl = (...args: string[]) => execFileSync('/usr/bin/openssl', args, { cwd: into, stdio: 'pipe' });
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
  const authority = ['-cert', 'authority.pem', '-keyfile', 'authority.key'];
  writeFileSync(join(into, 'index.txt'), '');
  writeFileSync(join(into, 'settings'), SETTINGS);
  openssl('req', '-x509', ...key, '-keyout', 'authority.key', '-out', 'authority.pem', '-subj', '/CN=Lab authority');
  for (const [name, { names, isSelfSigned, dates }] of Object.entries(WANTED)) {
    const asked = [...key, '-keyout', `${name}.key`, '-subj', `/CN=${name}`, '-addext', `subjectAltName=${names}`];
    const span = dates === undefined ? ['-days', '365'] : ['-startdate', dates[0], '-enddate', dates[1]];
    openssl('req', ...asked, ...(isSelfSigned ? ['-x509', '-out', `${name}.pem`] : ['-out', `${name}.csr`]));
    if (isSelfSigned) continue;
    openssl('ca', '-batch', '-config', 'settings', ...authority, ...span, '-in', `${name}.csr`, '-out', `${name}.pem`);
  }
  return into;
}
