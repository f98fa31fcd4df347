import type { ProgramIdentity } from '../../../shared/diagnosis/deeper-looks.ts';
import { combinationsOf } from '../../../shared/programs/combinations.ts';
import type { Matrix, MatrixEvent } from '../../../shared/programs/matrix.ts';
import type { MatrixRequest } from '../../../shared/programs/matrix-request.ts';
import { whatDiffers } from '../../../shared/programs/what-differs.ts';
import type { Host } from '../../hosts/host.ts';
import type { Look } from '../../platforms/platform.ts';
import { identifyProgram } from './identify-program.ts';
import { planMatrix } from './plan-matrix.ts';
import { runMatrix } from './run-matrix.ts';

export interface PerformSettings {
  readonly host: Host;
  readonly look: Look;
  readonly signal?: AbortSignal;
}

/** From a request to what differs, told as it goes; the window and the command line both go this way. */
export async function performMatrix(
  request: MatrixRequest,
  { host, look, signal }: PerformSettings,
  tell: (event: MatrixEvent) => void,
): Promise<void> {
  if (host.kind === 'recorded') return tell({ kind: 'not-started', because: 'A recording cannot be probed.' });
  const planning = await planMatrix(request, host.label, signal);
  if (planning.kind === 'not-planned') return tell({ kind: 'not-started', because: planning.because });
  const { plan, remarks } = planning;
  tell({ kind: 'started', plan, cellCount: combinationsOf(plan).length });
  const onRemark = (text: string) => tell({ kind: 'remark', text });
  for (const text of remarks) onRemark(text);
  const onCell = (cell: Matrix['cells'][number]) => tell({ kind: 'cell', cell });
  const matrix = await runMatrix(plan, { host, onCell, onRemark, ...(signal && { signal }) });
  if (signal?.aborted) return;
  const programs = await identifyAll(matrix, host, look);
  tell({ kind: 'done', matrix, differences: whatDiffers(matrix), programs });
}

/** Every program but this app, once. */
function identifyAll({ cells }: Matrix, host: Host, look: Look): Promise<ProgramIdentity[]> {
  const executables = new Map(
    cells.flatMap(({ command, executable }) => (command === null ? [] : [[command.file, executable] as const])),
  );
  return Promise.all([...executables].map(([path, executable]) => identifyProgram(path, { host, look, executable })));
}
