import type { OutlinePlanning } from '../../shared/actions/action-plan.ts';
import type { ActionRequest } from '../../shared/actions/action-request.ts';
import type { ActionState } from '../../shared/actions/action-state.ts';
import type { Host } from '../hosts/host.ts';
import type { Look, Platform } from '../platforms/platform.ts';

/** What a kind of action may look at. Everything is read when it is asked for; nothing here changes anything. */
export interface ActionSurroundings {
  readonly host: Host;
  readonly platform: Platform;
  readonly look: Look;
  /** This machine's end of the ssh session the app or command was started in; `null` when there is none. */
  readonly sshAddress: string | null;
  /** Every action begun before, oldest first. */
  readonly states: readonly ActionState[];
  /** What the person chose; a kind without an undo leaves it out of account. */
  readonly trialSeconds: number | null;
}

/** What the system shows of a change; `unknown` when it could not be read. */
export interface Seen {
  readonly state: 'as-planned' | 'as-before' | 'unknown';
  readonly because: string;
}

type RequestOf<K extends ActionRequest['kind']> = Extract<ActionRequest, { kind: K }>;

/**
 * One kind of change, plugged into the engine by one line in kinds.ts. A kind decides and looks; the engine asks for the
 * password, arms the undo, writes the journal and tells the person.
 *
 * The plan it makes:
 * - `commands` run in order behind one prompt and stop at the first that fails. Every word is validated, absolute paths of
 *   system programs only, no line ends (facts C4). With `trialSeconds` there is exactly one command, and an `undo`.
 * - `trialSeconds` is `null` for what cannot be tried and taken back.
 * - `mustType` is a word that the person types first, where a mistake locks them out.
 * - `privilege: 'none'` runs as the person; anything else through the system's prompt.
 */
export interface ActionKind<K extends ActionRequest['kind'] = ActionRequest['kind']> {
  readonly kind: K;
  /** Reads the system and says what would be done, or why not, as a sentence for the person. Never throws for the outside. */
  readonly plan: (request: RequestOf<K>, around: ActionSurroundings) => Promise<OutlinePlanning>;
  /** Whether the change is there, by reading the system. Asked after the commands ran and whenever a lost end is looked for. */
  readonly see: (request: RequestOf<K>, around: ActionSurroundings) => Promise<Seen>;
  /** What the plan rests on, as text. When it reads otherwise at the moment of running, the plan is stale and is not run. */
  readonly fingerprint: (request: RequestOf<K>, around: ActionSurroundings) => Promise<string>;
}

/** A kind as the engine holds it: it may be asked about any request of its own kind. */
export interface PluggedKind {
  readonly kind: ActionRequest['kind'];
  readonly plan: (request: ActionRequest, around: ActionSurroundings) => Promise<OutlinePlanning>;
  readonly see: (request: ActionRequest, around: ActionSurroundings) => Promise<Seen>;
  readonly fingerprint: (request: ActionRequest, around: ActionSurroundings) => Promise<string>;
}

export function plugged<K extends ActionRequest['kind']>(kind: ActionKind<K>): PluggedKind {
  const own = (request: ActionRequest): RequestOf<K> => {
    if (!isOf(request, kind.kind)) throw new Error(`${request.kind} was taken for ${kind.kind}`);
    return request;
  };
  return {
    kind: kind.kind,
    plan: (request, around) => kind.plan(own(request), around),
    see: (request, around) => kind.see(own(request), around),
    fingerprint: (request, around) => kind.fingerprint(own(request), around),
  };
}

const isOf = <K extends ActionRequest['kind']>(request: ActionRequest, kind: K): request is RequestOf<K> =>
  request.kind === kind;
