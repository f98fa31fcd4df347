// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { routeOf } from '../testing/made-up-rows.ts';
import { renderPage } from '../testing/render-page.tsx';
import type { PastedReply } from './pasted-rows.ts';
import { plainColumns, plainText, titleOf } from './plain-columns.ts';

afterEach(cleanup);

async function paste(reply: PastedReply, text = 'something') {
  const it = await renderPage({ screen: 'routes', overlay: 'paste' }, { parsePasted: () => Promise.resolve(reply) });
  fireEvent.change(await screen.findByLabelText('Output to read'), { target: { value: text } });
  await it.settle();
  return it;
}

describe('Paste output', () => {
  it('shows a pasted route table as the Routes screen would, own address explained', async () => {
    const own = routeOf({ destination: '192.0.2.171/32', flags: ['U', 'H', 'L', 'S'], interfaceName: 'lo0' });
    await paste({
      kind: 'parsed',
      tool: 'darwin-netstat-routes',
      title: 'Route tables',
      platform: 'darwin',
      question: 'routes',
      rows: [{ ...own }],
      unreadLines: [{ line: 4, text: 'odd \u001b line', because: 'no flags' }],
    });
    const rows = within(screen.getByRole('grid', { name: 'Rows read from the pasted text' })).getAllByRole('row');
    expect(rows[1]?.textContent).toContain('own address');
    expect(screen.getByText('odd ␛ line')).toBeTruthy();
  });

  it('shows rows that no screen has under their own fields', async () => {
    await paste({
      kind: 'parsed',
      tool: 'some-tool',
      title: 'Some tool',
      platform: 'any',
      question: null,
      rows: [{ line: 1, printed: 'x', hostName: 'mini-blue', port: 22, gone: null }],
      unreadLines: [],
    });
    const grid = screen.getByRole('grid', { name: 'Rows read from the pasted text' });
    expect(
      within(grid)
        .getAllByRole('columnheader')
        .map(({ textContent }) => textContent),
    ).toEqual(['Host name', 'Port']);
    expect(screen.getByText(/every line read/)).toBeTruthy();
  });

  it('says when no tool is recognised', async () => {
    await paste({ kind: 'not-recognised' });
    expect(screen.getByText(/No tool was recognised/)).toBeTruthy();
  });
});

describe('plainColumns', () => {
  it('leaves out what no row says and where it stood', () => {
    expect(plainColumns([{ a: null, b: [], line: 3, printed: 'x' }, { c: false }]).map(({ id }) => id)).toEqual(['c']);
  });
  it('writes any value on one line', () => {
    expect([plainText(['a', 1]), plainText({ a: 1 }), plainText('x\ny'), titleOf('interfaceName')]).toEqual([
      'a, 1',
      '{"a":1}',
      'x␊y',
      'Interface name',
    ]);
  });
});
