import type { Page } from '../shell/page.ts';
import type { OpenedLink } from './link-store.ts';

/** Shows what a link asks for: the target stands in the box, nothing is started, and a run that goes on goes on. */
export function openLink(page: Page, link: OpenedLink): void {
  if (link.kind === 'diagnose') page.targetBox.write(link.target);
  page.navigation.setState({ screen: 'troubleshoot', troubleshootTab: 'checklist', overlay: null });
}
