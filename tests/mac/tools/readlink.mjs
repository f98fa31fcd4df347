import { answer } from './answer.mjs';

/** readlink(1) -f: where the links of a path end. */
export function readlink({ programs }, args) {
  const path = args.filter((arg) => !arg.startsWith('-')).at(-1) ?? '';
  return answer(`${programs.find((each) => each.path === path)?.realPath ?? path}\n`);
}
