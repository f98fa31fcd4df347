import { command } from './answers.ts';

/** Where the far side has no rule: this machine's own, which only root may list, stop a connection on its way out. */
export const OWN_RULES = command(
  'If the target has no such rule, see the rules of this machine for outgoing packets as root:',
  'nft list ruleset',
);
