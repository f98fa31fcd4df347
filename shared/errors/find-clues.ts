import type { PlatformId } from '../family.ts';
import { findChromium } from './chromium-errors.ts';
import { type Clue, findPhrases, type System } from './clue.ts';
import { decideSystem } from './decide-system.ts';
import { errnoNamed } from './errno.ts';
import { appleTexts, findApple } from './find-apple.ts';
import { findCurl } from './find-curl.ts';
import { findNumbers, type NumberPlace } from './find-numbers.ts';
import { findKinds } from './kinds.ts';
import type { Lines } from './lines.ts';
import { nameErrorNamed, nameErrorTexts } from './name-errors.ts';
import { programPhrases } from './phrases.ts';
import { readNumber } from './read-number.ts';
import { systemTexts, textsAfterCall } from './system-texts.ts';
import { tlsPhrases } from './tls-phrases.ts';

const PHRASES = [...systemTexts, ...textsAfterCall, ...nameErrorTexts, ...tlsPhrases, ...appleTexts, ...programPhrases];
/** Node and Swift print the fields of one error below each other. */
const SAME_ERROR_LINES = 4;
/** A number and its text stand so close, in characters; what is packed more tightly than this is no error message. */
const BESIDE = 400;
const MOST_BESIDE = 64;
/** Of more numbers than this the last are read: the end of a log tells the most. */
const MOST_NUMBERS = 4_096;

export interface FoundClues {
  readonly clues: readonly Clue[];
  /** The system that printed the text; `null` when nothing tells. */
  readonly system: System | null;
}

/** Everything in a text that names an error. Numbers are read last, when the system is known. */
export function findClues(text: string, lines: Lines, given: PlatformId | null): FoundClues {
  const named = [
    ...findPhrases(text, PHRASES),
    ...findKinds(text),
    ...findApple(text),
    ...findChromium(text),
    ...findCurl(text),
  ].toSorted((a, b) => a.at - b.at);
  const unpaired: NumberPlace[] = [];
  const decided = new Map<Clue, System>();
  for (const place of findNumbers(text).slice(-MOST_NUMBERS)) {
    const pairs = pairWithText(place, named, lines);
    for (const { clue, system } of pairs) if (system !== null) decided.set(clue, system);
    if (pairs.length === 0 && place.isErrno) unpaired.push(place);
  }
  const paired = named.map((clue) => ({ ...clue, only: decided.get(clue) ?? clue.only }));
  const system = decideSystem(text, paired);
  const numbers = unpaired.flatMap((place) => readPlace(place, text, system ?? given));
  return { clues: [...paired, ...numbers], system: system ?? decideSystem(text, numbers) };
}

interface Pair {
  readonly clue: Clue;
  /** The one system on which number and text belong together; `null` when they do on both. */
  readonly system: System | null;
}

/** The texts that a number belongs to: those beside it in its line, else those in the lines around it. */
function pairWithText(place: NumberPlace, named: readonly Clue[], lines: Lines): readonly Pair[] {
  const line = lines.indexOf(place.at);
  const near = cluesNear(place, named).map((clue) => ({ clue, away: Math.abs(lines.indexOf(clue.at) - line) }));
  const most = place.isErrno && !place.isAlone ? SAME_ERROR_LINES : 0;
  for (let away = 0; away <= most; away += 1) {
    const candidates = near.flatMap((each) => (each.away === away ? [each.clue] : []));
    const pairs = pairsAmong(place.number, candidates);
    if (pairs.length > 0) return pairs;
  }
  return [];
}

/** The clues close to a number. They are in the order of the text, so that the first is found by halving. */
function cluesNear({ at, end }: NumberPlace, named: readonly Clue[]): readonly Clue[] {
  let [low, high] = [0, named.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((named[middle]?.at ?? 0) < at - BESIDE) low = middle + 1;
    else high = middle;
  }
  const near: Clue[] = [];
  for (let next = low; near.length < MOST_BESIDE; next += 1) {
    const clue = named[next];
    if (clue === undefined || clue.at > end + BESIDE) return near;
    near.push(clue);
  }
  return near;
}

function pairsAmong(number: number, clues: readonly Clue[]): readonly Pair[] {
  return clues.flatMap((clue) => {
    const systems = systemsOf(clue.category, number);
    return systems.length === 0 ? [] : [{ clue, system: systems.length === 1 ? (systems[0] ?? null) : null }];
  });
}

/** Where an error of this name has this number. Node prints errno below zero; so does Linux with getaddrinfo's. */
function systemsOf(category: string, number: number): readonly System[] {
  const errno = errnoNamed(category);
  const name = nameErrorNamed(category);
  const platforms = (['darwin', 'linux'] as const).filter(
    (platform) => errno?.numberOn[platform] === Math.abs(number) || name?.numberOn[platform] === number,
  );
  return errno && number > 10_000 && errno.numberOn.darwin === number - 10_000 ? ['windows'] : platforms;
}

function readPlace(place: NumberPlace, text: string, system: System | null): readonly Clue[] {
  const line = besideIn(text, place);
  const reading = readNumber(place.number, {
    system: /\bWinError\b/.test(line) ? 'windows' : system,
    isOfSocket: /\b(?:connect|dial|bind|listen|accept|send|recv|socket)/i.test(line),
    isOfNames: /gaierror|getaddrinfo|\bresolv/i.test(line),
    isAlone: place.isAlone,
  });
  return reading === null ? [] : [{ at: place.at, end: place.end, ...reading }];
}

/** What stands in the line of a number, so far as it can belong to it. */
function besideIn(text: string, { at, end }: NumberPlace): string {
  const before = text.slice(Math.max(at - BESIDE, 0), at);
  const after = text.slice(end, end + BESIDE);
  return `${before.slice(before.lastIndexOf('\n') + 1)}${text.slice(at, end)}${after.split('\n', 1)[0] ?? ''}`;
}
