import type { ProgramChoice } from '../../shared/programs/program-choice.ts';
import { parseTarget } from '../../shared/targets/parse-target.ts';
import type { Page } from '../shell/page.ts';

/** The channels take no more. Of a longer log the end is explained, where its last error is. */
const MOST_TARGET = 2_000;
const MOST_EXPLAINED = 1_000_000;
const MOST_URLS = 50;

/** What the button under the box would do with this text; `null` when there is none. */
export const submitKind = (text: string): 'diagnose' | 'explain' | null => {
  const asked = text.trim();
  if (asked === '') return null;
  return asked.length > MOST_TARGET || parseTarget(asked).kind === 'not-a-target' ? 'explain' : 'diagnose';
};

/** A target is probed, everything else is explained. This is where a person asks for probes. */
export function submit(page: Page, text: string): void {
  const kind = submitKind(text);
  if (kind === 'explain') explain(page, text);
  if (kind !== 'diagnose') return;
  page.explained.forget();
  diagnose(page, text);
}

/** The explanation that led to it stays above, and its error goes along: what a person saw counts as well. */
export function diagnose(page: Page, target: string, programs: readonly ProgramChoice[] = []): void {
  page.targetBox.remember(target);
  const explained = page.explained.getState();
  const isKnown = explained.kind === 'answered' && explained.reply.recognised;
  page.diagnosis.run({
    target: target.trim(),
    ...(isKnown && { errorText: explained.request.text }),
    ...(programs.length > 0 && { programs: [...programs] }),
  });
}

/** From the matrix to the checklist: the same target, with the same programs beside the app's own connect. */
export function diagnoseWith(page: Page, target: string, programs: readonly ProgramChoice[]): void {
  const asking = page.explained.getState();
  const isAboutIt = asking.kind === 'answered' && isSame(asking.reply.target, target);
  if (!isAboutIt) page.explained.forget();
  page.targetBox.write(target);
  page.navigation.setState({ screen: 'troubleshoot', troubleshootTab: 'checklist' });
  diagnose(page, target, programs);
}

type Place = { readonly host: string; readonly port: number | null };

function isSame(place: Place | null, text: string): boolean {
  const target = parseTarget(text);
  return place !== null && target.kind !== 'not-a-target' && target.host === place.host && target.port === place.port;
}

const URLS = /https?:\/\/[^\s"'<>,;\\^`{|}]{1,2048}/gi;

/** Where an error leads: with the scheme of its URL when it names one, so that the service is asked as well. No path goes along. */
export function targetOfError(text: string, place: Place): string {
  const urls = text.slice(-MOST_EXPLAINED).match(URLS) ?? [];
  const url = urls.slice(0, MOST_URLS).find((each) => isSame(place, each));
  const scheme = url === undefined ? '' : `${url.slice(0, url.indexOf('//'))}//`.toLowerCase();
  return `${scheme}${targetText(place)}`;
}

function explain(page: Page, text: string): void {
  page.diagnosis.forget();
  void page.explained.ask({ text: text.slice(-MOST_EXPLAINED) });
}

/** `host:port` of an explained error, with brackets where they are needed. */
export function targetText({ host, port }: Place): string {
  if (port === null) return host;
  return host.includes(':') ? `[${host}]:${port}` : `${host}:${port}`;
}
