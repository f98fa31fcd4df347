import { allTools } from '../tools/index.ts';
import { type ExitCode, exitCode } from './exit-code.ts';
import type { Output } from './output.ts';
import { printTable } from './print-table.ts';

/** `routelight parse --list`. */
export function listTools(output: Output): ExitCode {
  output.print(
    printTable(allTools, [
      { title: 'TOOL', cell: (tool) => tool.id },
      { title: 'SYSTEM', cell: (tool) => tool.platform },
      { title: 'READS', cell: (tool) => tool.title },
    ]),
  );
  return exitCode.healthy;
}
