import { anInterface } from '../../explain/made-up.ts';
import { ownAddressDuplicate } from './own-address-duplicate.ts';
import { caseOf, MAC, neighbor, onLinux, ruleCases, TARGET, tried, way } from './testing.ts';

const marked = (flag: string) =>
  [anInterface('en0', ['2001:db8::10'])].map((each) => ({
    ...each,
    addresses: each.addresses.map((address) => ({ ...address, prefixLength: 64, flags: [flag] })),
  }));
const attempts = [tried('timed-out', { to: '2001:db8::20' })];
ruleCases(ownAddressDuplicate, {
  fires: {
    'Linux dadfailed': [onLinux({ attempts, interfaces: marked('dadfailed') }), 'very-likely'],
    'macOS duplicated': [caseOf({ attempts, interfaces: marked('duplicated') }), 'very-likely'],
  },
  nearMisses: {
    'still being checked': onLinux({ attempts, interfaces: marked('tentative') }),
    'the target is in another network': onLinux({
      attempts: [tried('timed-out', { to: '2001:db8:9::20' })],
      interfaces: marked('dadfailed'),
    }),
    'the other family failed': onLinux({ attempts: [tried('timed-out')], interfaces: marked('dadfailed') }),
  },
  lookAlikes: {
    'duplicate-address': caseOf({
      attempts: [tried('timed-out')],
      ways: [way(TARGET)],
      interfaces: marked('autoconf'),
      neighborsBefore: [neighbor(TARGET, MAC)],
      neighborsAfter: [neighbor(TARGET, '02:00:5e:10:00:99')],
    }),
  },
});
