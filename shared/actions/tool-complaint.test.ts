import { expect, it } from 'vitest';
import { plainComplaint } from './tool-complaint.ts';

// facts B3, and what iproute2 prints
it.each([
  ['ifconfig: ioctl (SIOCAIFADDR): permission denied', 'it needs administrator rights'],
  ['ifconfig: interface en9 does not exist', 'the interface is not there any more'],
  ['ifconfig: 999.1.1.1: bad value', 'the system does not take this as an address'],
  ["ifconfig: ioctl (SIOCDIFADDR): Can't assign requested address", 'the address is not on the interface any more'],
  [
    "ifconfig: ioctl (SIOCAIFADDR): Can't assign requested address",
    'the system will not have this address on this interface',
  ],
  ['ifconfig: ioctl (SIOCAIFADDR): File exists', 'the address is on this machine already'],
  ['RTNETLINK answers: File exists', 'the address is on this machine already'],
  ['Error: ipv4: Address already assigned.', 'the address is on this machine already'],
  ['Error: ipv4: Address not found.', 'the address is not on the interface any more'],
  ['RTNETLINK answers: Cannot assign requested address', 'the address is not on the interface any more'],
  ['Cannot find device "eth9"', 'the interface is not there any more'],
  ['RTNETLINK answers: Operation not permitted', 'it needs administrator rights'],
])('%s', (printed, words) => {
  expect(plainComplaint(`${printed}\n`, 1)).toBe(`${words} (${printed})`);
});

it('leaves what it does not know as it was said, and says when nothing was', () => {
  expect(plainComplaint('ifconfig: something new\n', 1)).toBe('ifconfig: something new');
  expect(plainComplaint('', 75)).toBe('it ended with exit code 75 and said nothing');
});
