// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { type RenderedPage, renderPage } from '../testing/render-page.tsx';

afterEach(cleanup);

const notice = () => within(screen.getByRole('region', { name: 'Opened by a link' }));
const runs = ({ fake }: RenderedPage) => fake.calls.filter(([name]) => name === 'runDiagnosis');

describe('a link', () => {
  it('fills the box, shows where it leads, and sends nothing before it is agreed to', async () => {
    const page = await renderPage({ screen: 'routes', overlay: 'about' });
    await page.settle(() => page.fake.link({ kind: 'diagnose', target: 'http://mini-red:8000/a' }));
    expect(screen.getByRole('textbox', { name: 'Target or error text' })).toHaveProperty(
      'value',
      'http://mini-red:8000/a',
    );
    expect(document.activeElement?.textContent).toBe('A link wants Routelight to send packets');
    expect(notice().getByText('mini-red').tagName).toBe('STRONG');
    expect(runs(page)).toEqual([]);
    await page.settle(() => void fireEvent.click(notice().getByRole('button', { name: 'Diagnose it' })));
    expect(runs(page)).toHaveLength(1);
    expect(screen.queryByRole('region', { name: 'Opened by a link' })).toBeNull();
  });

  it('can be left, and the latest of two is the one that is asked about', async () => {
    const page = await renderPage({ screen: 'troubleshoot' });
    await page.settle(() => page.fake.link({ kind: 'diagnose', target: 'mini-red:1' }));
    await page.settle(() => page.fake.link({ kind: 'diagnose', target: 'mini-blue:2' }));
    expect(notice().getByText('mini-blue')).toBeTruthy();
    await page.settle(() => void fireEvent.click(notice().getByRole('button', { name: 'Leave it' })));
    expect(screen.queryByRole('region', { name: 'Opened by a link' })).toBeNull();
    expect(runs(page)).toEqual([]);
  });

  it('shows the true name of a host that looks like another', async () => {
    const page = await renderPage({ screen: 'troubleshoot' });
    await page.settle(() => page.fake.link({ kind: 'diagnose', target: 'mіni-red:22' }));
    expect(notice().getByText(/^xn--/)).toBeTruthy();
  });

  it('that asks for anything else is said not to be followed', async () => {
    const page = await renderPage({ screen: 'troubleshoot' });
    await page.settle(() => page.fake.link({ kind: 'refused', because: '“alias” is nothing that a link can ask for' }));
    expect(notice().getByText(/It was left alone: “alias”/)).toBeTruthy();
    expect(notice().queryByRole('button', { name: 'Diagnose it' })).toBeNull();
    expect(screen.getByRole('textbox', { name: 'Target or error text' })).toHaveProperty('value', '');
  });
});
