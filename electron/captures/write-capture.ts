import { writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { CapturedCommand, CaptureManifest } from '../../shared/capture.ts';
import type { CommandLine } from '../../shared/command.ts';
import type { CommandRun, Host } from '../hosts/host.ts';
import { makeFolder } from '../make-folder.ts';

export interface CaptureSettings {
  readonly folder: string;
  readonly host: Host;
  readonly osVersion: string | null;
  readonly commands: readonly (CommandLine & { readonly timeoutMs: number })[];
  readonly now: () => number;
  readonly onCommand?: (run: CommandRun) => void;
}

/** Runs the commands one after another and writes their texts and the manifest. Throws when the folder cannot be written. */
export async function writeCapture({
  folder,
  host,
  osVersion,
  commands,
  now,
  onCommand,
}: CaptureSettings): Promise<CaptureManifest> {
  await makeFolder(folder);
  const captured: CapturedCommand[] = [];
  const capturedAt = new Date(now()).toISOString();
  for (const [index, { timeoutMs, ...command }] of commands.entries()) {
    const run = await host.run(command, { timeoutMs });
    onCommand?.(run);
    captured.push(await writeRun(folder, index, run));
  }
  const manifest: CaptureManifest = {
    format: 'routelight-capture',
    version: 1,
    platform: host.platform,
    osVersion,
    hostname: host.label,
    capturedAt,
    commands: captured,
  };
  await writeFile(join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  return manifest;
}

async function writeRun(folder: string, index: number, run: CommandRun): Promise<CapturedCommand> {
  const name = `${String(index + 1).padStart(2, '0')}-${basename(run.command.file).replace(/[^\w-]/g, '_')}`;
  const write = async (ending: string, text: string) => {
    if (text === '') return null;
    await writeFile(join(folder, `${name}.${ending}`), text);
    return `${name}.${ending}`;
  };
  return {
    argv: [run.command.file, ...run.command.args],
    stdout: await write('out', run.stdout.join('')),
    stderr: await write('err', run.stderr),
    exitCode: run.ending.kind === 'exited' ? run.ending.code : null,
    durationMs: Math.round(run.durationMs),
    ...(run.ending.kind === 'exited' ? {} : { ending: run.ending.kind }),
  };
}
