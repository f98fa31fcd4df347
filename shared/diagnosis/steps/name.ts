import { addressesOf, MOST_ADDRESSES } from '../addresses-to-try.ts';
import type { Case, Resolution } from '../case.ts';
import { type StepLine, stepLine } from '../step-line.ts';

const line = stepLine('name', 'Name');
/** Addresses of one answer that are written out. */
const MOST_WRITTEN = 8;

export function describeName({ target, resolutions }: Case): StepLine {
  if (!target.isName) return line('fine', ['An address was given: there is no name to look up.']);
  if (resolutions === null) return line('not-checked', ['The name was not looked up.']);
  const found = addressesOf(resolutions);
  const untried = found.length - MOST_ADDRESSES;
  const rest = untried > 0 ? [`${untried} of its ${found.length} addresses were not tried.`] : [];
  // programs ask the system; that some server knows the name does not help them
  const system = resolutions.find(({ resolver }) => resolver === 'system');
  const isFound = (system?.addresses ?? found).length > 0;
  const borrowed =
    !isFound && found.length > 0
      ? [`The walk goes on with the address that only a name server gave: ${toPrograms(system)}`]
      : [];
  return line(isFound ? 'fine' : 'problem', [...resolutions.map(describeResolution), ...borrowed, ...rest]);
}

/** Past the deadline of the walk the system may still find it; a failure that it told is what programs are told too. */
const toPrograms = (system: Resolution | undefined): string =>
  system?.error === 'ETIMEOUT'
    ? 'programs on this machine wait for it longer than this, or give up.'
    : 'programs on this machine are not given it.';

function describeResolution({ resolver, addresses, error, elapsedMs }: Resolution): string {
  const by = resolver === 'system' ? 'system' : `name server ${resolver}`;
  if (error !== null) return `${by}: ${error} after ${elapsedMs} ms`;
  const written = addresses.slice(0, MOST_WRITTEN).map(({ address }) => address);
  const rest = addresses.length - written.length;
  return `${by}: ${written.join(', ') || 'no address'}${rest > 0 ? ` and ${rest} more` : ''} in ${elapsedMs} ms`;
}
