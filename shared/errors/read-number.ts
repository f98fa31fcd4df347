import type { PlatformId } from '../family.ts';
import { type Clue, type System, weight } from './clue.ts';
import { type Errno, errnoNumbered } from './errno.ts';
import { nameErrorNumbered } from './name-errors.ts';
import { isSocketErrno, weightOfErrno } from './system-texts.ts';

/** What is known about a number before it is read. */
export interface NumberContext {
  /** The system that printed it, decided from the rest of the text; `null` when nothing tells. */
  readonly system: System | null;
  /** A socket call failed with it: only some errors can be meant. */
  readonly isOfSocket: boolean;
  /** It came from getaddrinfo(3), which numbers for itself. */
  readonly isOfNames: boolean;
  /** Nothing but the number was given, so it may be no errno at all. */
  readonly isAlone: boolean;
}

/** What a number means: category, who numbers so, and the readings that are left. */
export type NumberReading = Pick<Clue, 'category' | 'weight' | 'only' | 'ambiguous'>;

/** Windows gives an errno of BSD, plus 10000 (winsock2.h); names have numbers of their own from 11001. */
const WSA = 10_000;
const WSA_NAMES: Readonly<Record<number, string>> = {
  11001: 'EAI_NONAME',
  11002: 'EAI_AGAIN',
  11003: 'EAI_FAIL',
  11004: 'EAI_NODATA',
};
/** winerror.h, where a number of the system comes through a socket. */
const WINDOWS: Readonly<Record<number, string>> = {
  121: 'ETIMEDOUT',
  1225: 'ECONNREFUSED',
  1231: 'ENETUNREACH',
  1232: 'EHOSTUNREACH',
};

/** Reads an error number. `null` when it is none. The system is decided before the number: 61 is two errors. */
export function readNumber(number: number, context: NumberContext): NumberReading | null {
  if (number > WSA || context.system === 'windows') return readWindows(number);
  const name = readNameError(number, context);
  if (name !== null) return name;
  const positive = Math.abs(number);
  const { system } = context;
  if (system !== null) return certain(errnoNumbered(positive, system), system);
  return readUndecided(positive, errnoNumbered(positive, 'darwin'), errnoNumbered(positive, 'linux'), context);
}

function readWindows(number: number): NumberReading | null {
  const name = WSA_NAMES[number] ?? WINDOWS[number] ?? errnoNumbered(number - WSA, 'darwin')?.name;
  return name === undefined ? null : { category: name, weight: weight.system, only: 'windows', ambiguous: [] };
}

/** Linux numbers them below zero, macOS above (facts F2). */
function readNameError(number: number, { isOfNames, isAlone }: NumberContext): NumberReading | null {
  if (!isOfNames && (number >= 0 || isAlone)) return null;
  const platform: PlatformId = number < 0 ? 'linux' : 'darwin';
  const error = nameErrorNumbered(number, platform);
  return error ? { category: error.name, weight: weight.system, only: platform, ambiguous: [] } : null;
}

function certain(errno: Errno | undefined, only: System | null): NumberReading | null {
  return errno === undefined
    ? null
    : { category: errno.name, weight: Math.min(weightOfErrno(errno.name), weight.bareNumber), only, ambiguous: [] };
}

function readUndecided(
  number: number,
  darwin: Errno | undefined,
  linux: Errno | undefined,
  { isOfSocket, isAlone }: NumberContext,
): NumberReading | null {
  if (darwin === undefined && linux === undefined) return null;
  if (darwin?.name === linux?.name) return certain(darwin, null);
  const readings = [describe('macOS', number, darwin, 'darwin'), describe('Linux', number, linux, 'linux')];
  if (darwin === undefined || linux === undefined) {
    const only = darwin === undefined ? 'linux' : 'darwin';
    const reading = certain(darwin ?? linux, only);
    return reading && { ...reading, ambiguous: isAlone ? readings : [] };
  }
  const [isDarwin, isLinux] = [isSocketErrno(darwin.name), isSocketErrno(linux.name)];
  if (!isOfSocket || isDarwin === isLinux)
    return { category: 'unknown', weight: weight.plain, only: null, ambiguous: readings };
  const reading = isDarwin ? certain(darwin, 'darwin') : certain(linux, 'linux');
  return reading && { ...reading, ambiguous: readings };
}

const describe = (system: string, number: number, errno: Errno | undefined, platform: PlatformId): string =>
  errno === undefined
    ? `${system}: no error has the number ${number}`
    : `${system}: ${number} is ${errno.name}, “${errno.textOn[platform]}”`;
