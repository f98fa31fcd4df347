import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { answer, refusal } from './answer.mjs';

/** `--add`, `--remove`, `--blockapp`, `--unblockapp` of one path (facts D1). Without rights nothing is changed. */
export function changeFirewall(state, args, root) {
  if (!state.isRoot) return refusal('Must be root to change settings.', 255);
  const [verb, given = ''] = args;
  const path = given.startsWith(root) ? given.slice(root.length) : given;
  const apps = state.firewall.apps;
  const others = apps.filter((each) => each.path !== path);
  const withApps = (next, words) => ({
    ...answer(`${words}\n`),
    state: { ...state, firewall: { ...state.firewall, apps: next } },
  });
  switch (verb) {
    case '--add':
      if (!existsSync(join(root, path))) return answer('The file path you specified does not exist\n');
      return withApps([...others, { path, isAllowed: true }], `Application at path ( ${path} ) added to firewall`);
    case '--remove':
      return withApps(others, `Application at path ( ${path} ) removed from firewall`);
    case '--blockapp':
    case '--unblockapp': {
      if (others.length === apps.length) return answer('The application is not part of the firewall\n');
      const isAllowed = verb === '--unblockapp';
      return withApps(
        [...others, { path, isAllowed }],
        `Incoming connection to the application is ${isAllowed ? 'permitted' : 'blocked'}`,
      );
    }
    default:
      return refusal('Must be root to change settings.', 255);
  }
}
