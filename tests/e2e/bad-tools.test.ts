import { expect, test } from '@playwright/test';
import { createPretendMac } from '../mac/create-pretend-mac.ts';
import { detail, openScreen, rawOutput, rowWith } from './app-window.ts';
import { type LaunchedApp, launch } from './launch.ts';
import { createToolFolder, type LinuxTool, type ToolFolder } from './tool-folder.ts';

/** One call of `ip` misbehaves, the others (the monitor, the other family) are real. */
const onlyFor = (call: string, body: string) => `case "$*" in ${call}) ;; *) exec /usr/sbin/ip "$@";; esac\n${body}`;
const IPV4_ROUTES = '"-j -4 route show table all"';
const ADDRESSES = '"-j -d addr"';

test.describe('a tool on a bad day', () => {
  let tools: ToolFolder;
  let launched: LaunchedApp;
  test.beforeAll(async () => {
    tools = createToolFolder();
    tools.make('ss', null); // from the start: an overview reads listeners in the background
    launched = await launch({ env: tools.environment });
  });
  test.afterAll(async () => {
    await launched.close();
    tools.remove();
  });

  const readAgain = () => launched.page.keyboard.press('ControlOrMeta+r');
  const says = (text: string | RegExp) => expect(launched.page.getByText(text).first()).toBeVisible();
  const whileBad = async (tool: LinuxTool, body: string | null, work: () => Promise<void>, mode?: number) => {
    tools.make(tool, body, mode);
    await readAgain();
    await work();
    tools.makeWell(tool);
    await readAgain();
  };
  const defaultRoute = () => rowWith(launched.page, '0.0.0.0/0', '192.168.2.1');

  test('that is missing is said to be missing, and nothing is concluded from it', async () => {
    const { page } = launched;
    await openScreen(page, 'Listeners');
    await says('ss is not on this system.');
    await says('it does not mean that there is nothing');
    await expect(page.getByRole('button', { name: 'Read again' })).toBeVisible();
  });

  test('that may not be run is told apart from a missing one', async () => {
    const { page } = launched;
    await openScreen(page, 'Listeners');
    tools.make('ss', 'exit 0', 0o644);
    await readAgain();
    await says('ss may not be run.');
    await says(/the system refused to run it \(EACCES\)/);
  });

  test('that is denied says that it needs administrator rights, in its own words', async () => {
    const { page } = launched;
    await openScreen(page, 'Listeners');
    tools.make('ss', 'echo "Cannot open netlink socket: Operation not permitted" >&2; exit 1');
    await readAgain();
    await says('ss needs administrator rights for this.');
    await says('It said: “Cannot open netlink socket: Operation not permitted”.');
  });

  test('that prints no UTF-8, control characters and markup has them shown as signs', async () => {
    const { page } = launched;
    await openScreen(page, 'Listeners');
    const owner = 'users:(("\\377py\\033[31m<b>",pid=4711,fd=3))';
    tools.make('ss', `printf 'tcp   LISTEN 0 128 127.0.0.1:8123 0.0.0.0:* ${owner} ino:1 sk:1 <->\\n'`);
    await readAgain();
    const row = rowWith(page, '8123', '4711');
    await expect(row).toContainText('\uFFFDpy');
    await expect(row).toContainText('<b>');
    expect(await row.innerText()).not.toContain('\u001B');
    await expect(row.locator('b')).toHaveCount(0);
  });

  test('that exits with an error leaves the rows from before, and says of when they are', async () => {
    await openScreen(launched.page, 'Routes');
    await expect(defaultRoute()).toHaveCount(1);
    await whileBad('ip', 'case "$*" in *monitor*) exec /usr/sbin/ip "$@";; esac; exit 3', async () => {
      await says('ip ended with exit code 3.');
      await says(/Shown as read at/);
      await expect(defaultRoute()).toHaveCount(1);
    });
    await expect(launched.page.getByText('ip ended with exit code 3.')).toHaveCount(0);
  });

  test('that prints garbage has its lines listed as printed, and the other rows are right', async () => {
    const { page } = launched;
    await openScreen(page, 'Routes');
    await whileBad('ip', onlyFor(IPV4_ROUTES, 'echo "%%% not a table %%%"'), async () => {
      await says(/One line of ip could not be read\./);
      await expect(rowWith(page, 'fd00:2::/64')).toHaveCount(1);
      await page.getByRole('button', { name: 'Show output' }).click();
      await expect(rawOutput(page).getByText('%%% not a table %%%').first()).toBeVisible();
      await rawOutput(page).getByRole('button', { name: 'Close details' }).click();
    });
    await expect(defaultRoute()).toHaveCount(1);
  });

  test('that stops in the middle of a line has its whole rows shown and the half one listed', async () => {
    const { page } = launched;
    await openScreen(page, 'Routes');
    const half = `printf '[{"dst":"198.51.100.0/24","dev":"eth0","flags":[]},{"dst":"203.0.113.0/24","gate'`;
    await whileBad('ip', onlyFor(IPV4_ROUTES, half), async () => {
      await expect(rowWith(page, '198.51.100.0/24')).toHaveCount(1);
      await says(/could not be read\./);
      await expect(rowWith(page, '203.0.113.0/24')).toHaveCount(0);
    });
    await expect(defaultRoute()).toHaveCount(1);
  });

  test('never stops the page: it reported no error in all of this', () => {
    expect(launched.consoleErrors).toEqual([]);
  });
});

