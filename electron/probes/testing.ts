import type { CommandLine, Ending } from '../../shared/command.ts';
import type { PlatformId } from '../../shared/family.ts';
import type { Host } from '../hosts/host.ts';
import { createLocalHost } from '../hosts/local-host.ts';
import { createLook, observationIds } from '../observations/look.ts';
import type { Look } from '../platforms/platform.ts';

/** What a tool prints in a test. */
export interface Printing {
  readonly stdout?: string;
  readonly stderr?: string;
  readonly ending?: Ending;
}

/** A look at a machine whose tools print what the test says. Only tests import this file. */
export function lookThatPrints(answer: (command: CommandLine) => Printing, platform: PlatformId = 'darwin'): Look {
  const host: Host = {
    ...createLocalHost({ platform, toolRoot: null }),
    run: async (command, { onStdout }) => {
      const { stdout = '', stderr = '', ending = { kind: 'exited', code: 0 } } = answer(command);
      onStdout?.(stdout);
      return { command, startedAtMs: 0, durationMs: 0, ending, stdout: [stdout], stderr };
    },
  };
  return createLook(host, () => {}, { nextId: observationIds() });
}

/** This machine as it is. */
export const lookHere = (signal?: AbortSignal): Look =>
  createLook(createLocalHost({ platform: 'linux', toolRoot: null }), () => {}, {
    nextId: observationIds(),
    ...(signal && { signal }),
  });
