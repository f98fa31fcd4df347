// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { ActionPlan } from '../../shared/actions/action-plan.ts';
import type { ActionState, ActionStep } from '../../shared/actions/action-state.ts';
import { noActions } from '../testing/fake-api.ts';
import { addressOf, interfaceOf } from '../testing/made-up-rows.ts';
import { renderPage } from '../testing/render-page.tsx';

afterEach(cleanup);

const request = {
  kind: 'add-alias',
  interfaceName: 'en0',
  family: 'ipv4',
  address: '192.0.2.173',
  prefixLength: 32,
} as const;

const plan = (changes: Partial<ActionPlan> = {}): ActionPlan => ({
  id: 'made-up-plan-1',
  request,
  title: 'Add 192.0.2.173 to en0',
  why: 'en0 answers to 192.0.2.173 as well.',
  warnings: [],
  mustType: null,
  privilege: 'administrator',
  commands: [
    {
      words: 'Add the address',
      command: { file: '/sbin/ifconfig', args: ['en0', 'inet', '192.0.2.173', 'netmask', '255.255.255.255', 'alias'] },
    },
  ],
  script: null,
  undo: { words: 'Take it away', command: { file: '/sbin/ifconfig', args: ['en0', 'inet', '192.0.2.173', '-alias'] } },
  trialSeconds: 120,
  verify: 'The addresses are read again.',
  ...changes,
});

const state = (step: ActionStep, changes: Partial<ActionPlan> = {}): ActionState => ({
  id: 'made-up-plan-1',
  plan: plan(changes),
  startedAtMs: 0,
  changedAtMs: 0,
  undoAtMs: 115_000,
  step,
});

const proposed = {
  kind: 'proposed',
  address: '192.0.2.173',
  prefixLength: 32,
  because: 'Nobody was seen with it.',
} as const;
const dialog = () => within(screen.getByRole('dialog'));
const click = (name: RegExp) => fireEvent.click(dialog().getByRole('button', { name }));

async function openForm(answers: Parameters<typeof renderPage>[1] = {}) {
  const rendered = await renderPage(
    { screen: 'interfaces' },
    { proposeAlias: async () => proposed, planAction: async () => ({ kind: 'planned', plan: plan() }), ...answers },
  );
  await rendered.settle(() => rendered.fake.read('interfaces', [interfaceOf({ addresses: [addressOf()] })]));
  await rendered.settle(() => rendered.page.changeDialog.openAlias());
  await rendered.settle();
  return rendered;
}

describe('Add an alias', () => {
  it('fills in the interface and a free address, and shows what will run before anything does', async () => {
    const { settle } = await openForm();
    expect(dialog().getByLabelText<HTMLInputElement>('Address').value).toBe('192.0.2.173');
    await settle(() => void click(/show the plan/));
    expect(screen.getByText('/sbin/ifconfig en0 inet 192.0.2.173 netmask 255.255.255.255 alias')).toBeTruthy();
    expect(screen.getByText('/sbin/ifconfig en0 inet 192.0.2.173 -alias')).toBeTruthy();
    expect(dialog().getByRole('button', { name: 'Add alias for 120 seconds' })).toBeTruthy();
  });

  it('keeps what was typed when the proposal comes later', async () => {
    const { settle } = await openForm();
    await settle(() => void fireEvent.change(dialog().getByLabelText('Address'), { target: { value: '192.0.2.9' } }));
    expect(dialog().getByLabelText<HTMLInputElement>('Address').value).toBe('192.0.2.9');
    expect(screen.getByText('Proposed: 192.0.2.173')).toBeTruthy();
  });

  it.each([
    ['', 'Type an address'],
    ['mini-red', 'This is no IP address'],
    ['2001:db8::7', 'This is an IPv6 address'],
    ['192.0.2.7/24', 'This is no IP address'],
  ])('says why %j is no address to add, and asks for no plan', async (typed, words) => {
    const { settle, fake } = await openForm();
    await settle(() => void fireEvent.change(dialog().getByLabelText('Address'), { target: { value: typed } }));
    await settle(() => void click(/show the plan/));
    expect(dialog().getByText(new RegExp(words))).toBeTruthy();
    expect(fake.calls.some(([name]) => name === 'planAction')).toBe(false);
  });

  it('goes back to the form, with everything in it, when the plan is refused', async () => {
    const { settle } = await openForm({
      planAction: async () => ({ kind: 'refused', because: '192.0.2.173 belongs to another machine.' }),
    });
    await settle(() => void click(/show the plan/));
    expect(dialog().getByText(/belongs to another machine/)).toBeTruthy();
    expect(dialog().getByLabelText<HTMLInputElement>('Address').value).toBe('192.0.2.173');
  });

  it('runs only once the word was typed that the plan asks for', async () => {
    const { settle } = await openForm({
      planAction: async () => ({ kind: 'planned', plan: plan({ mustType: '192.0.2.173' }) }),
    });
    await settle(() => void click(/show the plan/));
    const agree = () => dialog().getByRole<HTMLButtonElement>('button', { name: /^Add alias/ });
    expect(agree().disabled).toBe(true);
    await settle(() => void fireEvent.change(dialog().getByRole('textbox'), { target: { value: '192.0.2.173' } }));
    expect(agree().disabled).toBe(false);
  });

  it('counts down, offers to keep, and says when it was taken back', async () => {
    const { settle, fake } = await openForm({
      runAction: async () => ({ kind: 'done', state: state({ kind: 'verified', because: 'en0 has 192.0.2.173.' }) }),
    });
    await settle(() => void click(/show the plan/));
    await settle(() => void click(/^Add alias/));
    expect(screen.getByRole('timer').textContent).toBe('1:54');
    expect(dialog().getByRole('button', { name: 'Keep' })).toBeTruthy();
    await settle(() =>
      fake.actions({ ...noActions, states: [state({ kind: 'reverted', because: 'The time was over.' })] }),
    );
    expect(dialog().getByText(/Taken back/)).toBeTruthy();
    expect(dialog().queryByRole('button', { name: 'Keep' })).toBeNull();
  });

  it('says that nothing was changed when the prompt was closed', async () => {
    const { settle } = await openForm({
      runAction: async () => ({
        kind: 'done',
        state: state({ kind: 'not-done', because: 'the prompt was closed without a password' }),
      }),
    });
    await settle(() => void click(/show the plan/));
    await settle(() => void click(/^Add alias/));
    expect(dialog().getByText(/Nothing was changed/)).toBeTruthy();
  });
});

