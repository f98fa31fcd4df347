import { parseAddress } from '../../shared/address.ts';
import type { RouteAnswer } from '../../shared/route.ts';
import { type ExitCode, exitCode } from './exit-code.ts';
import type { LookingOptions } from './looking-options.ts';
import { openForCommand } from './open-for-command.ts';
import type { Output } from './output.ts';
import { printTable } from './print-table.ts';
import { remarkProblems } from './read-command.ts';
import { UsageError } from './usage-error.ts';

/** `routelight route-for <address>`: the system's own answer. 1 when it says that there is no way. */
export async function runRouteForCommand(address: string, options: LookingOptions, output: Output): Promise<ExitCode> {
  if (parseAddress(address) === null)
    throw new UsageError(`"${address}" is not an IP address. Give one like 192.168.2.171 or fe80::1%en0.`);
  const opened = await openForCommand(options);
  try {
    const { rows, observation } = await opened.platform.askRouteFor(opened.look, address);
    const answer = rows[0] ?? null;
    const { host } = opened;
    if (options.json) {
      const takenAt = new Date(observation.takenAtMs).toISOString();
      output.print(
        JSON.stringify({ host: host.label, platform: host.platform, takenAt, address, answer, observation }, null, 1),
      );
    } else if (answer !== null) output.print(printAnswer(address, answer));
    if (answer === null) {
      remarkProblems({ observations: [observation] }, output);
      return exitCode.couldNotLook;
    }
    return answer.failure === null ? exitCode.healthy : exitCode.problemFound;
  } finally {
    await opened.host.close();
  }
}

function printAnswer(address: string, answer: RouteAnswer): string {
  if (answer.failure !== null) return `no route to ${address}: ${answer.failure}`;
  return printTable(
    [answer],
    [
      { title: 'TO', cell: () => address },
      { title: 'BY', cell: (a) => a.destination },
      { title: 'GATEWAY', cell: (a) => a.gateway ?? 'on-link' },
      { title: 'INTERFACE', cell: (a) => a.interfaceName },
      { title: 'FROM', cell: (a) => a.sourceAddress },
      { title: 'KIND', cell: (a) => a.kind },
      { title: 'FLAGS', cell: (a) => a.flags.join(',') },
    ],
  );
}
