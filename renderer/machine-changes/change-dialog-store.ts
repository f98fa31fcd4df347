import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ActionPlan } from '../../shared/actions/action-plan.ts';
import type { ActionRequest } from '../../shared/actions/action-request.ts';
import type { ActionReply } from '../../shared/channels/action-channels.ts';
import type { Api } from '../../shared/channels.ts';
import { type AliasDraft, askedOf, TRIAL_SECONDS } from './alias-draft.ts';

type Proposal = Awaited<ReturnType<Api['proposeAlias']>>;
type Found = Extract<Awaited<ReturnType<Api['findProcess']>>, { kind: 'found' }>;

/** How far one change is, from what is wanted to what came of it. Only `filling` has a form; other changes begin with `planning`. */
export type ChangeDialog =
  | { readonly kind: 'closed' }
  | {
      readonly kind: 'filling';
      readonly draft: AliasDraft;
      /** `null` while it is asked for. */
      readonly proposal: Proposal | null;
      /** Why the last plan was refused. */
      readonly refused: string | null;
    }
  | { readonly kind: 'looking'; readonly title: string }
  | { readonly kind: 'planning'; readonly draft: AliasDraft | null; readonly request: ActionRequest }
  | { readonly kind: 'refused'; readonly because: string }
  | { readonly kind: 'planned'; readonly draft: AliasDraft | null; readonly plan: ActionPlan; readonly typed: string }
  | { readonly kind: 'running'; readonly plan: ActionPlan }
  | { readonly kind: 'ended'; readonly plan: ActionPlan; readonly reply: ActionReply };

export interface ChangeDialogStore extends StoreApi<ChangeDialog> {
  /** Opens the form for one more address. Nothing is sent and nothing is changed by opening it. */
  readonly openAlias: (wanted?: Partial<Pick<AliasDraft, 'interfaceName' | 'family' | 'address' | 'because'>>) => void;
  /** Shows the plan of another change. */
  readonly openRequest: (request: ActionRequest) => void;
  /** Looks which process has this number, and shows the plan of asking it to end. */
  readonly openStop: (pid: number) => Promise<void>;
  /** Looks which program this process runs, and shows the plan of letting other machines through to it. */
  readonly openFirewall: (pid: number) => Promise<void>;
  readonly change: (part: Partial<AliasDraft>) => void;
  /** Asks for the plan of what the form says. */
  readonly plan: () => Promise<void>;
  readonly type: (typed: string) => void;
  /** From the plan back to the form, or away. */
  readonly back: () => void;
  /** The person agreed. */
  readonly run: () => Promise<void>;
  /** What runs goes on. */
  readonly close: () => void;
}

export function createChangeDialogStore(
  api: Pick<Api, 'proposeAlias' | 'planAction' | 'runAction' | 'findProcess'>,
): ChangeDialogStore {
  const store = createStore<ChangeDialog>()(() => ({ kind: 'closed' }));
  const isStill = (then: ChangeDialog) => store.getState() === then;
  const propose = async (now: Extract<ChangeDialog, { kind: 'filling' }>) => {
    store.setState(now, true);
    const { interfaceName, family } = now.draft;
    if (interfaceName === '') return;
    const proposal: Proposal = await api
      .proposeAlias({ interfaceName, family })
      .catch((error: unknown) => ({ kind: 'nothing-to-propose', because: String(error) }));
    const after = store.getState();
    // the person may have gone on meanwhile: what was typed stays, and an answer about another interface is dropped
    if (after.kind !== 'filling' || after.draft.interfaceName !== interfaceName || after.draft.family !== family)
      return;
    const isFree = after.draft.address.trim() === '' && proposal.kind === 'proposed';
    const draft = isFree ? { ...after.draft, address: proposal.address } : after.draft;
    store.setState({ ...after, draft, proposal }, true);
  };
  const planFor = async (request: ActionRequest, trialSeconds: number | null, draft: AliasDraft | null) => {
    const planning: ChangeDialog = { kind: 'planning', draft, request };
    store.setState(planning, true);
    const answer = await api
      .planAction({ request, trialSeconds })
      .catch((error: unknown) => ({ kind: 'refused', because: String(error) }) as const);
    if (!isStill(planning)) return;
    if (answer.kind === 'planned') store.setState({ kind: 'planned', draft, plan: answer.plan, typed: '' }, true);
    else if (draft === null) store.setState({ kind: 'refused', because: answer.because }, true);
    else await propose({ kind: 'filling', draft, proposal: null, refused: answer.because });
  };
  const planForProcess = async (pid: number, title: string, requestOf: (found: Found) => ActionRequest) => {
    const looking: ChangeDialog = { kind: 'looking', title };
    store.setState(looking, true);
    const found = await api
      .findProcess({ pid })
      .catch((error: unknown) => ({ kind: 'not-found', because: String(error) }) as const);
    if (!isStill(looking)) return;
    if (found.kind === 'not-found') return store.setState({ kind: 'refused', because: found.because }, true);
    await planFor(requestOf(found), null, null);
  };
  return {
    ...store,
    openAlias: ({ interfaceName = '', family = 'ipv4', address = '', because = null } = {}) => {
      const draft = { interfaceName, family, address, trialSeconds: String(TRIAL_SECONDS.usual), because };
      void propose({ kind: 'filling', draft, proposal: null, refused: null });
    },
    openRequest: (request) => void planFor(request, null, null),
    openStop: (pid) =>
      planForProcess(pid, `Stop process ${pid}`, ({ startedAt }) => ({
        ...{ kind: 'stop-process', pid, startedAt, force: 'terminate' },
      })),
    openFirewall: (pid) =>
      planForProcess(pid, `Let others through to process ${pid}`, ({ command }) => ({
        ...{ kind: 'allow-through-firewall', path: command },
      })),
    change: (part) => {
      const now = store.getState();
      if (now.kind !== 'filling') return;
      const draft = { ...now.draft, ...part };
      const isElsewhere = draft.interfaceName !== now.draft.interfaceName || draft.family !== now.draft.family;
      if (!isElsewhere) store.setState({ ...now, draft, refused: null }, true);
      else void propose({ kind: 'filling', draft: { ...draft, address: '' }, proposal: null, refused: null });
    },
    plan: async () => {
      const now = store.getState();
      if (now.kind !== 'filling') return;
      const asked = askedOf(now.draft);
      if (asked.kind === 'ready') await planFor(asked.request, asked.trialSeconds, now.draft);
    },
    type: (typed) => {
      const now = store.getState();
      if (now.kind === 'planned') store.setState({ ...now, typed }, true);
    },
    back: () => {
      const now = store.getState();
      if (now.kind !== 'planned' || now.draft === null) store.setState({ kind: 'closed' }, true);
      else void propose({ kind: 'filling', draft: now.draft, proposal: null, refused: null });
    },
    run: async () => {
      const now = store.getState();
      if (now.kind !== 'planned' || !mayRun(now)) return;
      const { plan, typed } = now;
      const running: ChangeDialog = { kind: 'running', plan };
      store.setState(running, true);
      const reply = await api
        .runAction({ plan: plan.id, typed: plan.mustType === null ? null : typed })
        .catch((error: unknown) => ({ kind: 'refused', because: String(error) }) as const);
      if (isStill(running)) store.setState({ kind: 'ended', plan, reply }, true);
    },
    close: () => store.setState({ kind: 'closed' }, true),
  };
}

/** A plan that asks for a word to be typed runs once the word stands there. */
export const mayRun = ({ plan, typed }: { readonly plan: ActionPlan; readonly typed: string }): boolean =>
  plan.mustType === null || typed.trim() === plan.mustType;
