import type { Server } from 'node:net';
import { expect, test } from '@playwright/test';
import {
  chooseFromMenu,
  copyAs,
  detail,
  filterBox,
  filterBy,
  heading,
  openNeighbors,
  openScreen,
  openSockets,
  rawOutput,
  rowWith,
  type ShownRow,
  screenTitles,
  shownRows,
} from './app-window.ts';
import { type LaunchedApp, launch } from './launch.ts';
import { listeningHere, portOf } from './listening.ts';
import { addressesByIp, neighborsByIp, routesByIp, socketsBySs } from './second-opinion.ts';
import { during, ip, needsOwnNetwork } from './system.ts';

let launched: LaunchedApp;
const servers: Server[] = [];

test.beforeAll(async () => {
  servers.push(await listeningHere('127.0.0.1'), await listeningHere('0.0.0.0'), await listeningHere('::1'));
  launched = await launch();
});
test.afterAll(async () => {
  await launched.close();
  for (const server of servers) server.close();
});
test.afterEach(async () => {
  const { page } = launched;
  await page.keyboard.press('Escape');
  if (await filterBox(page).isVisible()) await filterBy(page, '');
});

test.describe('each screen opens', () => {
  test('from the side bar', async () => {
    const { page } = launched;
    const titles = await screenTitles(page);
    expect(titles).toEqual(expect.arrayContaining(['Routes', 'Interfaces', 'Listeners']));
    for (const title of titles) await openScreen(page, title);
  });

  test('from the menu bar, and by the keys that stand there', async () => {
    const { app, page } = launched;
    for (const title of [...(await screenTitles(page))].reverse()) {
      const id = `show-${title.toLowerCase()}`;
      const other = title === 'Routes' ? 'Interfaces' : 'Routes';
      await openScreen(page, other);
      await chooseFromMenu(launched, id);
      await expect(heading(page, title)).toBeVisible();
      await openScreen(page, other);
      const keys = await app.evaluate(
        ({ Menu }, item) => Menu.getApplicationMenu()?.getMenuItemById(item)?.accelerator,
        id,
      );
      await page.keyboard.press(String(keys).replace('CmdOrCtrl', 'ControlOrMeta'));
      await expect(heading(page, title)).toBeVisible();
    }
  });

  test('from the palette', async () => {
    const { page } = launched;
    for (const title of [...(await screenTitles(page)), 'Neighbors', 'Interfaces', 'Sockets']) {
      await page.keyboard.press('ControlOrMeta+k');
      await page.getByPlaceholder('What do you want to do?').fill(title);
      await page.keyboard.press('Enter');
      await expect(heading(page, title)).toBeVisible();
    }
  });
});

