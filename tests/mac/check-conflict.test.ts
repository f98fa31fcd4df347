import { describe, expect, it } from 'vitest';
import { readInterfaces } from '../../electron/actions/alias-kinds.ts';
import { checkConflict } from '../../electron/actions/check-conflict.ts';
import { createLook, observationIds } from '../../electron/observations/look.ts';
import { darwin } from '../../electron/platforms/darwin.ts';
import { madeUpAlias } from '../../shared/actions/made-up.ts';
import { createInProcessMac } from './in-process-host.ts';
import { macMini } from './mac-mini.mjs';
import type { MacState } from './state.ts';

async function check(interfaceName: string, address: string, edit: (state: MacState) => MacState = (state) => state) {
  const { host } = createInProcessMac(edit(macMini('15')));
  const eyes = { platform: darwin, look: createLook(host, () => undefined, { nextId: observationIds() }) };
  return checkConflict(madeUpAlias({ interfaceName, address }), await readInterfaces(eyes), eyes);
}
const without = (tool: string) => (state: MacState) => ({
  ...state,
  bad: { ...state.bad, [tool]: 'missing' as const },
});

describe('the conflict check on a Mac', () => {
  it('finds the address free when its question found nobody', async () => {
    expect(await check('en0', '192.168.2.172')).toEqual({ kind: 'free' });
  });

  it('finds its owner by ping, and by the neighbour table when ping is silent', async () => {
    const answers = await check('en0', '192.168.2.224');
    expect(answers).toEqual({ kind: 'taken', by: 'it answers ping.' });
    const silent = await check('en0', '192.168.2.224', without('ping'));
    expect(silent).toMatchObject({ kind: 'taken', by: expect.stringContaining('d0:11:e5') });
  });

  it.each([
    ['ping is not there', '192.168.2.172', without('ping'), 'it could not be pinged'],
    [
      'the neighbours cannot be read',
      '192.168.2.172',
      (state: MacState) => without('ndp')(without('arp')(state)),
      'the neighbours could not be read, and a machine with a firewall in stealth mode does not answer ping.',
    ],
    [
      'the permission for the local network is missing',
      '192.168.2.172',
      (state: MacState) => ({ ...state, localNetwork: { ...state.localNetwork, appleToolsPass: false } }),
      'the ping was not let out',
    ],
  ])('is blind when %s', async (_, address, edit, words) => {
    expect(await check('en0', address, edit)).toMatchObject({ kind: 'blind', because: expect.stringContaining(words) });
  });

  it('is blind on a Wi-Fi where nobody but the router is seen', async () => {
    expect(await check('en1', '192.168.20.77')).toMatchObject({
      kind: 'blind',
      because: expect.stringContaining('keep its machines apart'),
    });
  });
});
