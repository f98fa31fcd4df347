import { cite, finding, notApplicable } from '../answers.ts';
import { defineRule } from '../rule.ts';

export const ownAddressByLoopback = defineRule({
  id: 'own-address-by-loopback',
  signature: 'X1',
  title: 'The way to an own address by the loopback interface is normal, never a fault',
  step: 'route',
  needs: ['ways'],
  makesMoot: [],
  lookAlikes: ['reject-route'],
  source: 'facts X1, B1 (xnu in_arp.c); Linux: table local',
  weight: 'remark',
  test({ ways }) {
    const own = ways.filter(
      ({ isOwn, answer, address }) => isOwn && /^lo\d*$/.test(answer?.interfaceName ?? '') && !isHome(address),
    );
    if (own.length === 0) return notApplicable('no own address of this machine was the target');
    return finding(
      'certain',
      own.flatMap(({ address, answer }) =>
        answer === null
          ? []
          : [
              cite(
                `${address} is an address of this machine; packets to it stay inside by ${answer.interfaceName}. That changes nothing for other machines.`,
                answer,
              ),
            ],
      ),
      [],
    );
  },
});

const isHome = (address: string): boolean => address.startsWith('127.') || address === '::1';
