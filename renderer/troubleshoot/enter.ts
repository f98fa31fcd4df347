import type { RowTarget } from '../../shared/targets/row-target.ts';
import type { Page } from '../shell/page.ts';
import { diagnose, submit } from './submit.ts';

/**
 * From a row or the palette to its diagnosis: choosing it names the target, so the walk begins. On a recording the target
 * only stands in the box, which says why.
 */
export function enterTroubleshoot(page: Page, { target, note }: Pick<RowTarget, 'target' | 'note'>): void {
  page.explained.forget();
  page.diagnosis.forget();
  page.targetBox.write(target, note);
  page.navigation.setState({ screen: 'troubleshoot', troubleshootTab: 'checklist', overlay: null });
  if (page.app.getState().description?.host.kind !== 'recorded') diagnose(page, target);
}

/** From an error text to what it means; nothing is sent for it. */
export function enterExplanation(page: Page, text: string): void {
  page.targetBox.write(text);
  page.navigation.setState({ screen: 'troubleshoot', troubleshootTab: 'checklist', overlay: null });
  submit(page, text);
}
