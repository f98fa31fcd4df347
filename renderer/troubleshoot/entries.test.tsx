// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { anInterface } from '../../shared/explain/made-up.ts';
import { neighborOf, routeOf, socketOf } from '../testing/made-up-rows.ts';
import { type RenderedPage, renderPage } from '../testing/render-page.tsx';

afterEach(cleanup);

const runs = ({ fake }: RenderedPage) =>
  fake.calls.filter(([name]) => name === 'runDiagnosis').map(([, asked]) => asked);
const chooseFirstRow = async ({ settle }: RenderedPage, title: string) => {
  const grid = screen.getByRole('grid', { name: title });
  await settle(() => grid.focus());
  await settle(() => void fireEvent.keyDown(grid, { key: 'ArrowDown' }));
  return grid;
};

describe('from a row to its diagnosis', () => {
  it('a listener is asked by an own address, with what that does not show', async () => {
    const page = await renderPage({ screen: 'listeners' });
    await page.settle(() => page.fake.read('interfaces', [anInterface('en0', ['192.168.2.171'])]));
    await page.settle(() => page.fake.read('listeners', [socketOf({ localPort: 8000 })]));
    await chooseFirstRow(page, 'Listeners');
    await page.settle(() => page.page.tables.listeners.setState({ isDetailOpen: true }));
    expect(screen.getByText(/not whether a firewall lets others in/)).toBeTruthy();
    await page.settle(() => void fireEvent.click(screen.getByRole('button', { name: 'Can others reach port 8000?' })));
    expect(runs(page)).toEqual([{ target: '192.168.2.171:8000' }]);
    expect(screen.getByText(/not whether a firewall lets others in/)).toBeTruthy();
    const box = screen.getByRole('textbox', { name: 'Target or error text' });
    await page.settle(() => void fireEvent.change(box, { target: { value: 'mini-blue' } }));
    expect(screen.queryByText(/not whether a firewall lets others in/)).toBeNull();
  });

  it('a key diagnoses the row the keyboard is on, and does nothing on one that leads to nobody', async () => {
    const page = await renderPage({ screen: 'routes' });
    const [network, way] = [routeOf(), routeOf({ destination: '0.0.0.0/0', gateway: '192.0.2.1' })];
    await page.settle(() => page.fake.read('routes', [network]));
    const grid = await chooseFirstRow(page, 'Routes');
    await page.settle(() => void fireEvent.keyDown(grid, { key: 'd', ctrlKey: true }));
    expect(runs(page)).toEqual([]);
    await page.settle(() => page.fake.read('routes', [way]));
    await page.settle(() => void fireEvent.keyDown(grid, { key: 'd', ctrlKey: true }));
    expect(runs(page)).toEqual([{ target: '192.0.2.1' }]);
  });

  it('the menu of a row has it, with its key', async () => {
    const page = await renderPage({ screen: 'interfaces', interfacesTab: 'neighbors' });
    await page.settle(() => page.fake.read('neighbors', [neighborOf()]));
    const grid = screen.getByRole('grid', { name: 'Neighbors' });
    const row = grid.querySelector('[role=row][aria-selected]');
    if (row === null) throw new Error('no row');
    await page.settle(() => void fireEvent.contextMenu(row));
    const entry = screen.getByRole('menuitem', { name: /^Diagnose 192\.0\.2\.9/ });
    expect(entry.textContent).toContain('Ctrl+D');
    await page.settle(() => void fireEvent.click(entry));
    expect(runs(page)).toEqual([{ target: '192.0.2.9' }]);
  });

  it('a recording only puts it into the box', async () => {
    const page = await renderPage({ screen: 'routes' });
    const { description } = page.page.app.getState();
    if (description === null) throw new Error('no description');
    const host = { ...description.host, kind: 'recorded' } as const;
    await page.settle(() => page.page.app.setState({ description: { ...description, host } }));
    await page.settle(() => page.fake.read('routes', [routeOf({ gateway: '192.0.2.1' })]));
    const grid = await chooseFirstRow(page, 'Routes');
    await page.settle(() => void fireEvent.keyDown(grid, { key: 'd', ctrlKey: true }));
    expect(runs(page)).toEqual([]);
    expect(screen.getByText(/A recording cannot be probed/)).toBeTruthy();
  });
});

describe('from the palette', () => {
  it.each(['mini-red:22', 'diagnose mini-red:22'])('“%s” is diagnosed', async (typed) => {
    const page = await renderPage({ screen: 'routes', overlay: 'palette' });
    const input = screen.getByRole('combobox');
    await page.settle(() => void fireEvent.change(input, { target: { value: typed } }));
    await page.settle(() => void fireEvent.click(screen.getByRole('option', { name: 'Diagnose mini-red:22' })));
    expect(runs(page)).toEqual([{ target: 'mini-red:22' }]);
  });

  it('an error is explained, and nothing is sent for it', async () => {
    const page = await renderPage({ screen: 'routes', overlay: 'palette' });
    const text = 'connect: Connection refused';
    await page.settle(() => void fireEvent.change(screen.getByRole('combobox'), { target: { value: text } }));
    await page.settle(() => void fireEvent.click(screen.getByRole('option', { name: /^Explain the error/ })));
    expect(page.fake.calls).toContainEqual(['explainText', { text }]);
    expect(runs(page)).toEqual([]);
  });

  it('leads to the programs', async () => {
    const page = await renderPage({ screen: 'routes', overlay: 'palette' });
    await page.settle(() => void fireEvent.click(screen.getByRole('option', { name: 'Compare programs' })));
    expect(screen.getByRole('button', { name: 'Compare programs' })).toBeTruthy();
  });
});
