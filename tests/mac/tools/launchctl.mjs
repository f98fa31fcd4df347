import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { answer, refusal } from './answer.mjs';

/** launchctl(1) for the system's domain; messages and exit codes: facts B5. What is loaded is in the state, by label. */
export function launchctl(state, [verb, ...rest], { root }) {
  const loaded = state.daemons ?? [];
  switch (verb) {
    case 'print':
      return print(loaded, labelIn(rest[0]));
    case 'bootstrap':
      return state.isRoot
        ? bootstrap(state, loaded, rest, root)
        : refusal('Bootstrap failed: 1: Operation not permitted');
    case 'bootout':
      return state.isRoot
        ? bootout(state, loaded, labelIn(rest[0]))
        : refusal('Boot-out failed: 1: Operation not permitted');
    case 'enable':
      return state.isRoot ? answer('') : refusal('Could not enable service: 1: Operation not permitted');
    default:
      return refusal(`Unrecognized subcommand: ${verb}`, 64);
  }
}

const labelIn = (target = '') => target.replace(/^system\//, '');

const print = (loaded, label) =>
  loaded.includes(label)
    ? answer(`system/${label} = {\n\tactive count = 0\n\tstate = not running\n}\n`)
    : refusal(`Could not find service "${label}" in domain for system`, 113);

function bootstrap(state, loaded, [domain, path = ''], root) {
  const file = path.startsWith(root) ? path : join(root, path);
  if (domain !== 'system' || !existsSync(file)) return refusal('Bootstrap failed: 5: Input/output error', 5);
  const label = /<key>Label<\/key>\s*<string>([^<]+)<\/string>/.exec(readFileSync(file, 'utf8'))?.[1];
  if (label === undefined || loaded.includes(label)) return refusal('Bootstrap failed: 5: Input/output error', 5);
  return { ...answer(''), state: { ...state, daemons: [...loaded, label] } };
}

function bootout(state, loaded, label) {
  if (!loaded.includes(label)) return refusal('Boot-out failed: 3: No such process', 3);
  return { ...answer(''), state: { ...state, daemons: loaded.filter((each) => each !== label) } };
}
