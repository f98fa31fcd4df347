import { programTookDeadAddress } from './program-took-dead-address.ts';
import { caseOf, onLinux, ruleCases, tried } from './testing.ts';

const V6 = '::1';
const V4 = '127.0.0.1';
const attempts = [tried('ECONNREFUSED', { to: V6 }), tried('accepted', { to: V4 })];
const brought = (text: string) => ({ category: 'ECONNREFUSED', program: null, text });
ruleCases(programTookDeadAddress, {
  fires: {
    'Node went to ::1 of localhost': [
      onLinux({ attempts, reported: brought('Error: connect ECONNREFUSED ::1:8000') }),
      'very-likely',
    ],
    'written in brackets': [
      caseOf({ attempts, reported: brought('dial tcp [::1]:8000: connect: connection refused') }),
      'very-likely',
    ],
  },
  nearMisses: {
    'the error names the address that works': onLinux({ attempts, reported: brought('ECONNREFUSED 127.0.0.1:8000') }),
    'it names none': onLinux({ attempts, reported: brought('Connection refused') }),
    'it names a longer one': onLinux({
      attempts: [tried('ECONNREFUSED', { to: '192.168.2.17' }), tried('accepted', { to: V4 })],
      reported: brought('connect ECONNREFUSED 192.168.2.171:8000'),
    }),
    'no address works': onLinux({ attempts: attempts.slice(0, 1), reported: brought('ECONNREFUSED ::1:8000') }),
  },
  lookAlikes: { 'another-address-dead': onLinux({ attempts }) },
});