test.describe('what is on screen is what the system says', () => {
  test('of routes, in both families', async () => {
    const { page } = launched;
    await openScreen(page, 'Routes');
    const pick = ({ Destination, Gateway, Interface, Kind, Table, Metric }: ShownRow) =>
      [Kind, Destination?.replace(/%\w+/, ''), Gateway, Interface, Table, Metric].join(' ');
    await expect.poll(async () => (await shownRows(page, 'Routes')).map(pick).sort()).toEqual(routesByIp());
  });

  test('of interfaces and their addresses', async () => {
    const { page } = launched;
    await openScreen(page, 'Interfaces');
    const pick = ({ Interface, Address }: ShownRow) => `${Interface} ${Address?.replace(/%\w+/, '')}`.trim();
    await expect.poll(async () => (await shownRows(page, 'Interfaces')).map(pick).sort()).toEqual(addressesByIp());
  });

  test('of neighbours, one added meanwhile included, and a router is called one', async () => {
    needsOwnNetwork();
    const { page } = launched;
    await openNeighbors(page);
    const pick = ({ Address, MAC, Interface, State }: ShownRow) => [Address, MAC, Interface, State].join(' ');
    const shown = async () => (await shownRows(page, 'Neighbors')).map(pick).sort();
    await expect.poll(shown).toEqual(neighborsByIp());
    await expect(rowWith(page, '192.168.2.1', 'router', 'not asked')).toHaveCount(1);
    const neighbor = ['192.168.2.77', 'lladdr', '02:00:5e:10:00:77', 'dev', 'eth0'];
    await during(['neigh', 'add', ...neighbor], ['neigh', 'del', ...neighbor], async () => {
      await expect(rowWith(page, '192.168.2.77')).toHaveAttribute('data-mark', 'added');
      expect(await shown()).toEqual(neighborsByIp());
    });
    await rowWith(page, '192.168.2.224').dblclick();
    await expect(detail(page)).toContainText('Kept for good and never asked');
    await detail(page).getByRole('button', { name: 'Close details' }).click();
    await page.getByRole('radio', { name: 'Interfaces' }).click();
  });

  test('of listeners, with the process behind each', async () => {
    const { page } = launched;
    await openScreen(page, 'Listeners');
    const pick = ({ Protocol, Address, Port }: ShownRow) =>
      `${Protocol?.toLowerCase().replace('6', '')} ${Address}:${Port}`;
    const shown = async () => [...new Set((await shownRows(page, 'Listeners')).map(pick))].sort();
    await expect.poll(shown).toEqual(socketsBySs('-l'));
    for (const server of servers)
      await expect(rowWith(page, String(portOf(server)), String(process.pid))).toHaveCount(1);
  });

  test('of listeners: who can connect follows from where each is bound', async () => {
    const { page } = launched;
    await openScreen(page, 'Listeners');
    const [loopback, everywhere] = servers.map((server) => String(portOf(server)));
    await expect(rowWith(page, `127.0.0.1${loopback}`)).toContainText('this computer only');
    await expect(rowWith(page, `0.0.0.0${everywhere}`)).toContainText('everyone');
  });

  test('of sockets: each, and counted by state and by port', async () => {
    const { page } = launched;
    await openSockets(page);
    const port = String(portOf(servers[0]));
    await expect(rowWith(page, port, 'LISTEN')).toHaveCount(1);
    await page
      .getByRole('list', { name: 'Sockets by state' })
      .getByRole('button', { name: /^LISTEN/ })
      .click();
    await expect(filterBox(page)).toHaveValue('state:LISTEN');
    const states = async () => [...new Set((await shownRows(page, 'Sockets')).map(({ State }) => State))];
    await expect.poll(states).toEqual(['LISTEN']);
    await page.getByRole('radio', { name: 'By port' }).click();
    await expect(rowWith(page, port, 'here', 'LISTEN 1')).toHaveCount(1);
    await page.getByRole('radio', { name: 'Each' }).click();
  });
});

test.describe('the filter', () => {
  test('if: keeps the rows of one interface', async () => {
    const { page } = launched;
    await openScreen(page, 'Routes');
    await filterBy(page, 'if:eth0');
    const expected = routesByIp().flatMap((route) => (route.split(' ').includes('eth0') ? ['eth0'] : []));
    await expect
      .poll(async () => (await shownRows(page, 'Routes')).map(({ Interface }) => Interface))
      .toEqual(expected);
  });

  test('flag: keeps the rows with that flag', async () => {
    needsOwnNetwork();
    const { page } = launched;
    await openScreen(page, 'Routes');
    const route = ['203.0.113.0/24', 'via', '192.168.2.1', 'dev', 'eth0', 'onlink'];
    await during(['route', 'add', ...route], ['route', 'del', ...route], async () => {
      await filterBy(page, 'flag:onlink');
      const destinations = async () => (await shownRows(page, 'Routes')).map(({ Destination }) => Destination);
      await expect.poll(destinations).toEqual(['203.0.113.0/24']);
    });
  });

  test('words are found anywhere in a row, and “-” leaves rows out', async () => {
    const { page } = launched;
    await openScreen(page, 'Routes');
    const destinations = async () => (await shownRows(page, 'Routes')).map(({ Destination }) => Destination);
    await filterBy(page, '192.168.2.255');
    await expect.poll(destinations).toEqual(['192.168.2.255/32']);
    await filterBy(page, 'broadcast -if:lo');
    await expect.poll(destinations).toEqual(['192.168.2.255/32']);
  });

  test('an unknown field is named and left out, and the known ones are listed', async () => {
    const { page } = launched;
    await openScreen(page, 'Routes');
    await filterBy(page, 'gateway:192');
    await expect(page.getByText('There is no “gateway:” here')).toContainText('gw:');
    expect(await shownRows(page, 'Routes')).toHaveLength(routesByIp().length);
  });

  test('a filter that nothing matches says so and can be taken away', async () => {
    const { page } = launched;
    await openScreen(page, 'Routes');
    await filterBy(page, 'nothing-like-this');
    await expect(page.getByText(/^None of \d+ routes match\.$/)).toBeVisible();
    await page.getByRole('button', { name: 'Clear “nothing-like-this”' }).click();
    await expect(filterBox(page)).toHaveValue('');
    await expect(rowWith(page, '0.0.0.0/0')).toHaveCount(1);
  });
});

