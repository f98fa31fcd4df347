import { type Fault, serve } from './fault.ts';
import type { Scenario } from './scenario.ts';

const served = (port: number, behaviour: string, certificate?: string): readonly Fault[] => [
  serve('server', '0.0.0.0', port, behaviour, certificate),
];

/** Certificates that are wrong, and servers that do not speak what was asked. */
export const tlsScenarios: readonly Scenario[] = [
  {
    id: 'tls-expired',
    truth: 'The certificate is out of date.',
    faults: served(7701, 'http-ok', 'expired'),
    from: 'client',
    target: 'https://192.168.2.171:7701/',
    trustsLab: true,
    acceptable: ['tls-expired'],
  },
  {
    id: 'tls-not-yet-valid',
    truth: 'The certificate is not valid yet.',
    faults: served(7702, 'http-ok', 'not-yet'),
    from: 'client',
    target: 'https://192.168.2.171:7702/',
    trustsLab: true,
    acceptable: ['tls-expired'],
  },
  {
    id: 'tls-wrong-name',
    truth: 'The certificate is for another name.',
    faults: served(7703, 'http-ok', 'wrong-name'),
    from: 'client',
    target: 'https://192.168.2.171:7703/',
    trustsLab: true,
    acceptable: ['tls-name-mismatch'],
  },
  {
    id: 'tls-self-signed',
    truth: 'The server signed its certificate itself.',
    faults: served(7704, 'http-ok', 'self-signed'),
    from: 'client',
    target: 'https://192.168.2.171:7704/',
    acceptable: ['tls-untrusted'],
  },
  {
    id: 'tls-unknown-authority',
    truth: 'An authority that this machine does not know signed the certificate.',
    faults: served(7705, 'http-ok', 'good'),
    from: 'client',
    target: 'https://192.168.2.171:7705/',
    acceptable: ['tls-untrusted'],
  },
  {
    id: 'tls-on-plain-http',
    truth: 'The server speaks plain HTTP on the port that was asked for TLS.',
    faults: served(7706, 'http-ok'),
    from: 'client',
    target: 'https://192.168.2.171:7706/',
    acceptable: ['tls-not-spoken'],
  },
  {
    id: 'tls-handshake-hangs',
    truth: 'The server takes the TLS greeting and never answers.',
    faults: served(7707, 'read-only'),
    from: 'client',
    target: 'https://192.168.2.171:7707/',
    acceptable: ['tls-hangs'],
  },
  {
    id: 'http-on-tls',
    truth: 'The server speaks TLS on the port that was asked for plain HTTP.',
    faults: served(7708, 'http-ok', 'good'),
    from: 'client',
    target: 'http://192.168.2.171:7708/',
    acceptable: ['tls-wanted'],
  },
  {
    id: 'tls-server-error',
    truth: 'TLS works; the program of the web server fails.',
    faults: served(7709, 'http-500', 'good'),
    from: 'client',
    target: 'https://192.168.2.171:7709/',
    trustsLab: true,
    acceptable: ['http-server-fails'],
  },
];
