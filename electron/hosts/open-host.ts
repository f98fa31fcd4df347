import type { AppSettings } from '../app-settings.ts';
import { openCapture } from '../captures/read-capture.ts';
import type { Host } from './host.ts';
import { createLocalHost } from './local-host.ts';
import { createRecordedHost } from './recorded-host.ts';

export type HostOpening =
  | { readonly kind: 'opened'; readonly host: Host }
  | { readonly kind: 'failed'; readonly because: string };

/** The host the app or the command line was asked to look at. */
export async function openHost({ platform, toolRoot, replay }: AppSettings): Promise<HostOpening> {
  if (replay === null) return { kind: 'opened', host: createLocalHost({ platform, toolRoot }) };
  const opening = await openCapture(replay);
  return opening.kind === 'failed' ? opening : { kind: 'opened', host: createRecordedHost(opening.capture) };
}
