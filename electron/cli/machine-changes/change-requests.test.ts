import { describe, expect, it } from 'vitest';
import { createLocalHost } from '../../hosts/local-host.ts';
import { createLook, observationIds } from '../../observations/look.ts';
import { linux } from '../../platforms/linux.ts';
import type { OpenedHost } from '../open-for-command.ts';
import { readFirewall, readNeighbor, readStop } from './change-requests.ts';

const host = createLocalHost({ platform: 'linux', toolRoot: null });
const neighbor = {
  ...{ line: 1, printed: '', family: 'ipv4' as const, zone: null, hostname: null, mac: null, state: null },
  ...{ isRouter: false, flags: [], expiresInSeconds: null },
};
const rows = [
  { ...neighbor, address: '192.0.2.9', interfaceName: 'eth0' },
  { ...neighbor, address: '192.0.2.7', interfaceName: 'eth0' },
  { ...neighbor, address: '192.0.2.7', interfaceName: 'eth1' },
];
/** This machine's own processes, and neighbours that are made up. */
const opened: OpenedHost = {
  host,
  platform: {
    ...linux,
    readers: {
      ...linux.readers,
      neighbors: async () => ({ rows: rows.map((row) => ({ source: 0, row })), observations: [] }),
    },
  },
  look: createLook(host, () => undefined, { nextId: observationIds() }),
};

describe('stop-process', () => {
  it('names the process with its start', async () => {
    expect(await readStop(String(process.pid), false, opened)).toEqual({
      ...{ kind: 'stop-process', pid: process.pid, force: 'terminate' },
      startedAt: expect.stringMatching(/^[A-Z][a-z]{2} [A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d \d{4}$/),
    });
    expect(await readStop(String(process.pid), true, opened)).toMatchObject({ force: 'kill' });
  });

  it.each(['1', '0', '-5', 'nc', '4410;id', ''])('takes "%s" for no process', async (text) => {
    await expect(readStop(text, false, opened)).rejects.toMatchObject({ code: 64 });
  });

  it('says that the process is gone', async () => {
    // more than any kernel gives out (pid_max is at most 2^22)
    await expect(readStop('99999999', false, opened)).rejects.toMatchObject({ code: 1 });
  });
});

describe('allow-through-firewall', () => {
  it('takes the full path of a program', async () => {
    expect(await readFirewall('/usr/local/bin/node', opened)).toEqual({
      ...{ kind: 'allow-through-firewall', path: '/usr/local/bin/node' },
    });
    await expect(readFirewall('node', opened)).rejects.toThrow('not the full path');
  });
});

describe('delete-neighbor', () => {
  it('finds the interface when one has the address, and takes the one that is named', async () => {
    const request = { kind: 'delete-neighbor', interfaceName: 'eth0', family: 'ipv4', address: '192.0.2.9' };
    expect(await readNeighbor('192.0.2.9', undefined, opened)).toEqual(request);
    expect(await readNeighbor('192.0.2.9', 'eth7', opened)).toEqual({ ...request, interfaceName: 'eth7' });
    expect(await readNeighbor('fe80::1%eth1', undefined, opened)).toMatchObject({
      ...{ interfaceName: 'eth1', address: 'fe80::1' },
    });
  });

  it.each([
    ['192.0.2.7', undefined, 'eth0 and eth1: name one', 64],
    ['192.0.2.8', undefined, 'not in the neighbour table', 1],
    ['192.0.2.999', undefined, 'is not an IP address', 64],
    ['192.0.2.9', 'eth0; reboot', 'is not the name of an interface', 64],
  ])('refuses %s on %s', async (text, interfaceName, words, code) => {
    const read = readNeighbor(text, interfaceName, opened);
    await expect(read).rejects.toThrow(words);
    await expect(read).rejects.toMatchObject({ code });
  });
});
