import { anInterface } from '../../explain/made-up.ts';
import { addressNotOurs } from './address-not-ours.ts';
import { caseOf, OURS, ruleCases, tried } from './testing.ts';

const interfaces = [anInterface('en0', [OURS])];
const from = (sourceAddress: string | null) => [tried('EADDRNOTAVAIL', { sourceAddress, isSynchronous: true })];
ruleCases(addressNotOurs, {
  fires: { 'the alias is gone': [caseOf({ interfaces, attempts: from('192.168.77.11') }), 'certain'] },
  nearMisses: {
    'the address is there': caseOf({ interfaces, attempts: from(OURS) }),
    'the interfaces may lack rows': caseOf({ interfaces, attempts: from('192.168.77.11'), partlyRead: ['interfaces'] }),
  },
  lookAlikes: { 'ports-exhausted': caseOf({ interfaces, attempts: from(null) }) },
});
