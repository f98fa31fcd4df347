/**
 * Words that a machine, a person or a network may be called by and that mean something else everywhere else. Such a name
 * is replaced only where the text shows that it is one (`/Users/test`, `router.lan`, `admin@…`): a report in which every
 * “router” reads “host-3” hides nobody and tells nothing.
 */
const WORDS = `
  a about argument tailnet serial redacted access account action active add address addresses admin administrator agent alias all allow an and android any
  app apple arp at auto automatic available bad base bin block bonjour box bridge broadcast browser by cable camera case
  change check client cloud code com command computer config connect connection console core curl daemon data default
  desktop destination dev device devices diagnosis direct disk dns do docker domain done down email en end eth ether
  ethernet everyone example external false family file fire firewall first for found free from game gateway global group
  guest gui hardware help home host hostname hosts http https hub id if in index info input interface internal internet
  invalid ip iphone ipad ipv4 ipv6 is it java kernel key kind known label lan last launchd link linux list
  listener live lo lo0 local localhost localdomain log login loopback mac macos mail main make man master
  media meta mini mobile mode model modem monitor my name neighbor net netmask netstat network new nil no nobody node
  none note null observation of off office on online only open operator or other out output own owner peer permanent
  phone pid ping port primary print printer private probe process profile program protocol proxy public python query
  read reader record red remote replay report request reset resolver result root route router running scan
  scope search second secure self server service services session set shared shell sh site socket source ssh start state
  static status stop storage strict studio subnet sudo switch sync system tcp temp test text the this time to token tool
  true tunnel tv type ubuntu udp unknown unix up update use user username users usb utun value verdict version video
  virtual vpn wan web wifi window windows wireless work workgroup world www you
`;
const ordinary = new Set(WORDS.trim().split(/\s+/));

/** Accounts of the systems themselves: the same on every machine. */
const systemAccounts = new Set(
  `root daemon nobody bin sys sync games man lp mail news uucp proxy www-data backup list irc gnats nogroup messagebus
   sshd systemd-network systemd-resolve systemd-timesync avahi dnsmasq ntp chrony polkitd rtkit tss colord geoclue
   landscape syslog uuidd tcpdump ubuntu debian fedora ec2-user git postgres mysql redis nginx caddy`
    .trim()
    .split(/\s+/),
);

export const isSystemAccount = (name: string): boolean => name.startsWith('_') || systemAccounts.has(name);

/** Too short or too common to be looked for outside the places that show it is a name. */
export const isOrdinary = (name: string): boolean =>
  name.length < 2 || /^[\d.:_-]+$/.test(name) || ordinary.has(name) || systemAccounts.has(name);

/** `en0`, `utun3`, `veth12ab`, `if5`: an interface, whatever stands before it. */
export const looksLikeInterface = (name: string): boolean =>
  /^(?:if|eth|en[a-z]?|wl[a-z]*|br|veth|bond|tun|tap|docker|lo|vlan|utun|bridge|awdl|llw|ap|wg|vmnet|gif|stf|anpi|ipsec|ppp|dummy|macvlan|ipvlan|virbr|cni|cali|tailscale|p2p|fw|pktap)-?[0-9][0-9a-z.]*$/i.test(
    name,
  );
