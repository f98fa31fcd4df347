// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { aFirewallFact } from '../../shared/overview/made-up.ts';
import { observationOf, summaryOf } from '../testing/fake-api.ts';
import { socketOf } from '../testing/made-up-rows.ts';
import { renderPage } from '../testing/render-page.tsx';

afterEach(cleanup);

describe('Listeners', () => {
  it('shows reach, and a pid whose name needs administrator rights', async () => {
    const { fake, settle } = await renderPage({ screen: 'listeners' });
    const hidden = socketOf({ localAddress: '127.0.0.1', owner: { pid: 77, command: null, user: null } });
    await settle(() => fake.read('listeners', [socketOf(), hidden]));
    for (const text of ['everyone', 'this computer only', '77', 'name needs administrator rights']) {
      expect(screen.getByText(text)).toBeTruthy();
    }
  });

  it('shows whose socket it is when nothing more is told, and says why', async () => {
    const { fake, page, settle } = await renderPage({ screen: 'listeners' });
    await settle(() => fake.read('listeners', [socketOf({ owner: { pid: null, command: null, user: 'grace' } })]));
    expect(screen.getAllByRole('row')[1]?.textContent).toBe('TCP0.0.0.08000everyonegrace');
    await settle(() => page.tables.listeners.setState({ cursor: { rowId: 'r1', column: 0 }, isDetailOpen: true }));
    const detail = screen.getByRole('complementary', { name: 'Details' });
    expect(detail.textContent).toContain('The system did not say which process this is.');
    expect(detail.textContent).toContain('Usergrace');
    expect(detail.textContent).not.toContain('PID');
  });

  it.each([
    ['on', '0.0.0.0', true],
    ['off', '0.0.0.0', false],
    ['on', '127.0.0.1', false],
  ] as const)('with the firewall %s offers to let others through to what is bound to %s: %s', async (state, to, is) => {
    const { fake, page, settle } = await renderPage({ screen: 'listeners' });
    await settle(() => fake.read('listeners', [socketOf({ localAddress: to })]));
    await settle(() => page.tables.listeners.setState({ cursor: { rowId: 'r1', column: 0 }, isDetailOpen: true }));
    await settle(() => fake.read('firewall', [aFirewallFact('state', state)]));
    await settle();
    expect(screen.queryByRole('button', { name: 'Let others through the firewall…' }) !== null).toBe(is);
  });

  it('points at a listener that takes connections from another', async () => {
    const { fake, settle } = await renderPage({ screen: 'listeners' });
    const stale = socketOf({ localAddress: '192.0.2.171', owner: { pid: 5, command: 'oldd', user: 'ada' } });
    await settle(() => fake.read('listeners', [socketOf(), stale]));
    expect(screen.getAllByText('shadowed').length).toBe(2);
  });

  it('watches sockets only while their tab is open', async () => {
    const { fake, settle } = await renderPage({ screen: 'listeners' });
    expect(fake.watchers('sockets')).toBe(0);
    await settle(() => void fireEvent.click(screen.getByRole('radio', { name: 'Sockets' })));
    expect(fake.watchers('sockets')).toBe(1);
    await settle(() => void fireEvent.click(screen.getByRole('radio', { name: 'By port' })));
    expect(fake.watchers('sockets')).toBe(1);
    await settle(() => void fireEvent.click(screen.getByRole('radio', { name: 'Listeners' })));
    expect(fake.watchers('sockets')).toBe(0);
  });

  it('watches listeners no longer than they are on screen', async () => {
    const { fake, settle, page } = await renderPage({ screen: 'listeners' });
    expect(fake.watchers('listeners')).toBe(1);
    await settle(() => page.navigation.setState({ screen: 'overview' }));
    expect(fake.calls.filter(([name]) => name === 'watchListeners').map(([, request]) => request)).toEqual([
      {},
      { isSeldom: true },
    ]);
    expect(fake.watchers('listeners')).toBe(1);
    await settle(() => page.navigation.setState({ screen: 'routes' }));
    expect([fake.watchers('listeners'), fake.watchers('firewall'), fake.watchers('interfaces')]).toEqual([0, 0, 1]);
  });

  it('filters by a state that is clicked', async () => {
    const { fake, settle, page } = await renderPage({ screen: 'listeners', listenersTab: 'sockets' });
    await settle(() =>
      fake.read('sockets', [socketOf(), socketOf({ state: 'ESTABLISHED', peerAddress: '192.0.2.9' })]),
    );
    await settle(() => void fireEvent.click(screen.getByRole('button', { name: /ESTABLISHED 1/ })));
    expect(page.tables.sockets.getState().filter).toBe('state:ESTABLISHED');
  });

  it('says that it could not look, which is not the same as nothing there', async () => {
    const { fake, settle } = await renderPage({ screen: 'listeners' });
    const missing = observationOf({ ending: { kind: 'missing-tool' }, isComplete: false });
    await settle(() => fake.send('listeners', { kind: 'failed', summary: summaryOf([missing]) }));
    expect(screen.getByText('netstat is not on this system.')).toBeTruthy();
    await settle(() => fake.read('listeners', []));
    expect(screen.getByText('No listeners.')).toBeTruthy();
  });
});
