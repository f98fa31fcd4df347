import { act, render } from '@testing-library/react';
import { App } from '../app.tsx';
import { loadTheRest } from '../screens.tsx';
import type { Navigation } from '../shell/navigation-store.ts';
import { createPage, type Page } from '../shell/page.ts';
import { createFakeApi, type FakeApi } from './fake-api.ts';
import { createFakeClock, type FakeClock } from './fake-clock.ts';
import { giveElementsASize } from './sized-page.ts';

export interface RenderedPage {
  readonly fake: FakeApi;
  readonly clock: FakeClock;
  readonly page: Page;
  /** Runs something and lets the page take it in. */
  readonly settle: (run?: () => void) => Promise<void>;
}

/** The whole page on a fake main process. */
export async function renderPage(
  at: Partial<Navigation>,
  answers: Parameters<typeof createFakeApi>[0] = {},
): Promise<RenderedPage> {
  localStorage.clear();
  giveElementsASize();
  const [fake, clock] = [createFakeApi(answers), createFakeClock()];
  const page = createPage(fake.api, clock);
  page.navigation.setState(at);
  const settle = (run: () => void = () => {}) =>
    act(async () => {
      run();
      clock.advance(0);
      // screens are loaded when they are first shown: a turn of the event loop, not just of its microtasks
      await new Promise((resolve) => setTimeout(resolve));
    });
  await loadTheRest();
  render(<App page={page} />);
  await settle();
  return { fake, clock, page, settle };
}
