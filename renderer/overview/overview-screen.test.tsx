// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { Api } from '../../shared/channels.ts';
import { aListener, darwinRoute } from '../../shared/explain/made-up.ts';
import { aFirewallFact, aResolver, withPrefixes } from '../../shared/overview/made-up.ts';
import { renderPage } from '../testing/render-page.tsx';

afterEach(cleanup);

type ChangeListener = Parameters<Api['watchChanges']>[1];

async function openOverview(withRoutes = true) {
  const told: ChangeListener[] = [];
  const watchChanges: Api['watchChanges'] = (_, onEvent) => {
    told.push(onEvent);
    return () => {};
  };
  const page = await renderPage({ screen: 'overview' }, { watchChanges });
  const { fake, settle } = page;
  await settle(() => {
    const port = { hardwarePort: 'Ethernet', status: 'active' };
    fake.read('interfaces', [withPrefixes('en0', ['192.168.77.14/24'], port)]);
    fake.read('routes', withRoutes ? [darwinRoute('0.0.0.0/0', 'UGScg', 'en0', { gateway: '192.168.77.1' })] : []);
    fake.read('resolvers', [aResolver(['192.168.77.1'])]);
    fake.read('firewall', [aFirewallFact('state', 'off')]);
    fake.read('listeners', [aListener('*', 7000, 501)]);
  });
  await settle();
  return {
    ...page,
    tellChange: (event: Parameters<ChangeListener>[0]) =>
      settle(() => {
        for (const each of told) each(event);
      }),
  };
}

const card = (title: string) => {
  const found = screen.getByRole('heading', { level: 2, name: title }).closest('section');
  if (found === null) throw new Error(`no card ${title}`);
  return within(found);
};

describe('Overview', () => {
  it('draws the way out and says it in words', async () => {
    await openOverview();
    const picture = screen.getByRole('img', { name: 'The way from this machine to the internet' });
    expect(picture.querySelector('desc')?.textContent).toContain(
      'from 192.168.77.14 by en0 (Ethernet) to 192.168.77.1',
    );
    expect(card('Ways out').getByText('en0 (Ethernet)')).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('says that there is no way out', async () => {
    await openOverview(false);
    expect(screen.getAllByRole('alert')[0]?.textContent).toContain('No way to the internet');
    expect(screen.getByRole('img').textContent).toContain('No way out');
  });

  it('tells what was not read yet from what there is none of', async () => {
    await renderPage({ screen: 'overview' });
    expect(screen.getByText('Reading the routes…')).toBeTruthy();
    expect(card('Addresses').getByText('Not read yet')).toBeTruthy();
  });

  it('leads from an interface to its screen, and from a port to its listeners', async () => {
    const { page, settle } = await openOverview();
    await settle(() => void fireEvent.click(screen.getByRole('button', { name: /^en0, IPv4/ })));
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Interfaces');
    expect(page.tables.interfaces.getState().filter).toBe('if:en0');
    await settle(() => page.navigation.setState({ screen: 'overview' }));
    await settle(() => void fireEvent.click(screen.getByRole('button', { name: '7000' })));
    expect(page.tables.listeners.getState().filter).toBe('port:7000');
  });

  it('lists what changed, the latest first, and opens the row', async () => {
    const { tellChange, settle, page } = await openOverview();
    const entry = { question: 'routes', change: 'added', rowId: 'r1' } as const;
    await tellChange({ isFirst: true, entries: [{ ...entry, number: 1, atMs: 0, title: 'route 10.1.0.0/16' }] });
    await tellChange({ isFirst: false, entries: [{ ...entry, number: 2, atMs: 1, title: 'route 10.2.0.0/16' }] });
    const titles = card('Changed since the session began')
      .getAllByRole('listitem')
      .map((each) => each.textContent);
    expect(titles.map((title) => title?.slice(-17))).toEqual(['route 10.2.0.0/16', 'route 10.1.0.0/16']);
    await settle(() => void fireEvent.click(screen.getByText('route 10.2.0.0/16')));
    expect(page.navigation.getState().screen).toBe('routes');
    expect(page.tables.routes.getState()).toMatchObject({ isDetailOpen: true, cursor: { rowId: 'r1' } });
  });
});
