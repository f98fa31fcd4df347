// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { observationOf } from '../testing/fake-api.ts';
import { routeOf } from '../testing/made-up-rows.ts';
import { renderPage } from '../testing/render-page.tsx';

afterEach(cleanup);

describe('Where this came from', () => {
  it('leads from a row to its line in the output', async () => {
    const lines = [
      { text: 'Routing tables', isHighlighted: false },
      { text: '192.0.2.0/24 link#6 UCS en0', isHighlighted: true },
    ];
    const observation = observationOf({ unreadCount: 1, unreadLines: [{ line: 9, text: 'odd\u202e' }] });
    const asked: unknown[] = [];
    const { fake, settle, page } = await renderPage(
      { screen: 'routes' },
      {
        readRawOutput: (request) => {
          asked.push(request);
          return Promise.resolve({ kind: 'found', observation, fromLine: 1, totalLines: 2, lines });
        },
      },
    );
    await settle(() => fake.read('routes', [routeOf()]));
    await settle(() => void fireEvent.click(screen.getByText('192.0.2.0/24')));
    await settle(() => page.tables.routes.setState({ isDetailOpen: true }));
    await settle(() => void fireEvent.click(screen.getByText('Show in the output')));
    await settle();
    const printed = '192.0.2.0/24 link#6 UCS en0';
    expect(asked).toEqual([{ observation: 'o1', printed, fromLine: 1, lineCount: 300 }]);
    const output = screen.getByRole('region', { name: 'Raw output' });
    expect(output.textContent).toContain(`2${printed}`);
    expect(screen.getByRole('complementary').textContent).toContain('/usr/sbin/netstat -rn');
    expect(screen.getByText('odd‹U+202E›')).toBeTruthy();
  });
});
