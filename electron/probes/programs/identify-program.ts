import { signatureKind } from '../../../shared/code-signature.ts';
import type { ProgramIdentity } from '../../../shared/diagnosis/deeper-looks.ts';
import { ancestorsOf } from '../../../shared/process.ts';
import type { Host } from '../../hosts/host.ts';
import type { Look } from '../../platforms/platform.ts';
import { darwinCodesign } from '../../tools/darwin-codesign/index.ts';
import { ps } from '../../tools/ps/index.ts';
import { hasMachUuid } from './macho-uuid.ts';

export interface IdentifySettings {
  readonly host: Host;
  readonly look: Look;
  /** The file that really ran, where the program itself told it (`ProgramTry.executable`): behind a shim of pyenv. */
  readonly executable?: string | null;
}

/** The interpreter of a framework build re-executes the one in the app inside it; that one is who it is (facts A5). */
const FRAMEWORK_PYTHON = /^(.*\/Python\.framework\/Versions\/[^/]+)\/bin\/python[\d.]*$/;
const INSIDE = '/Resources/Python.app/Contents/MacOS/Python';

/**
 * Who a program is: where its links end, and on macOS its signature and LC_UUID. `path` is the `program` of its attempts.
 * Its ancestors are those of this app, which starts it. Which app macOS charges (`responsiblePath`) no tool tells (facts A4).
 */
export async function identifyProgram(path: string, settings: IdentifySettings): Promise<ProgramIdentity> {
  const { host, look } = settings;
  const [realPath, ancestors] = await Promise.all([realPathOf(path, settings), readAncestors(look)]);
  const unlooked = { identifier: null, signature: null, hasUuid: null };
  const signed = host.platform === 'darwin' && realPath !== null ? await readSignature(host, look, realPath) : unlooked;
  return { path, realPath, ...signed, responsiblePath: null, ancestors };
}

async function realPathOf(path: string, { host, executable }: IdentifySettings): Promise<string | null> {
  const found = await host.findFile(executable ?? path);
  if (found.kind !== 'found') return null;
  const [, version] = FRAMEWORK_PYTHON.exec(found.realPath) ?? [];
  if (version === undefined) return found.realPath;
  const inside = await host.findFile(`${version}${INSIDE}`);
  return inside.kind === 'found' ? inside.realPath : found.realPath;
}

async function readSignature(host: Host, look: Look, realPath: string) {
  const [{ rows }, hasUuid] = await Promise.all([look.withTool(darwinCodesign, realPath), hasMachUuid(host, realPath)]);
  const [signature] = rows;
  return {
    identifier: signature?.identifier ?? null,
    signature: signature === undefined ? null : signatureKind(signature),
    hasUuid,
  };
}

/** `null` when the list could not be read or this process is not in it, as on a recording. */
async function readAncestors(look: Look): Promise<string[] | null> {
  const { rows } = await look.withTool(ps, undefined);
  return ancestorsOf(rows, process.pid)?.map(({ command }) => command) ?? null;
}
