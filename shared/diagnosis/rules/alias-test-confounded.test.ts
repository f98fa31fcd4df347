import { aliasTestConfounded } from './alias-test-confounded.ts';
import { caseOf, refusedHere, ruleCases, tried } from './testing.ts';

const ALIAS = '192.168.77.21';
const python = '/Users/ada/lamp/.venv/bin/python';
const failed = refusedHere('EHOSTUNREACH', 2, { program: python });
const good = tried('accepted', { to: ALIAS, program: '/usr/bin/nc' });
ruleCases(aliasTestConfounded, {
  fires: { 'python to the address fails, nc to the alias works': [caseOf({ attempts: [...failed, good] }), 'certain'] },
  nearMisses: {
    'python was tried with the alias as well': caseOf({
      attempts: [...failed, good, tried('accepted', { to: ALIAS, program: python })],
    }),
    'nc was tried with the address as well': caseOf({
      attempts: [...failed, good, tried('accepted', { program: '/usr/bin/nc' })],
    }),
    'nothing works': caseOf({ attempts: failed }),
  },
  lookAlikes: { 'another-address-dead': caseOf({ attempts: [tried('timed-out'), tried('accepted', { to: ALIAS })] }) },
});
