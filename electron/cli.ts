import { CommanderError } from 'commander';
import packageJson from '../package.json' with { type: 'json' };
import { exitCode } from './cli/exit-code.ts';
import { inertOutput } from './cli/inert-output.ts';
import { processOutput } from './cli/output.ts';
import { createProgram } from './cli/program.ts';
import { UsageError } from './cli/usage-error.ts';

/** `routelight …` in a terminal: plain Node, no Electron. */
const output = inertOutput(processOutput());

try {
  const program = createProgram(packageJson.version, output, (code) => {
    process.exitCode = code;
  });
  await program.parseAsync(process.argv);
} catch (error) {
  if (error instanceof UsageError) {
    output.remark(`routelight: ${error.message}`);
    process.exitCode = error.code;
  } else if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : exitCode.badUsage;
  else throw error;
}
