// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { routeOf } from './testing/made-up-rows.ts';
import { renderPage } from './testing/render-page.tsx';

afterEach(cleanup);

describe('App', () => {
  it('names the host it looks at', async () => {
    await renderPage({ screen: 'routes' });
    expect(screen.getByText('mini-red')).toBeTruthy();
  });

  it('goes to the screen that the menu bar asks for', async () => {
    const { fake, settle } = await renderPage({ screen: 'routes' });
    await settle(() => fake.command('show-interfaces'));
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Interfaces');
  });

  it('runs an action by its key', async () => {
    const { fake, settle } = await renderPage({ screen: 'routes' });
    await settle(() => void fireEvent.keyDown(document.body, { key: 'r', ctrlKey: true }));
    expect(fake.calls).toContainEqual(['readAgain', { question: 'routes' }]);
  });

  it('freezes the screen while paused and says so', async () => {
    const { fake, settle } = await renderPage({ screen: 'routes' });
    await settle(() => void fireEvent.click(screen.getByRole('button', { name: 'Pause live readings' })));
    expect(screen.getByText('Paused.')).toBeTruthy();
    await settle(() => fake.read('routes', [routeOf()]));
    expect(screen.queryByText('192.0.2.0/24')).toBeNull();
    await settle(() => void fireEvent.click(screen.getByRole('button', { name: 'Resume' })));
    await settle();
    expect(screen.getByText('192.0.2.0/24')).toBeTruthy();
  });

  it('says when the journal cannot be written', async () => {
    const { fake, settle } = await renderPage({ screen: 'routes' });
    await settle(() => fake.journal({ kind: 'failing', path: '/journal/one.jsonl', errno: 'ENOSPC', unwritten: 3 }));
    expect(screen.getByRole('alert').textContent).toContain('ENOSPC');
  });
});
