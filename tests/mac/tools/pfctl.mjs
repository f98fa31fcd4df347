import { answer, refusal } from './answer.mjs';

const ALTQ = 'No ALTQ support in kernel\nALTQ related functions disabled\n';

/** pfctl(8) `-s info`: root only; two lines of noise on stderr (facts D4). */
export function pfctl({ isRoot }) {
  if (!isRoot) return refusal('pfctl: /dev/pf: Permission denied');
  return answer('Status: Disabled                              Debug: Urgent\n', ALTQ);
}
