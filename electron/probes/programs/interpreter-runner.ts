import { connectArguments, readConnectLine } from './connect-line.ts';
import { NODE_CONNECT } from './node-connect.ts';
import { PYTHON_CONNECT } from './python-connect.ts';
import type { ExitedRun, ProgramRunner } from './runner.ts';
import { programFailed, type Said } from './said.ts';
import { wordsOf } from './words-of.ts';

export const pythonRunner: ProgramRunner = {
  command: (file, plan) => ({ file, args: ['-c', PYTHON_CONNECT, ...connectArguments(plan)] }),
  read: (run) => readLine(run, 'Python'),
};

export const nodeRunner: ProgramRunner = {
  command: (file, plan) => ({ file, args: ['-e', NODE_CONNECT, ...connectArguments(plan)] }),
  read: (run) => readLine(run, 'Node'),
};

function readLine(run: ExitedRun, language: string): Said {
  const said = readConnectLine(run.stdout);
  if (said !== null) return said;
  const words = wordsOf(run);
  return programFailed(
    words === null
      ? `It ended with exit code ${run.code} and did not answer as ${language} does.`
      : `It did not answer as ${language} does (exit code ${run.code}): ${words}`,
  );
}
