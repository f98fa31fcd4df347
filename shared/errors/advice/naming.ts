import { type AdviceTable, always, onLinux, onMac } from './advice.ts';

/** Errors of getaddrinfo(3) and of name servers: nothing was dialled yet. */
export const naming: AdviceTable = {
  EAI_NONAME: {
    meaning: 'No address was found for that name.',
    notMeaning: [
      always('It does not mean that the machine is down: nothing was sent to it, its address is not known.'),
    ],
    causes: [
      always('A typing mistake in the name'),
      always('The name exists in another network only (VPN or tailnet off, a container’s or a company’s name)'),
      onMac(
        'A .local name: the machine is off, on another network, or the app may lack the Local Network permission (macOS 15 or later)',
      ),
      onLinux('A .local name: no mDNS resolver (nss-mdns, systemd-resolved) is set up'),
      always('The name server in use does not know the name, or no name server can be reached'),
    ],
  },
  EAI_AGAIN: {
    meaning: 'No name server gave a usable answer, so the name could not be looked up now.',
    notMeaning: [always('It does not mean that the name is wrong.')],
    causes: [
      always('The name server cannot be reached: no network, VPN off, firewall on port 53'),
      always('The name server itself is in trouble'),
      onLinux('/etc/resolv.conf names a server that does not exist here (container, VPN that ended)'),
    ],
  },
  EAI_NODATA: {
    meaning: 'The name exists, but has no address of the kind asked for.',
    notMeaning: [always('It does not mean that the machine is down.')],
    causes: [
      always('It has only IPv6 addresses and IPv4 was asked for, or the reverse'),
      always('The name is for mail or a service, not for a machine'),
    ],
  },
  EAI_FAIL: {
    meaning: 'The name server answered with an error that trying again will not mend.',
    notMeaning: [always('It does not mean that the machine is down.')],
    causes: [
      always('The name server refuses to answer this machine'),
      always('The domain is set up wrongly (DNSSEC, delegation)'),
    ],
  },
  'dns-server-failed': {
    meaning: 'The name server answered that it failed to look the name up.',
    notMeaning: [always('It does not mean that the name is wrong.')],
    causes: [
      always('The domain’s own name servers do not answer or are set up wrongly (DNSSEC)'),
      always('The name server in use has no way out'),
    ],
  },
  'dns-refused': {
    meaning: 'The name server refused to answer this machine.',
    notMeaning: [always('It is not a refused connection to the target: nothing was dialled.')],
    causes: [always('The name server serves another network only'), always('A VPN left its name server behind')],
  },
  'dns-service-not-running': {
    meaning: 'The program could not speak to the name service of this Mac.',
    notMeaning: [always('It does not mean that mDNSResponder is really down, or that the name is wrong.')],
    causes: [
      always('The app runs in a sandbox without the right to use the network'),
      always('mDNSResponder is restarting'),
    ],
  },
};
