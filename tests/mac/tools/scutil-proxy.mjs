import { linesOf } from './answer.mjs';

/** `scutil --proxy`: the dictionary, keys in order of the alphabet. */
export function printProxy({ proxy }) {
  const keys = Object.keys(proxy).sort();
  return linesOf(['<dictionary> {', ...keys.flatMap((key) => memberLines(key, proxy[key])), '}']);
}

function memberLines(key, value) {
  if (!Array.isArray(value)) return [`  ${key} : ${value}`];
  return [`  ${key} : <array> {`, ...value.map((each, at) => `    ${at} : ${each}`), '  }'];
}
