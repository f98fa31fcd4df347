import { expect, type Page, test } from '@playwright/test';
import { createPretendMac, type PretendMac } from '../mac/create-pretend-mac.ts';
import { type LaunchedApp, launch } from './launch.ts';

const ADDRESS = '192.168.2.172';
const LONG_SECONDS = 60;
const SHORT_SECONDS = 6;

/** What the page asks for, as its screens do: a plan, and to run it. The id of the change. */
function addOnTrial(page: Page, trialSeconds: number): Promise<string> {
  return page.evaluate(
    async ([address, seconds]) => {
      const alias = { interfaceName: 'en0', family: 'ipv4', address, prefixLength: 32 } as const;
      const planning = await window.api.planAction({ request: { kind: 'add-alias', ...alias }, trialSeconds: seconds });
      if (planning.kind === 'refused') throw new Error(planning.because);
      const reply = await window.api.runAction({ plan: planning.plan.id, typed: null });
      if (reply.kind === 'refused') throw new Error(reply.because);
      return reply.state.id;
    },
    [ADDRESS, trialSeconds] as const,
  );
}

const titleOf = ({ app }: LaunchedApp): Promise<string> =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle() ?? '');
const isInMenu = ({ app }: LaunchedApp): Promise<boolean> =>
  app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('trial')?.visible === true);
const isThere = (mac: PretendMac): boolean =>
  mac.state().interfaces.some(({ addresses }) => addresses.some(({ address }) => address === ADDRESS));

test.describe('a change on trial', () => {
  let mac: PretendMac;
  test.beforeEach(async () => {
    mac = await createPretendMac({ model: '15' });
  });
  test.afterEach(() => mac.remove());

  test('counts down in the title of the window and in the menu, until it is kept', async () => {
    const launched = await launch({ env: mac.environment });
    const before = await titleOf(launched);
    const id = await addOnTrial(launched.page, LONG_SECONDS);
    const countdown = /^(?:1:00|0:\d\d) until undone: Add 192\.168\.2\.172 to en0 — Routelight — /;
    await expect.poll(() => titleOf(launched)).toMatch(countdown);
    expect(await isInMenu(launched)).toBe(true);
    await launched.page.evaluate((action) => window.api.keepAction({ action }), id);
    await expect.poll(() => titleOf(launched)).toBe(before);
    expect(await isInMenu(launched)).toBe(false);
    expect(isThere(mac)).toBe(true);
    await launched.close();
  });

  test('takes itself back though the app was killed, and the next start tells of it', async () => {
    const killed = await launch({ env: mac.environment });
    const id = await addOnTrial(killed.page, SHORT_SECONDS);
    expect(isThere(mac)).toBe(true);
    const gone = new Promise((resolve) => killed.app.process().once('exit', resolve));
    killed.app.process().kill('SIGKILL');
    await gone;
    await expect.poll(() => isThere(mac), { timeout: 30_000 }).toBe(false);
    const next = await launch({ env: mac.environment, folder: killed.folder });
    const ends = () =>
      next.page.evaluate(async () => {
        const { states } = await window.api.reconcileActions({});
        return states.map((state) => [state.id, state.step.kind]);
      });
    await expect.poll(ends).toEqual([[id, 'reverted']]);
    await next.close();
  });
});
