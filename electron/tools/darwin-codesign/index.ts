import type { CodeSignature } from '../../../shared/code-signature.ts';
import type { PlatformTool } from '../platform-tool.ts';
import { startCodesignParse } from './parse.ts';

/**
 * The code signature of one program, by which macOS knows it (facts A5).
 *
 * codesign(1) -d prints everything on stderr; it ends with 1 for a program that is not signed at all.
 */
export const darwinCodesign: PlatformTool<CodeSignature, string> = {
  id: 'darwin-codesign',
  title: 'Code signature',
  platform: 'darwin',
  why: 'Who a program is to macOS: a grant for the local network belongs to a signature, and an ad-hoc one does not last.',
  privilege: 'none',
  command: (path) => ({ file: '/usr/bin/codesign', args: ['-dv', '--verbose=2', path], timeoutMs: 5_000 }),
  examples: ['/usr/bin/nc'],
  exitCodesWithRows: [1],
  readsStderr: true,
  startParse: startCodesignParse,
  recognise: [/^CodeDirectory v=\d+ size=/m, /: code object is not signed at all$/m],
};
