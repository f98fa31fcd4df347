import { answer, linesOf } from './answer.mjs';

const PLATFORM_BINARY = /^\/(?:usr\/(?:bin|sbin|libexec)|bin|sbin|System)\//;
const FLAGS = { proper: '0x10000(runtime)', 'ad-hoc': '0x2(adhoc)', 'linker-signed': '0x20002(adhoc,linker-signed)' };

/** codesign(1) -dv --verbose=2: everything on stderr (facts A5). */
export function codesign(state, args) {
  const path = args.filter((arg) => !arg.startsWith('-')).at(-1) ?? '';
  if (PLATFORM_BINARY.test(path)) return answer('', linesOf(platformLines(path)));
  const program = state.programs.find((each) => each.path === path || each.realPath === path);
  if (program === undefined) return answer('', `${path}: No such file or directory\n`, 1);
  if (program.signature === 'unsigned') return answer('', `${path}: code object is not signed at all\n`, 1);
  return answer('', linesOf(linesFor(program)));
}

function linesFor({ realPath, identifier, signature, team }) {
  const isProper = signature === 'proper';
  const authorities = [
    `Developer ID Application: Lamp Works (${team})`,
    'Developer ID Certification Authority',
    'Apple Root CA',
  ];
  return [
    `Executable=${realPath}`,
    `Identifier=${identifier ?? '-'}`,
    'Format=Mach-O thin (arm64)',
    `CodeDirectory v=20400 size=502 flags=${FLAGS[signature]} hashes=13+0 location=embedded`,
    ...(isProper ? ['Signature size=9012', ...authorities.map((each) => `Authority=${each}`)] : ['Signature=adhoc']),
    'Info.plist=not bound',
    `TeamIdentifier=${isProper ? team : 'not set'}`,
    'Sealed Resources=none',
    `Internal requirements ${isProper ? 'count=1 size=180' : '=none'}`,
  ];
}

function platformLines(path) {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return [
    `Executable=${path}`,
    `Identifier=com.apple.${name}`,
    'Format=Mach-O universal (x86_64 arm64e)',
    'CodeDirectory v=20400 size=646 flags=0x0(none) hashes=10+7 location=embedded',
    'Platform identifier=16',
    'Signature size=4442',
    ...['Software Signing', 'Apple Code Signing Certification Authority', 'Apple Root CA'].map(
      (each) => `Authority=${each}`,
    ),
    'Info.plist=not bound',
    'TeamIdentifier=not set',
    'Sealed Resources=none',
    'Internal requirements count=1 size=64',
  ];
}

/** otool(1) -l: only the load command that carries the UUID. */
export function otool({ programs }, args) {
  const path = args.filter((arg) => !arg.startsWith('-')).at(-1) ?? '';
  const program = programs.find((each) => each.path === path || each.realPath === path);
  if (program?.signature === 'unsigned') return answer(`${path}:\n`);
  return answer(
    linesOf([
      `${path}:`,
      'Load command 9',
      '     cmd LC_UUID',
      ' cmdsize 24',
      '    uuid 7B4C4BEF-2590-36B3-87B9-A55C00000001',
    ]),
  );
}

/** Command Line Tools are there: otool would open an installer without them. */
export const xcodeSelect = () => answer('/Library/Developer/CommandLineTools\n');
