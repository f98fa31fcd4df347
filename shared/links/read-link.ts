import { parseTarget } from '../targets/parse-target.ts';
import { visibleText } from '../visible-text.ts';

/** What a `routelight://` link asks for, or a sentence on why it is not followed. */
export type ReadLink =
  | { readonly kind: 'diagnose'; readonly target: string }
  | { readonly kind: 'refused'; readonly because: string };

/** A target of the greatest length a diagnosis takes, every character of it written as `%XX`. */
const MOST_CHARACTERS = 6_200;
const MOST_TARGET = 2_000;

/**
 * Reads `routelight://diagnose?target=…`, the only link there is. Anybody can write one (a page, a mail), so nothing but
 * that exact form is taken: no other verb, no host or login in front of it, no second parameter, nothing invisible in the
 * target. Following it never sends anything; it fills the box and asks. Never throws.
 */
export function readLink(text: string): ReadLink {
  if (text.length > MOST_CHARACTERS) return refused('it is too long');
  if (!/^routelight:/i.test(text)) return refused('it is no routelight link');
  const [, verb = '', query = ''] = /^routelight:\/{0,2}([^/?#]*)\/?(.*)$/is.exec(text) ?? [];
  if (verb.toLowerCase() !== 'diagnose')
    return refused(`“${visibleText(verb, 60)}” is nothing that a link can ask for; only “diagnose” is`);
  const [, value] = /^\?target=([^&#]+)$/s.exec(query) ?? [];
  if (value === undefined) return refused('it has to name one target and nothing else: routelight://diagnose?target=…');
  return readTarget(value);
}

function readTarget(value: string): ReadLink {
  const target = decode(value);
  if (target === null) return refused('its target is not written as a link writes it (percent encoding)');
  if (target.length > MOST_TARGET) return refused('its target is too long');
  const parsed = parseTarget(target);
  return parsed.kind === 'not-a-target' ? refused(parsed.because) : { kind: 'diagnose', target: target.trim() };
}

function decode(value: string): string | null {
  try {
    return decodeURIComponent(value);
  } catch {
    // a lone % or bytes that are no UTF-8: the link was not written by anything that means well
    return null;
  }
}

const refused = (because: string): ReadLink => ({ kind: 'refused', because });