describe('Stop a process', () => {
  it('asks which process has the number before it plans, and offers force once asking did not help', async () => {
    const request = {
      kind: 'stop-process',
      pid: 4410,
      startedAt: 'Sat Nov 21 09:12:33 2026',
      force: 'terminate',
    } as const;
    const stopPlan = plan({ request, title: 'Stop nc (pid 4410)', trialSeconds: null, undo: null });
    const { settle, page, fake } = await renderPage(
      { screen: 'listeners' },
      {
        findProcess: async () => ({ kind: 'found', pid: 4410, startedAt: request.startedAt, command: 'nc' }),
        planAction: async () => ({ kind: 'planned', plan: stopPlan }),
        runAction: async () => ({
          kind: 'done',
          state: { ...state({ kind: 'needs-you', because: 'nc is still running', command: '' }), plan: stopPlan },
        }),
      },
    );
    await settle(() => void page.changeDialog.openStop(4410));
    await settle();
    expect(dialog().getByText('This cannot be taken back.')).toBeTruthy();
    await settle(() => void click(/^Stop the process/));
    await settle();
    await settle(() => void click(/^Force it to end/));
    expect(page.changeDialog.getState()).toMatchObject({ kind: 'planned' });
    expect(fake.calls.some(([name]) => name === 'runAction')).toBe(false);
  });

  it('says that the process is gone', async () => {
    const { settle, page } = await renderPage({ screen: 'listeners' });
    await settle(() => void page.changeDialog.openStop(4410));
    await settle();
    expect(dialog().getByText(/nothing runs in this test/)).toBeTruthy();
  });

  it('asks which program it is before it plans to let others through to it', async () => {
    const path = '/opt/relay/bin/relayd';
    const { settle, page, fake } = await renderPage(
      { screen: 'listeners' },
      { findProcess: async () => ({ kind: 'found', pid: 4410, startedAt: 'Sat Nov 21 09:12:33 2026', command: path }) },
    );
    await settle(() => void page.changeDialog.openFirewall(4410));
    await settle();
    expect(fake.calls.find(([name]) => name === 'planAction')).toEqual([
      'planAction',
      { request: { kind: 'allow-through-firewall', path }, trialSeconds: null },
    ]);
  });
});

describe('the focus', () => {
  it('goes from page to page of the dialog, and back to what opened it', async () => {
    const { settle, page } = await openForm({
      planAction: async () => ({ kind: 'planned', plan: plan() }),
      runAction: async () => ({ kind: 'done', state: state({ kind: 'verified', because: 'en0 has 192.0.2.173.' }) }),
    });
    await settle(() => page.changeDialog.close());
    const opener = screen.getByRole('searchbox');
    opener.focus();
    await settle(() => page.changeDialog.openAlias());
    expect(document.activeElement).toBe(dialog().getByLabelText('Address'));
    await settle(() => void click(/show the plan/));
    expect(document.activeElement?.textContent).toBe('Add alias for 120 seconds');
    await settle(() => void click(/^Add alias/));
    expect(document.activeElement?.textContent).toContain('It worked.');
    await settle(() => page.changeDialog.close());
    expect(document.activeElement).toBe(opener);
  });
});

