import { advice, citeTries, clear, command, fact, finding, notApplicable } from '../answers.ts';
import { isConfirmed, isOnLink, isOwn, neighborState } from '../facts-of-case.ts';
import { citeNeighbor } from '../link-steps.ts';
import { OWN_RULES } from '../own-rules.ts';
import { defineRule } from '../rule.ts';
import { deadTries, endedWith } from '../tries.ts';

export const packetsDropped = defineRule({
  id: 'packets-dropped',
  signature: 'linux F4',
  title: 'The target is there, but something drops the connection in silence: most likely its firewall',
  step: 'connect',
  needs: ['attempts', 'ways', 'neighborsAfter'],
  makesMoot: [],
  lookAlikes: ['host-not-on-link', 'no-answer-beyond-router'],
  source: 'facts I1, I2 (no answer to SYN), F4; nft(8) drop; RFC 9293 §3.8.3',
  weight: 'problem',
  test(given) {
    const {
      ways,
      neighborsAfter,
      target: { port },
    } = given;
    const silent = endedWith(deadTries(given), 'timed-out').filter(
      ({ address }) => isOnLink(ways, address) || isOwn(ways, address),
    );
    const [first] = silent;
    if (first === undefined) return notApplicable('no try to an on-link address went unanswered');
    const isHere = isOwn(ways, first.address);
    const cited = isHere
      ? fact(`${first.address} is this machine itself.`)
      : citeNeighbor(neighborsAfter, first.address);
    if (!isHere && neighborState(neighborsAfter, first.address) !== 'resolved') return clear(cited);
    const isThere = isHere || isConfirmed(neighborsAfter, given.pings ?? [], first.address);
    return finding(
      isThere ? 'very-likely' : 'possible',
      [...citeTries(silent), cited],
      [
        advice(`On the target, allow TCP port ${port} in its firewall, or switch the firewall off for one try.`),
        command('On a Linux target, see the rules as root:', 'nft list ruleset'),
        command(
          'On a macOS target, see the firewall:',
          '/usr/libexec/ApplicationFirewall/socketfilterfw --getglobalstate --getblockall --getstealthmode --listapps',
        ),
        ...(given.platform === 'linux' && !isHere ? [OWN_RULES] : []),
      ],
      [
        fact('A server that does not accept (full queue) and a closed port in stealth mode look the same from here.'),
        fact(
          'So does a firewall of this machine that stops the connection on its way out, or the answer on its way in.',
        ),
        ...(isThere ? [] : [fact(`Nobody has heard from ${first.address} lately: it may be off.`)]),
      ],
    );
  },
});
