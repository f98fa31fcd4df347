// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { Api } from '../../shared/channels.ts';
import { type RenderedPage, renderPage } from '../testing/render-page.tsx';
import { anAttempt } from '../troubleshoot/made-up.ts';
import { aCell, aPlan, aVenvIdentity, done, NC, VENV } from './made-up.ts';

afterEach(cleanup);

const open = (answers: Partial<Api> = {}) =>
  renderPage({ screen: 'troubleshoot', troubleshootTab: 'programs' }, answers);
const asked = ({ fake }: RenderedPage) =>
  fake.calls.filter(([name]) => name === 'runMatrix').map(([, request]) => request);
const write = ({ settle }: RenderedPage, label: string, value: string) =>
  settle(() => void fireEvent.change(screen.getByLabelText(label), { target: { value } }));
/** The page under test takes a place where a line may break for a space. */
const VENV_NAME = new RegExp(`^${VENV.path.replaceAll('/', '/ ?')}`);
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
    const row = screen.getByRole('rowheader', { name: VENV_NAME }).closest('tr');
    expect(row?.textContent).toContain('unreachable EHOSTUNREACH 65 · after 0.4 ms');
  });

  it('opens a cell to its command line and what it printed, with nothing hidden in it', async () => {
    const page = await open();
    await write(page, 'Target', 'mini-red:29502');
    await press(page, 'Compare programs');
    await page.settle(() => page.fake.matrix({ kind: 'started', plan: aPlan, cellCount: 4 }));
    await page.settle(() => page.fake.matrix(done));
    const [cell] = screen.getAllByRole('button', { name: /unreachable/ });
    await page.settle(() => cell !== undefined && void fireEvent.click(cell));
    const detail = screen.getByRole('complementary', { name: 'Details' });
    expect(within(detail).getByRole('heading', { name: `${VENV.path} to 192.168.2.171:29502` })).toBeTruthy();
    expect(detail.contains(document.activeElement)).toBe(true);
    for (const text of ['/usr/bin/nc -z 192.168.2.171 29502', 'No route to host‹U+202E›', 'before anything was sent'])
      expect(detail.textContent).toContain(text);
    await press(page, 'Copy command line');
    expect(page.fake.calls).toContainEqual(['copyText', { text: '/usr/bin/nc -z 192.168.2.171 29502' }]);
    await page.settle(() => void fireEvent.keyDown(document.activeElement ?? detail, { key: 'Escape' }));
    expect(screen.queryByRole('complementary', { name: 'Details' })).toBeNull();
  });

  it('tells who a program is, by the file it really is and its signature', async () => {
    const page = await open();
    await write(page, 'Target', 'mini-red:29502');
    await press(page, 'Compare programs');
    await page.settle(() => page.fake.matrix({ kind: 'started', plan: aPlan, cellCount: 4 }));
    await press(page, VENV_NAME);
    const detail = screen.getByRole('complementary', { name: 'Details' });
    expect(detail.textContent).toContain('Looked up when every cell is there.');
    await page.settle(() => page.fake.matrix({ ...done, programs: [aVenvIdentity] }));
    for (const text of ['/opt/python/bin/python3.12', 'by nobody but its linker', 'Without an LC_UUID', 'sshd'])
      expect(detail.textContent).toContain(text);
  });

  it('leads on to the cause, with the same programs', async () => {
    const page = await open();
    await write(page, 'Target', 'mini-red:29502');
    await press(page, 'Compare programs');
    await page.settle(() => page.fake.matrix({ kind: 'started', plan: aPlan, cellCount: 4 }));
    await page.settle(() => page.fake.matrix(done));
    await press(page, 'Find the cause with these programs');
    expect(page.page.navigation.getState().troubleshootTab).toBe('checklist');
    expect(page.fake.calls.filter(([name]) => name === 'runDiagnosis').map(([, request]) => request)).toEqual([
      {
        target: 'mini-red:29502',
        programs: [NC, { kind: 'curl', path: null }, { kind: 'python', path: null }],
      },
    ]);
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
    await press(page, 'Add program');
    expect(screen.getByRole('alert').textContent).toBe('Give the full path.');
    await write(page, 'Program to add', VENV.path);
    await press(page, 'Add program');
    expect(screen.getByRole('checkbox', { name: VENV.path })).toHaveProperty('checked', true);
    expect(screen.getByLabelText('Program to add')).toHaveProperty('value', '');
    await write(page, 'Target', 'mini-red:29502');
    await write(page, 'Another address of it, such as an alias', '192.168.2.172');
    await press(page, 'Alias or program? 2×2');
    expect(asked(page)).toEqual([
      {
        ...{ target: 'mini-red:29502', otherAddresses: ['192.168.2.172'], programs: [VENV, NC] },
        ...{ sources: [null], environments: ['plain'] },
      },
    ]);
    await press(page, `Remove ${VENV.path}`);
    expect(screen.queryByRole('checkbox', { name: VENV.path })).toBeNull();
  });

  it('has the programs of earlier days on its list, and keeps what is added and taken off', async () => {
    const page = await open({
      readKeptPrograms: () => Promise.resolve({ programs: [VENV] }),
      readProgram: () => Promise.resolve({ kind: 'read', program: { kind: 'node', path: '/opt/node' } }),
    });
    expect(screen.getByRole('checkbox', { name: VENV.path })).toHaveProperty('checked', true);
    await write(page, 'Program to add', '/opt/node');
    await press(page, 'Add program');
    await press(page, `Remove ${VENV.path}`);
    expect(page.fake.calls.filter(([name]) => name === 'keepPrograms').map(([, request]) => request)).toEqual([
      { programs: [VENV, { kind: 'node', path: '/opt/node' }] },
      { programs: [{ kind: 'node', path: '/opt/node' }] },
    ]);
    expect(asked(page)).toEqual([]);
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
    expect(screen.getByRole('region', { name: 'As administrator, as a control' }).textContent).toContain('accepted');
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
