import type { ProgramIdentity } from '../../shared/diagnosis/deeper-looks.ts';
import type { MatrixCell, MatrixEvent, MatrixPlan } from '../../shared/programs/matrix.ts';
import type { ProgramChoice } from '../../shared/programs/program-choice.ts';
import { anAttempt } from '../troubleshoot/made-up.ts';

export const VENV = { kind: 'python', path: '/Users/ada/venv/bin/python' } as const satisfies ProgramChoice;
export const NC = { kind: 'nc', path: null } as const satisfies ProgramChoice;

const target = (address: string) => ({ address, family: 'ipv4' as const, zone: null, port: 29_502 });
const [PRIMARY, ALIAS] = ['192.168.2.171', '192.168.2.172'] as const;

export const aPlan: MatrixPlan = {
  vantages: ['mini-red'],
  targets: [target(PRIMARY), target(ALIAS)],
  programs: [VENV, NC],
  sources: [null],
  environments: ['plain'],
  timeoutMs: 3_000,
};

/** A cell of the plan: accepted, unless it is told otherwise. */
export function aCell(program: ProgramChoice, isAlias = false, errno: string | null = null): MatrixCell {
  const failed = {
    errno,
    errnoNumber: 65,
    isSynchronous: true,
    outcome: { kind: 'unreachable', scope: 'host' },
  } as const;
  return {
    vantage: 'mini-red',
    program,
    environment: 'plain',
    attempt: anAttempt({ target: target(isAlias ? ALIAS : PRIMARY), ...(errno !== null && failed) }),
    again: null,
    command: { file: '/usr/bin/nc', args: ['-z', PRIMARY, '29502'] },
    exitCode: errno === null ? 0 : 1,
    printed: errno === null ? 'succeeded!' : '[Errno 65] No route to host\u202e',
    executable: null,
  };
}

export const allCells = [
  aCell(VENV, false, 'EHOSTUNREACH'),
  aCell(VENV, true, 'EHOSTUNREACH'),
  aCell(NC),
  aCell(NC, true),
];

export const done: Extract<MatrixEvent, { kind: 'done' }> = {
  kind: 'done',
  matrix: { plan: aPlan, cells: allCells },
  differences: [{ kind: 'decides', factor: 'program', text: 'The program decides: nc got through, the venv did not.' }],
  programs: [],
};

/** For the file that `aCell` was started as. */
export const aVenvIdentity: ProgramIdentity = {
  path: '/usr/bin/nc',
  realPath: '/opt/python/bin/python3.12',
  identifier: 'python3',
  signature: 'linker-signed',
  hasUuid: false,
  responsiblePath: null,
  ancestors: ['-zsh', 'sshd: ada@ttys001'],
};
