import type { ConnectAttempt } from '../../connect-attempt.ts';
import { advice, citeTries, command, fact, finding, notApplicable } from '../answers.ts';
import { isOnLink, isOwn, isRouted, neighborState, wayTo } from '../facts-of-case.ts';
import { citeNeighbor } from '../link-steps.ts';
import { OWN_RULES } from '../own-rules.ts';
import { defineRule } from '../rule.ts';
import { deadTries } from '../tries.ts';

/** A router that looks for the last hop in vain needs seconds to say so; a rule answers in a round trip. */
const RULE_ANSWERS_WITHIN_MS = 900;
/** ICMP errors are rationed (icmp(7) icmp_ratelimit), so only the answer to the repeated SYN may come; ARP gives up after 3 s. */
const NEIGHBOR_ANSWERS_WITHIN_MS = 2_500;

export const firewallProhibits = defineRule({
  id: 'firewall-prohibits',
  signature: 'linux',
  title: 'A firewall on the target, or on the way to it, rejects the connection',
  step: 'connect',
  platform: 'linux',
  needs: ['attempts', 'ways', 'neighborsAfter'],
  makesMoot: [],
  lookAlikes: ['neighbor-failed', 'reject-route'],
  source: 'facts I1 (REJECT icmp-host-prohibited reads EHOSTUNREACH at once); icmp(7), nft(8) reject',
  weight: 'problem',
  test(given) {
    const { ways, neighborsAfter } = given;
    const rejected = deadTries(given).filter(({ address, last }) => {
      const hop = wayTo(ways, address)?.answer?.gateway ?? address;
      const isAnswered = isOwn(ways, address) || neighborState(neighborsAfter, hop) === 'resolved';
      return (
        isRejection(last, isRouted(ways, address)) &&
        isAnswered &&
        (isOnLink(ways, address) || isRouted(ways, address) || isOwn(ways, address))
      );
    });
    const [first] = rejected;
    if (first === undefined) return notApplicable('no prompt ICMP rejection by a machine that is there');
    const { port } = given.target;
    const ping = given.pings?.find(({ address }) => address === first.address);
    const isThere = ping !== undefined && ping.received > 0;
    const isDirect = !isRouted(ways, first.address);
    const isHere = isOwn(ways, first.address);
    return finding(
      isDirect || isThere || /filtered|prohibited/i.test(ping?.said ?? '') ? 'very-likely' : 'possible',
      [
        ...(isThere ? [fact(`${first.address} answers ping, so only this connection is rejected.`)] : []),
        ...citeTries(rejected),
        ...(isHere ? [] : [citeNeighbor(neighborsAfter, wayTo(ways, first.address)?.answer?.gateway ?? first.address)]),
      ],
      [
        command('On the target, look for the rule as root:', 'nft list ruleset'),
        command('With firewalld there, allow the port:', `firewall-cmd --add-port=${port}/tcp`),
        advice(
          `With another firewall, allow TCP port ${port} from this machine; if the target has no such rule, look at the routers between.`,
        ),
        ...(isHere ? [] : [OWN_RULES]),
      ],
      [
        ...(isDirect
          ? []
          : [fact('Which machine on the way rejected it is not known; a router without a way may say the same.')]),
        ...(isHere ? [] : [fact('A rule of this machine for outgoing packets rejects in the same way.')]),
      ],
    );
  },
});

/** The errors that Linux makes of ICMP unreachable codes (icmp_err_convert of net/ipv4 and net/ipv6), but for port-unreachable. */
function isRejection({ outcome, errno, isSynchronous, elapsedMs }: ConnectAttempt, isBehindRouter: boolean): boolean {
  if (isSynchronous === true) return false;
  if (errno === 'ENOPROTOOPT' || errno === 'EACCES') return true;
  if (elapsedMs >= (isBehindRouter ? RULE_ANSWERS_WITHIN_MS : NEIGHBOR_ANSWERS_WITHIN_MS)) return false;
  return outcome.kind === 'unreachable' && (outcome.scope === 'host' || !isBehindRouter);
}
