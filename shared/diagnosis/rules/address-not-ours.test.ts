import { anInterface } from '../../explain/made-up.ts';
import { addressNotOurs } from './address-not-ours.ts';
import { caseOf, OURS, ruleCases, TARGET, tried } from './testing.ts';

const bound = {
  category: 'EADDRNOTAVAIL',
  program: null,
  text: 'listen EADDRNOTAVAIL: address not available 192.168.77.20:8000',
};
const interfaces = [anInterface('en0', [OURS])];
const from = (sourceAddress: string | null) => [tried('EADDRNOTAVAIL', { sourceAddress, isSynchronous: true })];
ruleCases(addressNotOurs, {
  fires: {
    'the alias is gone': [caseOf({ interfaces, attempts: from('192.168.77.11') }), 'certain'],
    'a server cannot listen on it': [
      caseOf({ interfaces, attempts: [tried('EHOSTDOWN')], reported: bound }),
      'certain',
    ],
  },
  nearMisses: {
    'the server listens on an address that is there': caseOf({
      interfaces: [anInterface('en0', [TARGET])],
      attempts: [tried('ECONNREFUSED')],
      reported: bound,
    }),
    'the error is of a connect': caseOf({
      interfaces,
      attempts: [tried('EHOSTDOWN')],
      reported: { ...bound, text: 'connect EADDRNOTAVAIL 192.168.77.20:8000' },
    }),
    'the address is there': caseOf({ interfaces, attempts: from(OURS) }),
    'the interfaces may lack rows': caseOf({ interfaces, attempts: from('192.168.77.11'), partlyRead: ['interfaces'] }),
  },
  lookAlikes: { 'ports-exhausted': caseOf({ interfaces, attempts: from(null) }) },
});