test('a system without any interface says what that means', async () => {
  const tools = createToolFolder();
  tools.make('ip', onlyFor(ADDRESSES, 'echo "[]"'));
  const { page, close } = await launch({ env: tools.environment });
  try {
    await openScreen(page, 'Interfaces');
    await expect(page.getByText('No interfaces.')).toBeVisible();
    await expect(page.getByText('not even a loopback')).toBeVisible();
  } finally {
    await close();
    tools.remove();
  }
});

test.describe('a tool of macOS on a bad day', () => {
  test('that hangs is stopped at its deadline and said to have hung; what others know is shown', async () => {
    const mac = await createPretendMac({ model: '15' });
    mac.setBad('netstat', 'hang');
    const { page, close } = await launch({ env: mac.environment });
    try {
      await openScreen(page, 'Interfaces');
      await expect(rowWith(page, 'en0', '192.168.2.171')).toHaveCount(1);
      await openScreen(page, 'Routes');
      await expect(page.getByText(/^netstat did not finish within 5 s\.$/).first()).toBeVisible();
      await openScreen(page, 'Listeners');
      await expect(page.getByText(/netstat did not finish within 5 s\./).first()).toBeVisible();
      await expect(rowWith(page, '29502', 'python3')).toHaveCount(1); // lsof knows it
      mac.setBad('netstat', null);
      await openScreen(page, 'Routes');
      await page.keyboard.press('ControlOrMeta+r');
      await expect(rowWith(page, 'default').or(rowWith(page, '0.0.0.0/0')).first()).toBeVisible();
    } finally {
      await close();
      mac.remove();
    }
  });

  test('that prints without end is stopped, while the window goes on answering', async () => {
    const mac = await createPretendMac({ model: '26' });
    mac.setBad('ifconfig', 'flood');
    const { page, close } = await launch({ env: mac.environment });
    try {
      await openScreen(page, 'Interfaces');
      await openScreen(page, 'Routes');
      await expect(rowWith(page, '192.168.2.171', 'lo0')).toHaveCount(1);
      await openScreen(page, 'Interfaces');
      const said = page.getByText(/^ifconfig (?:printed more than \d+ MB|did not finish within 5 s)\.$/);
      await expect(said.first()).toBeVisible({ timeout: 30_000 });
      await openScreen(page, 'Listeners');
      await rowWith(page, '29502').first().dblclick();
      await expect(detail(page)).toContainText('29502');
    } finally {
      await close();
      mac.remove();
    }
  });
});
