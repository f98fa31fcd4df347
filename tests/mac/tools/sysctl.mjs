import { answer, linesOf, refusal } from './answer.mjs';

const VALUES = {
  'net.inet.ip.portrange.lowfirst': 1023,
  'net.inet.ip.portrange.lowlast': 600,
  'net.inet.ip.portrange.first': 49152,
  'net.inet.ip.portrange.last': 65535,
  'net.inet.ip.portrange.hifirst': 49152,
  'net.inet.ip.portrange.hilast': 65535,
  'kern.ipc.somaxconn': 128,
};

/** sysctl(8): one name or the start of several; `-n` prints the value alone. */
export function sysctl(state, args, { nowMs }) {
  const values = { ...VALUES, ...timesOf(state, nowMs) };
  const found = (name) => Object.entries(values).filter(([each]) => each === name || each.startsWith(`${name}.`));
  const names = args.filter((arg) => !arg.startsWith('-'));
  const unknown = names.find((name) => found(name).length === 0);
  if (unknown !== undefined) return refusal(`sysctl: unknown oid '${unknown}'`);
  const rows = names.flatMap(found);
  return answer(linesOf(rows.map(([name, value]) => (args.includes('-n') ? String(value) : `${name}: ${value}`))));
}

/** A struct timeval as sysctl prints it; a Mac that never slept has a waketime of zero. */
function timesOf({ startedSecondsAgo, wokeSecondsAgo }, nowMs) {
  return { 'kern.boottime': timeText(startedSecondsAgo, nowMs), 'kern.waketime': timeText(wokeSecondsAgo, nowMs) };
}

function timeText(secondsAgo, nowMs) {
  const ms = secondsAgo === null ? 0 : Math.floor(nowMs) - secondsAgo * 1_000;
  const [day, date, month, year, time] = new Date(ms).toUTCString().replace(',', '').split(' ');
  return `{ sec = ${Math.floor(ms / 1_000)}, usec = ${(ms % 1_000) * 1_000} } ${day} ${month} ${date} ${time} ${year}`;
}
