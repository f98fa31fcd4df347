import { stat } from 'node:fs/promises';
import { makeFolder } from '../make-folder.ts';

/**
 * Why the folder of the journals must not be used; `null` when it is ours alone. Who can write there could keep or undo
 * another person's change, so others must not (facts C4). It is made when it is not there.
 */
export async function whyFolderUnsafe(folder: string): Promise<string | null> {
  try {
    await makeFolder(folder, 0o700);
    const { uid, mode } = await stat(folder);
    const own = process.getuid?.();
    if (own !== undefined && own !== 0 && uid !== own) return `The folder ${folder} belongs to somebody else.`;
    return (mode & 0o022) === 0 ? null : `Others may write to the folder ${folder}: take that right away first.`;
  } catch (error) {
    const { code = 'UNKNOWN' } = error as NodeJS.ErrnoException;
    return `A change is written down before it is made, and the folder ${folder} cannot be used (${code}).`;
  }
}
