import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Api } from '../../shared/channels.ts';
import type { ProgramChoice } from '../../shared/programs/program-choice.ts';
import { printProgramChoice } from '../../shared/programs/program-title.ts';
import { parseTarget } from '../../shared/targets/parse-target.ts';
import type { MatrixAsked } from './matrix-store.ts';

/** What stands in the form above the matrix. */
export interface MatrixSetup {
  readonly target: string;
  /** Another address of the same machine, such as an alias; empty for none. */
  readonly otherAddress: string;
  readonly programs: readonly { readonly program: ProgramChoice; readonly isOn: boolean }[];
  /** Own addresses to connect from; the system's choice is always among them. */
  readonly sources: readonly string[];
  readonly hasLoginShell: boolean;
  /** The box for a further program is to have the focus, until it has. */
  readonly wantsProgram: boolean;
  /** What is typed of a further program, and why it could not be added; `null` when nothing is wrong. */
  readonly typed: string;
  readonly problem: string | null;
}

/** Those of the system, and the app itself. Each is tried where it is found, and said to be missing where it is not. */
const USUAL: readonly ProgramChoice[] = [
  { kind: 'routelight' },
  { kind: 'nc', path: null },
  { kind: 'curl', path: null },
  { kind: 'python', path: null },
];
/** The channel takes no more. */
const MOST_PROGRAMS = 12;

export interface MatrixSetupStore extends StoreApi<MatrixSetup> {
  readonly toggle: (program: ProgramChoice) => void;
  readonly remove: (program: ProgramChoice) => void;
  readonly toggleSource: (address: string) => void;
  /** Puts those of earlier days on the list, once. */
  readonly load: () => Promise<void>;
  /** Takes what is typed into the list, or says why not. */
  readonly add: () => Promise<void>;
}

export function createMatrixSetupStore(api: Asked): MatrixSetupStore {
  const store = createStore<MatrixSetup>()(() => ({
    ...{ target: '', otherAddress: '', sources: [], hasLoginShell: false, wantsProgram: false, typed: '' },
    ...{ problem: null, programs: USUAL.map((program) => ({ program, isOn: true })) },
  }));
  const change = (to: (programs: MatrixSetup['programs']) => MatrixSetup['programs']) =>
    store.setState(({ programs }) => ({ programs: to(programs) }));
  const keep = async () => {
    const own = store.getState().programs.flatMap(({ program }) => (isUsual(program) ? [] : [program]));
    const reply = await api.keepPrograms({ programs: own });
    if (reply.kind === 'not-kept') store.setState({ problem: reply.because });
  };
  let loading: Promise<void> | null = null;
  const load = async () => {
    const { programs } = await api.readKeptPrograms({});
    change((all) => programs.reduce(withProgram, all));
  };
  return {
    ...store,
    toggle: (program) =>
      change((all) => all.map((each) => (isSame(each.program, program) ? { ...each, isOn: !each.isOn } : each))),
    remove: (program) => {
      change((all) => all.filter((each) => !isSame(each.program, program)));
      void keep();
    },
    toggleSource: (address) =>
      store.setState(({ sources }) => ({
        sources: sources.includes(address) ? sources.filter((each) => each !== address) : [...sources, address],
      })),
    load: () => {
      loading ??= load();
      return loading;
    },
    add: async () => {
      const { typed } = store.getState();
      const reply = await api.readProgram({ text: typed.trim() });
      if (reply.kind === 'not-a-program') return store.setState({ problem: reply.because });
      const programs = withProgram(store.getState().programs, reply.program);
      if (programs.length > MOST_PROGRAMS) return store.setState({ problem: 'Twelve programs are as many as fit.' });
      store.setState({ typed: '', problem: null, programs });
      await keep();
    },
  };
}

type Asked = Pick<Api, 'readProgram' | 'readKeptPrograms' | 'keepPrograms'>;

/** Last, and chosen. */
const withProgram = (programs: MatrixSetup['programs'], program: ProgramChoice): MatrixSetup['programs'] => [
  ...programs.filter((each) => !isSame(each.program, program)),
  { program, isOn: true },
];

const isSame = (one: ProgramChoice, other: ProgramChoice): boolean =>
  printProgramChoice(one) === printProgramChoice(other);

export const isUsual = (program: ProgramChoice): boolean => USUAL.some((each) => isSame(each, program));

/** A program of the person's own is among those that are tried. */
export const hasOwnProgram = ({ programs }: MatrixSetup): boolean =>
  programs.some(({ program, isOn }) => isOn && !isUsual(program));

/** What would be asked for, or what is missing, as a sentence. */
export function askedOf(setup: MatrixSetup): MatrixAsked | string {
  const problem = targetProblem(setup.target);
  if (problem !== null) return problem;
  const programs = setup.programs.filter(({ isOn }) => isOn).map(({ program }) => program);
  if (programs.length === 0) return 'Choose at least one program.';
  return {
    target: setup.target.trim(),
    otherAddresses: otherAddresses(setup),
    programs,
    sources: [null, ...setup.sources],
    environments: setup.hasLoginShell ? ['plain', 'login-shell'] : ['plain'],
  };
}

/**
 * Facts B2: the failing program and one of the system to the address and to its alias, with nothing else varied, so that
 * neither is taken for the other. The failing one is the last that the person added, else the system's Python.
 */
export function aliasAskedOf(setup: MatrixSetup): MatrixAsked | string {
  const problem = targetProblem(setup.target);
  if (problem !== null) return problem;
  if (setup.otherAddress.trim() === '') return 'Write the other address first.';
  const added = setup.programs.findLast(({ program, isOn }) => isOn && !isUsual(program))?.program;
  return {
    target: setup.target.trim(),
    otherAddresses: otherAddresses(setup),
    programs: [added ?? { kind: 'python', path: null }, { kind: 'nc', path: null }],
    sources: [null],
    environments: ['plain'],
  };
}

const otherAddresses = ({ otherAddress }: MatrixSetup): string[] =>
  otherAddress.trim() === '' ? [] : [otherAddress.trim()];

function targetProblem(text: string): string | null {
  if (text.trim() === '') return 'Write a target with a port, as in mini-red:8000.';
  const target = parseTarget(text);
  if (target.kind === 'not-a-target') return `That is no target: ${target.because}.`;
  return target.port === null ? 'A port is missing: write it as in mini-red:8000.' : null;
}
