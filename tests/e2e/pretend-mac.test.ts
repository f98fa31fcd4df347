import { expect, type Locator, test } from '@playwright/test';
import { createPretendMac, type PretendMac } from '../mac/create-pretend-mac.ts';
import { detail, filterBy, openScreen, rowWith } from './app-window.ts';
import { type LaunchedApp, launch } from './launch.ts';

const OWN = '192.168.2.171';
const ALIAS = '192.168.2.172';
/** The number of the pretend Mac's sshd, which is root's. */
const SSHD = '331';

/** The whole app on a Mac that does not exist: its tools print what this release prints (tests/mac). */
for (const model of ['13', '15', '26'] as const) {
  test.describe(`on a Mac with macOS ${model}`, () => {
    let mac: PretendMac;
    let launched: LaunchedApp;
    test.beforeAll(async () => {
      mac = await createPretendMac({ model });
      launched = await launch({ env: mac.environment });
    });
    test.afterAll(async () => {
      await launched.close();
      mac.remove();
    });
    test.afterEach(async () => {
      await filterBy(launched.page, '');
    });

    const explained = async (row: Locator): Promise<Locator> => {
      await row.dblclick();
      return detail(launched.page);
    };

    test('the own address through lo0 is explained as normal', async () => {
      const { page } = launched;
      await openScreen(page, 'Routes');
      await expect(page.getByText('macOS', { exact: true })).toBeVisible();
      const panel = await explained(rowWith(page, OWN, 'lo0', 'own address'));
      await expect(panel).toContainText('macOS answers it inside the machine through lo0. Normal, never a cause.');
      await expect(panel).toContainText('/usr/sbin/netstat -rn');
      await panel.getByRole('button', { name: 'Close details' }).click();
    });

    test('a split default is named as a VPN while it is up, and goes with it', async () => {
      const { page } = launched;
      await openScreen(page, 'Routes');
      await filterBy(page, 'if:utun4');
      mac.vpnUp('full-tunnel');
      await expect(rowWith(page, '0.0.0.0/1', 'half of default')).toHaveAttribute('data-mark', 'added');
      const other = rowWith(page, '128.0.0.0/1', 'half of default');
      await expect(other).toHaveAttribute('data-mark', 'added');
      const panel = await explained(other);
      await expect(panel).toContainText('VPN');
      await panel.getByRole('button', { name: 'Close details' }).click();
      mac.vpnDown();
      await expect(rowWith(page, '0.0.0.0/1')).toHaveAttribute('data-mark', 'removed');
    });

    test('an alias that is added is told from the primary address, and goes', async () => {
      const { page } = launched;
      await openScreen(page, 'Interfaces');
      await expect(rowWith(page, 'en0', OWN)).not.toContainText('alias');
      mac.addAlias('en0', ALIAS);
      const row = rowWith(page, 'en0', `${ALIAS}/32`, 'alias');
      const panel = await explained(row);
      await expect(panel).toContainText('An alias on en0: an extra address beside its own');
      await rowWith(page, 'en0', OWN).click();
      await expect(panel).toContainText('The interface’s own IPv4 address');
      await panel.getByRole('button', { name: 'Close details' }).click();
      mac.removeAlias('en0', ALIAS);
      await expect(row).toHaveCount(0);
    });

    test('a listener of another user is shown with its pid, and why its name is missing when it is', async () => {
      const { page } = launched;
      await openScreen(page, 'Listeners');
      await filterBy(page, 'port:22 family:ipv4');
      const row = rowWith(page, '22', SSHD);
      // macOS 26 prints the name beside the pid (facts E5); earlier ones leave it to lsof, which keeps it back
      const name = model === '26' ? 'sshd' : 'name needs administrator rights';
      await expect(row).toContainText(name);
      const panel = await explained(row);
      await expect(panel).toContainText(name);
      await panel.getByRole('button', { name: 'Close details' }).click();
    });

    test('a new listener appears with its program and reach, and goes', async () => {
      const { page } = launched;
      await openScreen(page, 'Listeners');
      await expect(rowWith(page, '29502', 'python3', 'everyone')).toHaveCount(1);
      mac.listen({ port: 8123, address: '127.0.0.1', command: 'python3', pid: 9911 });
      const row = rowWith(page, '8123', 'python3', '9911', 'this computer only');
      await expect(row).toHaveAttribute('data-mark', 'added');
      mac.stopListening(9911);
      await expect(row).toHaveAttribute('data-mark', 'removed');
    });

    test('the route an address takes is the one the Mac says', async () => {
      const { page } = launched;
      await openScreen(page, 'Routes');
      const question = page.getByRole('textbox', { name: 'Address to find the route for' });
      await question.fill('203.0.113.5');
      await question.press('Enter');
      await expect(page.getByText('to 192.168.2.1 by en0')).toBeVisible();
      await expect(page.getByText('as the table says')).toBeVisible();
    });

    test('every line of every tool was read, and the page reported no error', async () => {
      const { page } = launched;
      for (const title of ['Routes', 'Interfaces', 'Listeners']) {
        await openScreen(page, title);
        await expect(page.getByText('could not be read')).toHaveCount(0);
      }
      expect(launched.consoleErrors).toEqual([]);
    });
  });
}
