import { visibleText } from '../../visible-text.ts';
import { advice, citeTries, command, fact, finding, notApplicable } from '../answers.ts';
import { isWhole } from '../facts-of-case.ts';
import { defineRule } from '../rule.ts';
import { deadTries, failedHere } from '../tries.ts';

export const zoneUnknown = defineRule({
  id: 'zone-unknown',
  signature: 'linux',
  title: 'The address names an interface behind its percent sign that this machine does not have',
  step: 'route',
  needs: ['attempts', 'interfaces'],
  makesMoot: ['no-route', 'local-network-denied', 'local-network-silent', 'unreachable-on-old-system'],
  lookAlikes: ['zone-missing', 'no-route'],
  source: 'RFC 4007 §11: a zone means something on its own machine only; if_nametoindex(3)',
  weight: 'problem',
  test(given) {
    const { attempts, interfaces, platform } = given;
    if (!isWhole(given, 'interfaces')) return notApplicable('the list of interfaces may lack some');
    const isKnown = (zone: string) => interfaces.some(({ name, index }) => name === zone || `${index}` === zone);
    const isNumber = (zone: string) => /^\d+$/.test(zone) && interfaces.some(({ index }) => index === null);
    const lost = deadTries({ attempts }).filter(({ last }) => {
      const { zone } = last.target;
      return zone !== null && !isKnown(zone) && !isNumber(zone) && failedHere(last);
    });
    const [first] = lost;
    if (first === undefined) return notApplicable('no try failed whose zone is unknown here');
    const zone = visibleText(first.last.target.zone ?? '', 40);
    const up = interfaces.filter(({ flags }) => flags.includes('UP') && !flags.includes('LOOPBACK'));
    return finding(
      'certain',
      [...citeTries(lost), fact(`This machine has no interface ${zone}.`)],
      [
        advice(
          `Write the interface of this machine by which the target is reached${up.length > 0 ? `: ${up.map(({ name }) => `${first.address}%${name}`).join(' or ')}` : ''}. What stands behind the percent sign was perhaps copied from the other machine.`,
        ),
        command('See which interfaces there are:', platform === 'linux' ? 'ip -br link' : 'ifconfig -l'),
      ],
    );
  },
});
