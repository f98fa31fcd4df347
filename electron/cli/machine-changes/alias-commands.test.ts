import { describe, expect, it } from 'vitest';
import type { ActionPlan } from '../../../shared/actions/action-plan.ts';
import type { ActionState, ActionStep } from '../../../shared/actions/action-state.ts';
import { AliasChangeDocument } from '../../../shared/actions/alias-documents.ts';
import { madeUpAlias, madeUpInterface, madeUpSurroundings } from '../../../shared/actions/made-up.ts';
import { planAddAlias } from '../../../shared/actions/plan-alias.ts';
import { createNoActions } from '../../actions/no-actions.ts';
import { createLocalHost } from '../../hosts/local-host.ts';
import { createLook, observationIds } from '../../observations/look.ts';
import { darwin } from '../../platforms/darwin.ts';
import { UsageError } from '../usage-error.ts';
import { runChange } from './change-command.ts';
import { runEndCommand } from './end-command.ts';
import type { OpenedActions } from './open-actions.ts';
import type { Person } from './person.ts';
import { readAlias } from './read-alias.ts';

const ID = 'change-1234';
function planOf(more: Partial<ActionPlan> = {}): ActionPlan {
  const planning = planAddAlias(madeUpAlias(), madeUpSurroundings());
  if (planning.kind === 'refused') throw new Error(planning.because);
  return { ...planning.plan, id: ID, script: null, ...more };
}
const stateOf = (step: ActionStep): ActionState => ({
  ...{ id: ID, plan: planOf(), startedAtMs: 0, changedAtMs: 0, undoAtMs: Date.now() + 90_000, step },
});

/** A machine whose changes come to the end that the test names; what was run is kept. */
function machine({
  plan = planOf(),
  step = { kind: 'verified', because: 'it is on en0' } as ActionStep,
  states = [] as ActionState[],
} = {}) {
  const ran: (readonly [string, string | null])[] = [];
  const printed: string[] = [];
  const remarked: string[] = [];
  const host = createLocalHost({ platform: 'darwin', toolRoot: null });
  const ended = async (id: string) => {
    ran.push([id, null]);
    return { kind: 'done', state: stateOf(step) } as const;
  };
  const opened: OpenedActions = {
    ...{ host, platform: darwin, look: createLook(host, () => undefined, { nextId: observationIds() }) },
    actions: {
      ...createNoActions(),
      plan: async () => ({ kind: 'planned', plan }),
      run: async (id, typed) => {
        ran.push([id, typed]);
        return { kind: 'done', state: stateOf(step) };
      },
      ...{ keep: ended, undo: ended },
      list: async () => ({ states, unreadFiles: [], isReadOnly: false }),
    },
  };
  const output = { print: (text: string) => printed.push(text), remark: (text: string) => remarked.push(text) };
  const said = () => printed.join('\n');
  return { opened, ran, output, said, remarked };
}
const nobody: Person = { isThere: false, ask: async () => '' };
const person = (answer: string): Person => ({ isThere: true, ask: async () => answer });
const change = (
  made: ReturnType<typeof machine>,
  who: Person,
  more: { yes?: true; json?: true; trial?: string } = {},
) => runChange(madeUpAlias(), { trial: '120', ...more }, made.opened, made.output, who);

