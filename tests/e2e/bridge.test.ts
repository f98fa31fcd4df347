import { expect, test } from '@playwright/test';
import { channels } from '../../shared/channels.ts';
import { type LaunchedApp, launch } from './launch.ts';

let launched: LaunchedApp;
test.beforeAll(async () => {
  launched = await launch();
});
test.afterAll(() => launched.close());

test('the page gets one function for each declared channel and nothing of Node', async () => {
  const seen = await launched.page.evaluate(() => ({
    methods: Object.keys(window.api).toSorted(),
    node: ['require', 'process', 'module', 'Buffer', 'ipcRenderer'].filter((name) => name in window),
  }));
  expect(seen).toEqual({ methods: Object.keys(channels).toSorted(), node: [] });
});

test('a request of the wrong shape is refused', async () => {
  const refused = await launched.page.evaluate(() =>
    window.api.askRouteFor({ address: 5 as unknown as string }).then(
      () => false,
      () => true,
    ),
  );
  expect(refused).toBe(true);
});

test('a text that is no address never reaches a tool', async () => {
  const answer = await launched.page.evaluate(() => window.api.askRouteFor({ address: '--help; reboot' }));
  expect(answer).toEqual({ kind: 'not-an-address' });
});

test('the window is sandboxed and isolated, and the page can go nowhere', async () => {
  const preferences = await launched.app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    // getLastWebPreferences is not in the type declarations
    const contents = window?.webContents as unknown as { getLastWebPreferences: () => Record<string, unknown> };
    const { sandbox, contextIsolation, nodeIntegration, webviewTag } = contents.getLastWebPreferences();
    return { sandbox, contextIsolation, nodeIntegration, webviewTag };
  });
  expect(preferences).toMatchObject({ sandbox: true, contextIsolation: true, nodeIntegration: false });
  await launched.page.evaluate(() => {
    location.href = 'https://example.org/';
    window.open('https://example.org/');
  });
  expect(launched.page.url()).toMatch(/^app:\/\/routelight\/index\.html/);
  expect(launched.app.windows()).toHaveLength(1);
});

test('the security policy forbids inline code, text as markup, and every connection', async () => {
  const outcome = await launched.page.evaluate(async () => {
    const wasRefused = (attempt: () => unknown): boolean => {
      try {
        attempt();
        return false;
      } catch {
        return true;
      }
    };
    const scriptRefused = wasRefused(() => {
      const script = document.createElement('script');
      script.append(document.createTextNode('window.wasInjected = true'));
      document.body.append(script);
    });
    const connected = await fetch('https://example.org/').then(
      () => true,
      () => false,
    );
    return {
      scriptRefused,
      injected: 'wasInjected' in window,
      markupRefused: wasRefused(() => {
        document.createElement('div').innerHTML = '<b>markup</b>';
      }),
      connected,
    };
  });
  expect(outcome).toEqual({ scriptRefused: true, injected: false, markupRefused: true, connected: false });
});

test('no session has a dictionary to fetch, also one that is made for a report', async () => {
  test.skip(process.platform === 'darwin', 'macOS checks spelling itself and fetches nothing');
  const languages = await launched.app.evaluate(({ session }) =>
    [session.defaultSession, session.fromPartition('as-for-a-report')].map((each) => each.getSpellCheckerLanguages()),
  );
  expect(languages).toEqual([[], []]);
});

test('permissions are refused', async () => {
  const state = await launched.page.evaluate(
    async () => (await navigator.permissions.query({ name: 'geolocation' })).state,
  );
  expect(state).toBe('denied');
});
