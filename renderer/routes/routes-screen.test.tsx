// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { numbered, observationOf, summaryOf } from '../testing/fake-api.ts';
import { interfaceOf, routeOf } from '../testing/made-up-rows.ts';
import { renderPage } from '../testing/render-page.tsx';

const routes = [
  routeOf({ destination: '0.0.0.0/0', gateway: '192.0.2.1', flags: ['U', 'G', 'S', 'c'] }),
  routeOf({
    destination: '192.0.2.171/32',
    gatewayLink: '02:00:00:aa:bb:cc',
    flags: ['U', 'H', 'L', 'S'],
    interfaceName: 'lo0',
  }),
  routeOf({ destination: '192.0.2.0/24', gatewayLink: 'link#4', flags: ['U', 'C', 'S'], expiresInSeconds: 700 }),
];

async function openRoutes(answers = {}) {
  const it = await renderPage({ screen: 'routes' }, answers);
  await it.settle(() => {
    it.fake.read('interfaces', [interfaceOf()]);
    it.fake.read('routes', routes);
  });
  await it.settle();
  const rows = () => within(screen.getByRole('grid')).getAllByRole('row').slice(1);
  const cells = (row: number) =>
    within(rows()[row] ?? document.body)
      .getAllByRole('gridcell')
      .map((cell) => cell.textContent);
  return { ...it, rows, cells };
}

afterEach(cleanup);

describe('Routes', () => {
  it('shows each route with its gateway or link, flags, and what is worth knowing', async () => {
    const { cells } = await openRoutes();
    expect([0, 1, 2].map(cells)).toEqual([
      ['0.0.0.0/0', '192.0.2.1', 'en0', 'UGSc', '', 'default'],
      ['192.0.2.171/32', '02:00:00:aa:bb:cc', 'lo0', 'UHLS', '', 'own address'],
      ['192.0.2.0/24', 'link#4', 'en0', 'UCS', '11 min', ''],
    ]);
  });

  it('says that it is reading before the first reading is there', async () => {
    await renderPage({ screen: 'routes' });
    expect(screen.getByText('Reading routes…')).toBeTruthy();
  });

  it('explains flags on the cell', async () => {
    await openRoutes();
    expect(screen.getByText('UCS').getAttribute('aria-description')).toContain('cloning');
  });

  it('looks for words in the shown columns only, and names the hidden one that has them', async () => {
    const { fake, settle, rows } = await openRoutes();
    await settle(() => fake.read('routes', [routeOf({ kind: 'throw' }), routeOf({ destination: '198.51.100.0/24' })]));
    const filter = (value: string) =>
      settle(() => void fireEvent.change(screen.getByRole('searchbox'), { target: { value } }));
    await filter('throw');
    expect(screen.getByText('None of 2 routes match.')).toBeTruthy();
    await settle(() => void fireEvent.click(screen.getByRole('button', { name: 'Show “Kind”' })));
    expect(rows().length).toBe(1);
    await filter('198.51');
    expect(rows().length).toBe(1);
    await filter('nothing-like-this');
    expect(screen.queryByRole('button', { name: /^Show “/ })).toBeNull();
  });

  it('filters by a flag and says which field it does not know', async () => {
    const { rows, settle } = await openRoutes();
    const filter = screen.getByRole('searchbox');
    await settle(() => void fireEvent.change(filter, { target: { value: 'flag:G' } }));
    expect(rows().length).toBe(1);
    await settle(() => void fireEvent.change(filter, { target: { value: 'flg:G' } }));
    expect([rows().length, screen.getByText(/There is no “flg:”/)]).toEqual([3, expect.anything()]);
  });

  it('explains the own address as normal in its details', async () => {
    const { settle, page } = await openRoutes();
    await settle(() => void fireEvent.click(screen.getByText('192.0.2.171/32')));
    await settle(() => page.tables.routes.setState({ isDetailOpen: true }));
    expect(screen.getByRole('complementary').textContent).toContain('Normal, never a cause');
  });

  it('marks what was added, changed and removed', async () => {
    const { fake, settle, rows } = await openRoutes();
    const added = numbered([routeOf({ destination: '198.51.100.0/24' })], 9);
    const summary = summaryOf([observationOf()]);
    await settle(() =>
      fake.send('routes', { kind: 'changed', summary, added: [...added], changed: [], updated: [], removed: ['r1'] }),
    );
    expect(rows().map((row) => row.getAttribute('data-mark'))).toEqual(['removed', null, null, 'added']);
  });

  it('copies the chosen rows', async () => {
    const { fake, settle } = await openRoutes();
    await settle(() => void fireEvent.click(screen.getByText('192.0.2.0/24')));
    await settle(() => fake.command('copy-rows'));
    const [, copied] = fake.calls.find(([name]) => name === 'copyText') ?? [];
    expect(copied).toEqual({
      text: 'Destination\tGateway\tInterface\tFlags\tExpires\tNotes\n192.0.2.0/24\tlink#4\ten0\tUCS\t11 min\t\n',
    });
  });

  it('asks the system for a way and says when its table would lead elsewhere', async () => {
    const answer = {
      line: 1,
      printed: '',
      target: '192.0.2.9',
      destination: null,
      gateway: '192.0.2.1',
      interfaceName: 'utun4',
      sourceAddress: null,
      flags: [],
      kind: 'unicast',
      table: null,
      mtuBytes: null,
      failure: null,
    } as const;
    const reply = { kind: 'answered', answer: { ...answer, flags: [] }, observation: observationOf() } as const;
    const { settle } = await openRoutes({ askRouteFor: () => Promise.resolve(reply) });
    const box = screen.getByLabelText('Address to find the route for');
    fireEvent.change(box, { target: { value: '192.0.2.9' } });
    await settle(() => void fireEvent.click(screen.getByText('Ask')));
    await settle();
    expect(screen.getByText(/the table alone says: directly by en0/)).toBeTruthy();
  });

  it('says what went wrong, and that the rows are from before', async () => {
    const { fake, settle, rows } = await openRoutes();
    const failed = observationOf({ ending: { kind: 'timed-out', afterMs: 5_000 }, isComplete: false });
    await settle(() => fake.send('routes', { kind: 'failed', summary: summaryOf([failed]) }));
    expect([rows().length, screen.getByText('netstat did not finish within 5 s.')]).toEqual([3, expect.anything()]);
  });
});