test('a header sorts up, then down, then back to the order of the system', async () => {
  const { page } = launched;
  await openScreen(page, 'Routes');
  const header = page.getByRole('columnheader', { name: 'Interface', exact: true });
  const shown = async () => (await shownRows(page, 'Routes')).map(({ Interface }) => Interface ?? '');
  await expect(rowWith(page, '0.0.0.0/0')).toHaveCount(1);
  const asListed = await shown();
  await header.click();
  await expect(header).toHaveAttribute('aria-sort', 'ascending');
  expect(await shown()).toEqual(asListed.toSorted());
  await header.click();
  await expect(header).toHaveAttribute('aria-sort', 'descending');
  expect(await shown()).toEqual(asListed.toSorted().reverse());
  await header.click();
  await expect(header).toHaveAttribute('aria-sort', 'none');
  expect(await shown()).toEqual(asListed);
});

test('the column picker hides a column, shows it again, and goes back to the first choice', async () => {
  const { page } = launched;
  await openScreen(page, 'Routes');
  const header = (name: string) => page.getByRole('columnheader', { name, exact: true });
  await page.getByRole('button', { name: 'Columns' }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Gateway' }).click();
  await expect(header('Gateway')).toHaveCount(0);
  await page.getByRole('menuitemcheckbox', { name: 'Scope' }).click();
  await expect(header('Scope')).toHaveCount(1);
  await page.getByRole('menuitem', { name: 'Reset columns' }).click();
  await expect(header('Gateway')).toHaveCount(1);
  await expect(header('Scope')).toHaveCount(0);
});

test('a row is explained, and shows the command and the very line it came from', async () => {
  const { page } = launched;
  await openScreen(page, 'Routes');
  await rowWith(page, '0.0.0.0/0').dblclick();
  await expect(detail(page)).toContainText(
    'Every IPv4 address that no other route covers goes to 192.168.2.1 by eth0.',
  );
  await expect(detail(page)).toContainText('/usr/sbin/ip -j -4 route show table all');
  await detail(page).getByRole('button', { name: 'Show in the output' }).click();
  const marked = rawOutput(page).getByRole('region', { name: 'Raw output' }).getByText('"dst":"default"');
  await expect(marked).toBeInViewport();
  const isMarked = (line: string) => rawOutput(page).locator('[class*=marked]').filter({ hasText: line });
  await expect(isMarked('"dst":"default","gateway":"192.168.2.1","dev":"eth0"')).toHaveCount(1);
  await rawOutput(page).getByRole('button', { name: 'Close details' }).click();
  await detail(page).getByRole('button', { name: 'Close details' }).click();
  await expect(detail(page)).toHaveCount(0);
});

test.describe('rows are copied', () => {
  test('as TSV: the columns on screen, one row a line', async () => {
    await openScreen(launched.page, 'Interfaces');
    await expect(rowWith(launched.page, '192.168.2.171/24')).toHaveCount(1);
    const shown = await shownRows(launched.page, 'Interfaces');
    const [head = '', ...lines] = (await copyAs(launched, 'TSV')).trimEnd().split('\n');
    expect(head.split('\t')).toEqual(Object.keys(shown[0] ?? {}));
    expect(lines.map((line) => line.split('\t')[1])).toEqual(shown.map(({ Address }) => Address));
  });

  test('as JSON: every fact, in the documented shape', async () => {
    await openScreen(launched.page, 'Routes');
    await filterBy(launched.page, 'dest:0.0.0.0/0');
    await expect.poll(async () => (await shownRows(launched.page, 'Routes')).length).toBe(1);
    const copied: unknown = JSON.parse(await copyAs(launched, 'JSON'));
    const [expected]: unknown[] = JSON.parse(ip('-j', '-4', 'route', 'show', 'default'));
    expect(expected).toMatchObject({ gateway: '192.168.2.1', dev: 'eth0' });
    const route = { destination: '0.0.0.0/0', gateway: '192.168.2.1', interfaceName: 'eth0', table: 'main' };
    expect(copied).toMatchObject([{ family: 'ipv4', kind: 'unicast', ...route }]);
  });

  test('as Markdown: a table that any page renders', async () => {
    await openScreen(launched.page, 'Routes');
    await filterBy(launched.page, 'dest:0.0.0.0/0');
    await expect.poll(async () => (await shownRows(launched.page, 'Routes')).length).toBe(1);
    const [head = '', line = '', row = ''] = (await copyAs(launched, 'Markdown')).split('\n');
    expect(head).toMatch(/^\| Destination +\| Gateway +\| Interface/);
    expect(line).toMatch(/^\|(?: -+ \|)+$/);
    expect(row).toMatch(/^\| 0\.0\.0\.0\/0 +\| 192\.168\.2\.1 +\| eth0 +\|/);
  });

  test('only the chosen ones, when some are chosen', async () => {
    const { page } = launched;
    await openScreen(page, 'Interfaces');
    await rowWith(page, '192.168.2.171/24').click();
    await rowWith(page, '127.0.0.1/8').click({ modifiers: ['ControlOrMeta'] });
    const lines = (await copyAs(launched, 'TSV')).trimEnd().split('\n').slice(1);
    expect(lines.map((line) => line.split('\t')[1]).sort()).toEqual(['127.0.0.1/8', '192.168.2.171/24']);
  });
});

test.describe('which route an address takes', () => {
  const question = () => launched.page.getByRole('textbox', { name: 'Address to find the route for' });
  const answerTo = async (address: string) => {
    await openScreen(launched.page, 'Routes');
    await question().fill(address);
    await question().press('Enter');
    return launched.page.getByRole('status').filter({ has: launched.page.locator(':scope:is(output)') });
  };

  for (const address of ['192.168.2.224', '198.51.100.7', '192.168.2.171', '127.0.0.1', 'fd00:2::99']) {
    test(`is what ip route get says for ${address}`, async () => {
      needsOwnNetwork();
      const answer = await answerTo(address);
      const [said]: { gateway?: string; dev: string; prefsrc: string }[] = JSON.parse(
        ip('-j', 'route', 'get', address),
      );
      const words = [...(said?.gateway ? ['to', said.gateway] : ['directly']), 'by', said?.dev, 'from', said?.prefsrc];
      await expect(answer).toContainText(words.join(' '));
      await expect(answer).toContainText('as the table says');
    });
  }

  test('is none for a blackholed one, and the table says so too', async () => {
    needsOwnNetwork();
    await during(['route', 'add', 'blackhole', '203.0.113.0/25'], ['route', 'del', '203.0.113.0/25'], async () => {
      await openScreen(launched.page, 'Routes');
      await expect(rowWith(launched.page, '203.0.113.0/25', 'blackhole')).toHaveCount(1);
      await expect(await answerTo('203.0.113.9')).toContainText('No way there');
    });
  });

  test('is not asked for what is no address', async () => {
    await expect(await answerTo('mini-blue.example')).toContainText('That is not an IP address');
  });
});

test('the page reported no error in all of this', () => {
  expect(launched.consoleErrors).toEqual([]);
});
