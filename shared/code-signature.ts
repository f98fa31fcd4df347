import { z } from 'zod';
import type { ProgramIdentity } from './diagnosis/deeper-looks.ts';
import { Printed } from './printed.ts';

/** What codesign(1) says of one program. */
export const CodeSignature = Printed.extend({
  /** The file behind links, as codesign names it. */
  executable: z.string(),
  isSigned: z.boolean(),
  /** `null` without a signature, and where codesign prints only `-`. */
  identifier: z.string().nullable(),
  /** `null` for `not set`: ad-hoc signatures and Apple's own programs have none. */
  teamIdentifier: z.string().nullable(),
  /** Words of the code directory's flags: `adhoc`, `linker-signed`, `runtime`. */
  flags: z.array(z.string()),
  /** From the signer up to the root; empty for an ad-hoc signature. */
  authorities: z.array(z.string()),
  /** Part of the system (`Platform identifier=`), which local-network privacy treats otherwise (facts A4). */
  isPlatform: z.boolean(),
});
export type CodeSignature = z.output<typeof CodeSignature>;

/** Facts A5: an ad-hoc or linker-made signature is no lasting identity. */
export function signatureKind({
  isSigned,
  isPlatform,
  flags,
}: CodeSignature): NonNullable<ProgramIdentity['signature']> {
  if (!isSigned) return 'unsigned';
  if (isPlatform) return 'platform';
  if (flags.includes('linker-signed')) return 'linker-signed';
  return flags.includes('adhoc') ? 'ad-hoc' : 'proper';
}
