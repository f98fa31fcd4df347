import { chmodSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const PLACES = { ip: '/usr/sbin/ip', ss: '/usr/bin/ss' } as const;
export type LinuxTool = keyof typeof PLACES;

/** A folder that stands for `/`, with Linux tools that do as they are told. At first each runs the real one. */
export interface ToolFolder {
  readonly root: string;
  readonly environment: Readonly<Record<string, string>>;
  /** What the tool does from now on, as the body of a shell script; `null` takes the tool away. */
  readonly make: (tool: LinuxTool, body: string | null, mode?: number) => void;
  readonly makeWell: (tool: LinuxTool) => void;
  readonly remove: () => void;
}

export function createToolFolder(): ToolFolder {
  const root = mkdtempSync(join(tmpdir(), 'routelight-tools-'));
  const make: ToolFolder['make'] = (tool, body, mode = 0o755) => {
    const file = join(root, PLACES[tool]);
    if (body === null) return rmSync(file, { force: true });
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(`${file}.new`, `#!/bin/sh\n${body}\n`);
    chmodSync(`${file}.new`, mode);
    renameSync(`${file}.new`, file); // a script is read as it runs: never write to one that may be running
  };
  const makeWell: ToolFolder['makeWell'] = (tool) => make(tool, `exec ${PLACES[tool]} "$@"`);
  for (const tool of ['ip', 'ss'] as const) makeWell(tool);
  return {
    root,
    environment: { ROUTELIGHT_TOOL_ROOT: root, ROUTELIGHT_PLATFORM: 'linux' },
    make,
    makeWell,
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}
