// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { addressOf, interfaceOf } from '../testing/made-up-rows.ts';
import { renderPage } from '../testing/render-page.tsx';

afterEach(cleanup);

describe('Interfaces', () => {
  const alias = addressOf({ address: '192.0.2.172', prefixLength: 32, isAlias: true });
  const interfaces = [
    interfaceOf({ addresses: [addressOf(), alias] }),
    interfaceOf({ name: 'en1', hardwarePort: 'Wi-Fi', status: 'inactive', addresses: [] }),
  ];

  it('lists addresses under their interface and tells an alias from the primary', async () => {
    const { fake, settle } = await renderPage({ screen: 'interfaces' });
    await settle(() => fake.read('interfaces', interfaces));
    const texts = screen
      .getAllByRole('row')
      .slice(1)
      .map((row) => row.textContent);
    expect(texts.length).toBe(4);
    expect(texts[2]).toContain('192.0.2.172/32alias');
    expect(texts[3]).toContain('inactive');
  });

  it('keeps an interface with all its addresses when one of them matches', async () => {
    const { fake, settle } = await renderPage({ screen: 'interfaces' });
    await settle(() => fake.read('interfaces', interfaces));
    await settle(() => void fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'is:alias' } }));
    expect(screen.getAllByRole('row').length - 1).toBe(3);
  });
});