describe('routelight alias add', () => {
  it('shows the plan in full, asks, and says how long it stays', async () => {
    const made = machine();
    expect(await change(made, person('y'))).toBe(0);
    expect(made.said()).toContain('/sbin/ifconfig en0 inet 192.168.2.172 netmask 255.255.255.255 alias');
    expect(made.said()).toContain('/sbin/ifconfig en0 inet 192.168.2.172 -alias');
    expect(made.said()).toMatch(
      /It takes itself back in (?:90|89) s unless you run: routelight alias keep change-1234/,
    );
    expect(made.ran).toEqual([[ID, null]]);
  });

  it.each(['', 'n', 'yeah'])('does nothing when the answer is "%s"', async (answer) => {
    const made = machine();
    expect(await change(made, person(answer))).toBe(2);
    expect(made.said()).toContain('Nothing was changed.');
    expect(made.ran).toEqual([]);
  });

  it('says so and exits 64 where nobody can be asked, unless that was agreed to before', async () => {
    const made = machine();
    await expect(change(made, nobody)).rejects.toThrow('Nobody can be asked here');
    await expect(change(made, nobody)).rejects.toMatchObject({ code: 64 });
    expect(made.ran).toEqual([]);
    expect(await change(made, nobody, { yes: true })).toBe(0);
  });

  it('wants a word typed where a mistake locks out, whatever was agreed to', async () => {
    const made = machine({ plan: planOf({ mustType: '192.168.2.172' }) });
    await expect(change(made, nobody, { yes: true })).rejects.toThrow('has to be typed at a terminal');
    expect(await change(made, person('yes'), { yes: true })).toBe(2);
    expect(made.ran).toEqual([]);
    expect(await change(made, person(' 192.168.2.172 '))).toBe(0);
    expect(made.ran).toEqual([[ID, '192.168.2.172']]);
  });

  it.each([
    [{ kind: 'not-done', because: 'the prompt was closed without a password' }, 2, 'Not done: the prompt was closed'],
    [
      { kind: 'needs-you', because: 'nothing waits', command: 'sudo /sbin/ifconfig en0 down' },
      1,
      'To mend it: sudo /sbin/ifconfig',
    ],
    [{ kind: 'reverted', because: 'it is not on en0' }, 1, 'Taken back: it is not on en0.'],
    [{ kind: 'kept' }, 0, 'Kept: Add 192.168.2.172 to en0.'],
  ] as const)('tells %o by its exit code %i', async (step, code, words) => {
    const made = machine({ step });
    expect(await change(made, nobody, { yes: true })).toBe(code);
    expect(made.said()).toContain(words);
  });

  it('prints one JSON document and shows the plan beside it', async () => {
    const made = machine();
    await change(made, nobody, { yes: true, json: true });
    expect(AliasChangeDocument.parse(JSON.parse(made.said())).reply?.kind).toBe('done');
    expect(made.remarked.join('\n')).toContain('Runs as administrator:');
  });

  it.each(['4', '3601', '-1', 'long', '1.5'])('takes no trial of "%s" seconds', async (trial) => {
    await expect(change(machine(), nobody, { yes: true, trial })).rejects.toThrow('5 to 3600 seconds');
  });
});

describe('routelight alias keep and undo', () => {
  const end = (how: 'keep' | 'undo', named: string | undefined, made: ReturnType<typeof machine>) =>
    runEndCommand(how, named, {}, made.opened, made.output);
  const open = stateOf({ kind: 'verified', because: '' });

  it('takes the only change that is open, or the one named by its id or address', async () => {
    for (const named of [undefined, ID, '192.168.2.172']) {
      const made = machine({ states: [open], step: { kind: 'kept' } });
      expect(await end('keep', named, made)).toBe(0);
    }
    expect(await end('undo', ID, machine({ states: [open], step: { kind: 'reverted', because: '' } }))).toBe(0);
    expect(await end('keep', ID, machine({ states: [open], step: { kind: 'reverted', because: '' } }))).toBe(1);
  });

  it('says what is missing, or that several are open', async () => {
    await expect(end('keep', undefined, machine())).rejects.toThrow('No change is on trial.');
    await expect(end('keep', 'x', machine({ states: [open] }))).rejects.toThrow('No change is known as "x"');
    const two = machine({ states: [open, { ...open, id: 'change-5678' }] });
    await expect(end('keep', undefined, two)).rejects.toThrow('name one of change-1234, change-5678');
  });
});

describe('readAlias', () => {
  const interfaces = [madeUpInterface(), madeUpInterface({ name: 'en1', addresses: [] })];
  it('finds the interface by the subnet of a new address, and by an address that is there', () => {
    expect(readAlias('add-alias', '192.168.2.9', undefined, interfaces)).toMatchObject({
      interfaceName: 'en0',
      prefixLength: 32,
    });
    expect(readAlias('add-alias', 'fd00:2::9', undefined, interfaces)).toMatchObject({
      family: 'ipv6',
      prefixLength: 128,
    });
    expect(readAlias('remove-alias', '192.168.2.180', undefined, interfaces)).toMatchObject({ interfaceName: 'en0' });
    expect(readAlias('add-alias', '192.168.2.9/24', 'en1', interfaces)).toMatchObject({
      interfaceName: 'en1',
      prefixLength: 24,
    });
  });

  it.each([
    ['192.168.2.999', undefined, 'is not an IP address'],
    ['192.168.2.9;id', undefined, 'is not an IP address'],
    ['fe80::1%en0', undefined, 'is not an IP address'],
    ['10.9.9.9', undefined, 'No interface has a subnet for 10.9.9.9'],
    ['192.168.2.9', 'en0; reboot', 'is not the name of an interface'],
  ])('refuses %s on %s', (text, interfaceName, words) => {
    const read = () => readAlias('add-alias', text, interfaceName, interfaces);
    expect(read).toThrow(UsageError);
    expect(read).toThrow(words);
  });
});
