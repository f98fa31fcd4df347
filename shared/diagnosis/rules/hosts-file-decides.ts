import { visibleText } from '../../visible-text.ts';
import { advice, cite, citeTries, command, fact, finding, notApplicable } from '../answers.ts';
import { isOwn } from '../facts-of-case.ts';
import { citeAnswer } from '../name-answers.ts';
import { defineRule } from '../rule.ts';
import { deadTries } from '../tries.ts';

export const hostsFileDecides = defineRule({
  id: 'hosts-file-decides',
  signature: 'linux',
  title: 'The address of the name is written in /etc/hosts of this machine, and may be an old one',
  step: 'name',
  needs: ['attempts', 'ways', 'resolutions', 'hostsFile'],
  makesMoot: [],
  lookAlikes: ['name-servers-disagree'],
  source: 'hosts(5): what it says comes before any name server, and changes only by hand',
  weight: 'problem',
  test({ attempts, ways, resolutions, hostsFile, target: { host, isName } }) {
    const written = hostsFile.filter(({ address }) => !isOwn(ways, address));
    const dead = deadTries({ attempts }).filter((each) => written.some(({ address }) => address === each.address));
    if (!isName || dead.length === 0) return notApplicable('no address of the file was dialled in vain');
    const asked = resolutions.filter(({ resolver, addresses }) => resolver !== 'system' && addresses.length > 0);
    const contradicting = asked.filter(
      ({ addresses }) => !addresses.some(({ address }) => written.some((each) => each.address === address)),
    );
    const isContradicted = contradicting.length > 0 && contradicting.length === asked.length;
    return finding(
      isContradicted ? 'very-likely' : 'possible',
      [
        ...written.map((each) =>
          cite(`Line ${each.line} of /etc/hosts gives ${visibleText(host, 100)} the address ${each.address}.`, each),
        ),
        ...(isContradicted ? contradicting.map((each) => citeAnswer(each, host)) : []),
        ...citeTries(dead),
      ],
      [
        command('See the line:', `grep -n -i -F ${JSON.stringify(host)} /etc/hosts`),
        advice('If the machine has another address now, correct the line or take it out (as administrator).'),
        ...(isContradicted ? [] : [command('Ask a name server past the file:', `nslookup ${host}`)]),
      ],
      isContradicted ? [] : [fact('The address may be right all the same, and the fault be with the machine itself.')],
    );
  },
});
