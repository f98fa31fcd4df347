// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { Api } from '../../shared/channels.ts';
import { type RenderedPage, renderPage } from '../testing/render-page.tsx';
import { anAttempt } from '../troubleshoot/made-up.ts';
import { aCell, aPlan, done, NC, VENV } from './made-up.ts';

afterEach(cleanup);

const open = (answers: Partial<Api> = {}) =>
  renderPage({ screen: 'troubleshoot', troubleshootTab: 'programs' }, answers);
const asked = ({ fake }: RenderedPage) =>
  fake.calls.filter(([name]) => name === 'runMatrix').map(([, request]) => request);
const write = ({ settle }: RenderedPage, label: string, value: string) =>
  settle(() => void fireEvent.change(screen.getByLabelText(label), { target: { value } }));
const press = ({ settle }: RenderedPage, name: string | RegExp) =>
  settle(() => void fireEvent.click(screen.getByRole('button', { name })));

describe('Programs', () => {
  it('says what is missing, and sends nothing without it', async () => {
    const page = await open();
    await press(page, 'Compare programs');
    expect(screen.getAllByText('Write a target with a port, as in mini-red:8000.').length).toBeGreaterThan(0);
    await write(page, 'Target', 'mini-red');
    await press(page, 'Compare programs');
    await press(page, /^Connect once as administrator/);
    expect(asked(page)).toEqual([]);
    expect(page.fake.calls.some(([name]) => name === 'runRootControl')).toBe(false);
  });

  it('fills the grid as cells come, and says on top what differs', async () => {
    const page = await open();
    await write(page, 'Target', ' mini-red:29502');
    await press(page, 'Compare programs');
    expect(asked(page)[0]).toMatchObject({
      target: 'mini-red:29502',
      otherAddresses: [],
      sources: [null],
      environments: ['plain'],
    });
    await page.settle(() => page.fake.matrix({ kind: 'started', plan: aPlan, cellCount: 4 }));
    expect(screen.getAllByText('waiting')).toHaveLength(4);
    await page.settle(() => page.fake.matrix({ kind: 'cell', cell: aCell(NC) }));
    expect(screen.getByText('1 of 4 tried')).toBeTruthy();
    await page.settle(() => page.fake.matrix(done));
    expect(within(screen.getByRole('region', { name: 'What differs' })).getByText(/^The program decides/)).toBeTruthy();
    expect(screen.getAllByText('≠ differs')).toHaveLength(2);
    const row = screen.getByRole('rowheader', { name: VENV.path }).closest('tr');
    expect(row?.textContent).toContain('unreachableEHOSTUNREACH 65');
  });

  it('opens a cell to its command line and what it printed, with nothing hidden in it', async () => {
    const page = await open();
    await write(page, 'Target', 'mini-red:29502');
    await press(page, 'Compare programs');
    await page.settle(() => page.fake.matrix({ kind: 'started', plan: aPlan, cellCount: 4 }));
    await page.settle(() => page.fake.matrix(done));
    const [cell] = screen.getAllByRole('button', { name: /unreachable/ });
    await page.settle(() => cell !== undefined && void fireEvent.click(cell));
    const detail = screen.getByRole('region', { name: `${VENV.path} to 192.168.2.171:29502` });
    expect(document.activeElement).toBe(detail);
    for (const text of ['/usr/bin/nc -z 192.168.2.171 29502', 'No route to host‹U+202E›', 'before anything was sent'])
      expect(detail.textContent).toContain(text);
    await press(page, 'Copy command line');
    expect(page.fake.calls).toContainEqual(['copyText', { text: '/usr/bin/nc -z 192.168.2.171 29502' }]);
  });

  it('stops, and keeps what there is', async () => {
    const page = await open();
    await write(page, 'Target', 'mini-red:29502');
    await press(page, 'Compare programs');
    await page.settle(() => page.fake.matrix({ kind: 'started', plan: aPlan, cellCount: 4 }));
    await page.settle(() => page.fake.matrix({ kind: 'cell', cell: aCell(NC) }));
    await press(page, 'Stop');
    await page.settle(() => page.fake.matrix(done));
    expect(screen.getByText('Stopped: 1 of 4 tried')).toBeTruthy();
    expect(screen.getAllByText('not tried')).toHaveLength(3);
  });

  it('says why nothing was started', async () => {
    const page = await open();
    await write(page, 'Target', 'mini-red:29502');
    await press(page, 'Compare programs');
    await page.settle(() => page.fake.matrix({ kind: 'not-started', because: 'The name has no address.' }));
    expect(screen.getByText('The name has no address.')).toBeTruthy();
  });

  it('takes a further program, and says why a text is none', async () => {
    const page = await open({
      readProgram: ({ text }) =>
        Promise.resolve(
          text === VENV.path
            ? { kind: 'read', program: VENV }
            : { kind: 'not-a-program', because: 'Give the full path.' },
        ),
    });
    await write(page, 'Program to add', 'python3.12');
    await press(page, 'Add');
    expect(screen.getByRole('alert').textContent).toBe('Give the full path.');
    await write(page, 'Program to add', VENV.path);
    await press(page, 'Add');
    expect(screen.getByRole('checkbox', { name: VENV.path })).toHaveProperty('checked', true);
    expect(screen.getByLabelText('Program to add')).toHaveProperty('value', '');
    await write(page, 'Target', 'mini-red:29502');
    await write(page, 'Also to address', '192.168.2.172');
    await press(page, '2×2 with the alias');
    expect(asked(page)).toEqual([
      {
        ...{ target: 'mini-red:29502', otherAddresses: ['192.168.2.172'], programs: [VENV, NC] },
        ...{ sources: [null], environments: ['plain'] },
      },
    ]);
    await press(page, `Remove ${VENV.path}`);
    expect(screen.queryByRole('checkbox', { name: VENV.path })).toBeNull();
  });

  it('explains the root control before it asks for the password', async () => {
    const command = { file: '/usr/bin/nc', args: ['-z', '192.168.2.171', '29502'] };
    const answers = [
      { kind: 'declined' } as const,
      { kind: 'tried', attempts: [anAttempt({ program: '/usr/bin/nc' })], command, printed: '' } as const,
    ];
    const page = await open({
      runRootControl: () =>
        Promise.resolve({ ...(answers.shift() ?? { kind: 'declined' }) } as Awaited<ReturnType<Api['runRootControl']>>),
    });
    expect(screen.getByText(/The system will ask for your password/)).toBeTruthy();
    await write(page, 'Target', 'mini-red:29502');
    await press(page, /^Connect once as administrator/);
    expect(screen.getByText('No password was given, so nothing was sent.')).toBeTruthy();
    await press(page, /^Connect once as administrator/);
    expect(screen.getByRole('table', { name: 'Connections tried' }).textContent).toContain('accepted');
  });

  it('runs nothing on a recording', async () => {
    const page = await open();
    const { description } = page.page.app.getState();
    if (description === null) throw new Error('no description');
    const host = { ...description.host, kind: 'recorded' } as const;
    await page.settle(() => page.page.app.setState({ description: { ...description, host } }));
    await write(page, 'Target', 'mini-red:29502');
    await press(page, 'Compare programs');
    expect(screen.getByText('A recording cannot be probed.')).toBeTruthy();
    expect(asked(page)).toEqual([]);
  });
});
