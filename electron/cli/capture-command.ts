import { printCommandLine } from '../../shared/print-command-line.ts';
import { writeCapture } from '../captures/write-capture.ts';
import { allTools } from '../tools/index.ts';
import { type ExitCode, exitCode } from './exit-code.ts';
import type { LookingOptions } from './looking-options.ts';
import { openForCommand } from './open-for-command.ts';
import type { Output } from './output.ts';
import { UsageError } from './usage-error.ts';

/** `routelight capture <folder>`: runs every tool of this system once and keeps what it printed. */
export async function runCaptureCommand(folder: string, options: LookingOptions, output: Output): Promise<ExitCode> {
  const { host, platform, look } = await openForCommand(options);
  try {
    const system = await platform.readers.system(look);
    const tools = allTools.filter(
      (tool) =>
        (tool.platform === host.platform || tool.platform === 'any') && !tool.goesOn && !tool.sends && !tool.onlyRead,
    );
    const manifest = await writeCapture({
      folder,
      host,
      osVersion: system.rows[0]?.row.version ?? null,
      commands: tools.flatMap((tool) => tool.examples.map((request) => tool.command(request))),
      now: Date.now,
    });
    const failed = manifest.commands.flatMap(({ argv, exitCode: code, ending }) =>
      code === null ? [{ argv, ending: ending ?? 'unknown' }] : [],
    );
    if (options.json)
      output.print(
        JSON.stringify(
          { folder, platform: manifest.platform, commandCount: manifest.commands.length, failed },
          null,
          1,
        ),
      );
    else output.print(`${manifest.commands.length} commands captured in ${folder}`);
    for (const {
      argv: [file = '', ...args],
      ending,
    } of options.json ? [] : failed)
      output.remark(`routelight: ${printCommandLine({ file, args })}: ${ending}`);
    return exitCode.healthy;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw new UsageError(`${folder} cannot be written (${code}).`, exitCode.couldNotLook);
  } finally {
    await host.close();
  }
}