describe('changes above every screen', () => {
  it('tells of a trial that goes on, with its countdown, and of one that needs the person', async () => {
    const { settle, fake } = await renderPage({ screen: 'routes' });
    // nothing is asked of the main process for them before the first rows are there
    expect(fake.calls.map(([name]) => name)).not.toContain('watchActions');
    await settle(() => fake.read('routes', []));
    await settle();
    expect(fake.calls.map(([name]) => name)).not.toContain('readPermanentAliases');
    await settle(() =>
      fake.actions({
        ...noActions,
        states: [
          state({ kind: 'verified', because: '' }),
          {
            ...state({ kind: 'needs-you', because: 'Nothing waits any more.', command: '/sbin/ifconfig en0 x' }),
            id: 'made-up-plan-2',
          },
        ],
      }),
    );
    expect(screen.getByRole('timer').textContent).toBe('1:54');
    expect(screen.getByRole('alert').textContent).toContain('/sbin/ifconfig en0 x');
    await settle(() => void fireEvent.click(screen.getByRole('button', { name: 'Keep' })));
    expect(fake.calls.at(-1)).toEqual(['keepAction', { action: 'made-up-plan-1' }]);
    expect(screen.getByText(/nothing is run in this test/)).toBeTruthy();
    await settle(() => void fireEvent.click(screen.getByRole('button', { name: 'Look again' })));
    expect(fake.calls.at(-1)?.[0]).toBe('reconcileActions');
  });

  it('leaves the screen its room when there are many, those on trial first', async () => {
    const { settle, fake, page } = await renderPage({ screen: 'routes' });
    const waiting = (id: string) => ({
      ...state({ kind: 'needs-you', because: 'Nothing waits any more.', command: '' }),
      id,
    });
    const trial = { ...state({ kind: 'verified', because: '' }), id: 'trial' };
    await settle(() => fake.read('routes', []));
    await settle();
    await settle(() => fake.actions({ ...noActions, states: [waiting('a'), waiting('b'), waiting('c'), trial] }));
    expect(screen.getByRole('timer')).toBeTruthy();
    expect(screen.getAllByText(/^Needs you: /)).toHaveLength(1);
    expect(screen.getByText('2 more changes are on trial or need you.')).toBeTruthy();
    await settle(() => void fireEvent.click(screen.getByRole('button', { name: 'Show all changes' })));
    expect(page.navigation.getState()).toMatchObject({ screen: 'interfaces', interfacesTab: 'changes' });
  });
});

describe('Changes made', () => {
  const permanent = {
    interfaceName: 'en0',
    family: 'ipv4',
    address: '192.0.2.173',
    prefixLength: 32,
    manager: 'launchd',
    path: '/Library/LaunchDaemons/made-up.plist',
    isActive: true,
  } as const;
  const made = (step: ActionStep) => state(step, { request: { ...request, kind: 'make-alias-permanent' } });

  it('lists what was done and what comes back after a restart', async () => {
    const { settle, fake } = await renderPage(
      { screen: 'interfaces', interfacesTab: 'changes' },
      { readPermanentAliases: async () => ({ permanent: [permanent], permanentUnread: null }) },
    );
    await settle(() => fake.actions(noActions));
    expect(screen.getByText('Nothing was ever changed from here.')).toBeTruthy();
    await settle(() => fake.actions({ ...noActions, states: [state({ kind: 'kept' })] }));
    expect(screen.getByText('Add 192.0.2.173 to en0')).toBeTruthy();
    expect(screen.getByText('/Library/LaunchDaemons/made-up.plist')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Make permanent…' })).toBeTruthy();
  });

  it('reads what comes back after a restart again once that was changed, and not at each step of a change', async () => {
    let reads = 0;
    const { settle, fake } = await renderPage(
      { screen: 'interfaces', interfacesTab: 'changes' },
      {
        readPermanentAliases: async () => {
          reads += 1;
          return { permanent: [], permanentUnread: null };
        },
      },
    );
    await settle(() => fake.actions(noActions));
    for (const step of [{ kind: 'intended' }, { kind: 'applied' }] as const)
      await settle(() => fake.actions({ ...noActions, states: [made(step)] }));
    expect(reads).toBe(1);
    await settle(() => fake.actions({ ...noActions, states: [made({ kind: 'kept' })] }));
    expect(reads).toBe(2);
  });
});
