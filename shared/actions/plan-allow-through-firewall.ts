import type { CommandLine } from '../command.ts';
import type { FirewallFact } from '../firewall.ts';
import { visibleText } from '../visible-text.ts';
import type { OutlinePlanning, PlannedCommand } from './action-plan.ts';
import type { ActionRequest } from './action-request.ts';

export type FirewallRequest = Extract<ActionRequest, { kind: 'allow-through-firewall' }>;

export interface FirewallSurroundings {
  /** Where the links of the path end; `null` when there is no such file. Rules are per real file (facts D1). */
  readonly realPath: string | null;
  readonly facts: readonly FirewallFact[];
  /** `null` when it could not be read, or where the path is an app's folder. */
  readonly signature: 'proper' | 'platform' | 'ad-hoc' | 'linker-signed' | 'unsigned' | null;
}

const SOCKETFILTERFW = '/usr/libexec/ApplicationFirewall/socketfilterfw';
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u;

/** The plan for letting others through to one program on a Mac, or why there is nothing to do. */
export function planAllowThroughFirewall(request: FirewallRequest, around: FirewallSurroundings): OutlinePlanning {
  const { realPath: path, facts } = around;
  const shown = visibleText(request.path, 200);
  if (!request.path.startsWith('/') || INVISIBLE.test(request.path))
    return no(`“${shown}” is not the path of a program.`);
  if (path === null || !path.startsWith('/') || INVISIBLE.test(path)) return no(`There is no program ${shown}.`);
  const state = facts.find(({ subject }) => subject === 'state')?.value;
  if (state === 'off') return no('The firewall of this Mac is off: it keeps nobody out, so this would change nothing.');
  if (isBlockingAll(facts))
    return no(
      'The firewall blocks every incoming connection, whatever its list says: turn that off in System Settings, Network, Firewall.',
    );
  const before = listedAs(facts, path);
  if (before === 'allow') return no(`The firewall lets others through to ${visibleText(path, 200)} already.`);
  return { kind: 'planned', plan: { request: { ...request, path }, ...planFor(path, before, around) } };
}

function planFor(path: string, before: FirewallFact['value'] | null, { signature, facts }: FirewallSurroundings) {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const undo: PlannedCommand =
    before === 'block'
      ? { words: `Block ${name} again`, command: firewallCommand('--blockapp', path) }
      : { words: `Take ${name} off the list again`, command: firewallCommand('--remove', path) };
  const isUnread = !facts.some(({ subject }) => subject === 'state');
  return {
    title: `Let others through to ${visibleText(name, 60)}`,
    why: `The firewall of this Mac ${before === 'block' ? 'has it on its list as blocked' : 'does not have it on its list'}; afterwards every machine that can reach this one may connect to it, on every port it opens.`,
    warnings: [
      ...(isUnread ? ['Whether the firewall is on could not be read.'] : []),
      ...(signature === null || signature === 'proper' || signature === 'platform' ? [] : [UNSIGNED]),
    ],
    mustType: null,
    privilege: 'administrator' as const,
    commands: [
      { words: 'Put it on the list', command: firewallCommand('--add', path) },
      { words: 'Allow incoming connections to it', command: firewallCommand('--unblockapp', path) },
    ],
    undo,
    trialSeconds: null,
    verify:
      'The list of the firewall is read again and has to show the program as allowed. That alone does not prove that connections come through: try one from another machine.',
  };
}

const no = (because: string): OutlinePlanning => ({ kind: 'refused', because });
const firewallCommand = (option: string, path: string): CommandLine => ({ file: SOCKETFILTERFW, args: [option, path] });

/** Facts D1: such programs may vanish from the list or be dropped all the same. */
const UNSIGNED =
  'The program has no lasting signature: macOS may drop it from the list or block it all the same until it is signed (codesign --force --sign -).';

/** State 2, or the switch of its own that some releases print (facts D1). */
const isBlockingAll = (facts: readonly FirewallFact[]): boolean =>
  facts.some(
    ({ subject, value }) =>
      (subject === 'state' && value === 'block-all') || (subject === 'block-all' && value === 'on'),
  );

/** Some releases list the last part of the path only (facts D1). `null` when it is not on the list. */
export function listedAs(facts: readonly FirewallFact[], path: string): FirewallFact['value'] | null {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const listed = facts.filter(({ subject }) => subject === 'application');
  const found =
    listed.find(({ detail }) => detail === path) ?? listed.find(({ detail }) => detail === name && name !== '');
  return found?.value ?? null;
}
