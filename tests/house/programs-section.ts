import { ROOT_CONTROL_MARK } from '../../electron/privilege/root-control-script.ts';
import { curlRunner } from '../../electron/probes/programs/curl-runner.ts';
import { nodeRunner, pythonRunner } from '../../electron/probes/programs/interpreter-runner.ts';
import { ncRunner } from '../../electron/probes/programs/nc-runner.ts';
import { usualPlaces } from '../../electron/probes/programs/usual-places.ts';
import { printCommandLine } from '../../shared/print-command-line.ts';

const plan = {
  target: { address: '192.0.2.7', family: 'ipv4', zone: null, port: 8_000 },
  sourceAddress: null,
  timeoutMs: 3_000,
} as const;
const RUNNERS = { nc: ncRunner, curl: curlRunner, python: pythonRunner, node: nodeRunner } as const;

/** The part of docs/commands.md about programs that a person asks to see connect. */
export function programsSection(): string {
  const kinds = ['nc', 'curl', 'python', 'node'] as const;
  const lines = (['darwin', 'linux'] as const).flatMap((platform) =>
    kinds.map((kind) => {
      const { file, args } = RUNNERS[kind].command(usualPlaces(platform, kind)[0] ?? kind, plan, platform);
      return printCommandLine({ file, args: args.map((arg) => (arg.includes('\n') ? '<one-liner>' : arg)) });
    }),
  );
  return [
    '## Programs that a person asks to see connect',
    'Run only when somebody starts a program matrix, each by its full path. The one-liners are in `electron/probes/programs/`; they connect, print one line of JSON and end. In the window, a program that is not one of those below, or a command line of the person’s own, is run only after the app’s own dialog has shown it and the person agreed.',
    ['```sh', ...new Set(lines), '/usr/bin/xcode-select -p', '```'].join('\n'),
    'With the login shell’s environment, the shell named by `$SHELL` is started once as `-l -c` with a constant text that prints its environment.',
    '## With administrator rights',
    `Only on request, and only programs in the system’s own folders. On macOS \`/usr/bin/osascript\` shows the system’s prompt; on Linux \`/usr/bin/pkexec\`, else \`/usr/bin/sudo -n\`, else the command is given to be run by hand; \`/usr/bin/id -u\` tells whether any of that is needed. The root control is one constant script (\`${ROOT_CONTROL_MARK}\`) that runs the nc line above and two pings.`,
  ].join('\n\n');
}
