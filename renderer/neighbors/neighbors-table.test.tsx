// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { actionOf, runAction } from '../actions/all-actions.ts';
import { neighborOf } from '../testing/made-up-rows.ts';
import { renderPage } from '../testing/render-page.tsx';

afterEach(cleanup);

const router = neighborOf({ address: '192.0.2.1', mac: '02:00:00:aa:bb:01', isRouter: true });
const sameRouter = neighborOf({ family: 'ipv6', address: 'fe80::1', zone: 'en0', mac: router.mac, state: 'stale' });
const silent = neighborOf({ address: '192.0.2.66', mac: null, state: 'FAILED' });
const group = neighborOf({ address: '224.0.0.251', mac: '01:00:5e:00:00:fb', flags: ['permanent'] });

async function shown() {
  const rendered = await renderPage({ screen: 'interfaces', interfacesTab: 'neighbors' });
  await rendered.settle(() => rendered.fake.read('neighbors', [router, sameRouter, silent, group]));
  return rendered;
}
const bodyRows = () => screen.getAllByRole('row').slice(1);

describe('Neighbors', () => {
  it('says of each whether it answers, and what it is', async () => {
    await shown();
    expect(bodyRows().map((row) => row.textContent)).toEqual([
      '192.0.2.102:00:00:aa:bb:01en0earlierrouterprivate MAC',
      'fe80::1%en002:00:00:aa:bb:01en0earlierstaleprivate MAC',
      '192.0.2.66en0noFAILED',
      '224.0.0.25101:00:5e:00:00:fben0not askedgrouppermanent',
    ]);
  });

  it('is filtered by its own words as well as by the system’s', async () => {
    const { settle } = await shown();
    const filter = (value: string) =>
      settle(() => void fireEvent.change(screen.getByRole('searchbox'), { target: { value } }));
    for (const text of ['state:silent', 'state:fail']) {
      await filter(text);
      expect(bodyRows().map((row) => row.textContent)).toEqual([expect.stringContaining('192.0.2.66')]);
    }
    await filter('is:router');
    expect(bodyRows().length).toBe(1);
  });

  it('explains a row, and names the other addresses of its machine', async () => {
    const { page, settle } = await shown();
    await settle(() => page.tables.neighbors.setState({ cursor: { rowId: 'r1', column: 0 }, isDetailOpen: true }));
    const detail = within(screen.getByRole('complementary', { name: 'Details' }));
    expect(detail.getByText(/It has answered: its hardware address is known/)).toBeTruthy();
    expect(detail.getByText('fe80::1%en0')).toBeTruthy();
  });

  it('is reached from the palette, read again by itself, and watched only while it is there', async () => {
    const { fake, page, settle } = await renderPage({ screen: 'routes' });
    await settle(() => void runAction(actionOf('show-neighbors'), page));
    expect([screen.getByRole('heading', { level: 1 }).textContent, fake.watchers('neighbors')]).toEqual([
      'Neighbors',
      1,
    ]);
    await settle(() => void runAction(actionOf('read-again'), page));
    expect(fake.calls).toContainEqual(['readAgain', { question: 'neighbors' }]);
    await settle(() => void fireEvent.click(screen.getByRole('radio', { name: 'Interfaces' })));
    expect(fake.watchers('neighbors')).toBe(0);
  });

  it('does not call an empty table a fault', async () => {
    const { fake, settle } = await renderPage({ screen: 'interfaces', interfacesTab: 'neighbors' });
    await settle(() => fake.read('neighbors', []));
    expect(screen.getByText('No neighbors.')).toBeTruthy();
    expect(screen.getByText(/That is no fault by itself/)).toBeTruthy();
  });
});
