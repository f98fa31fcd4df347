import type { ProgramIdentity } from '../../shared/diagnosis/deeper-looks.ts';

type Signature = NonNullable<ProgramIdentity['signature']>;

/** Facts A5, in words. */
export const signatureWords: Readonly<Record<Signature, string>> = {
  platform: 'by Apple',
  proper: 'by its developer',
  'ad-hoc': 'by nobody (ad hoc)',
  'linker-signed': 'by nobody but its linker',
  unsigned: 'not at all',
};

/** What follows for the Local Network permission (facts A4, A5). */
export function signatureMeaning(signature: Signature, hasUuid: boolean | null): string {
  if (signature === 'platform')
    return 'macOS lets its own command line tools through more readily: that one of them connects says little of others.';
  if (signature === 'proper') return 'macOS knows it again by its developer and identifier, also after an update.';
  const uuid = hasUuid === false ? ' Without an LC_UUID it cannot be told from others either.' : '';
  return `macOS has nothing steady to know it by: a permission it was given may not hold after it was built or installed anew.${uuid}`;
}
