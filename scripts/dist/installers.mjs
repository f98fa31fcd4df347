import { say, withProgress } from '../say.mjs';
import { canConnect } from '../setup/can-connect.mjs';

/**
 * Makes AppImage and deb out of the packaged folder; `make` runs electron-builder for one of them.
 *
 * An installer is a convenience, without which the folder is as good: this says what is lacking and goes on. Its builders
 * are downloaded, and electron-builder tries that for most of a minute where it leads nowhere, so the page is asked first.
 */
export async function makeInstallers(make) {
  const downloadPage = new URL(process.env.ELECTRON_BUILDER_BINARIES_MIRROR ?? 'https://github.com/');
  if (!(await canConnect(downloadPage, 1_500))) {
    say('not packaged: AppImage and deb (the page that their builders are downloaded from cannot be reached)');
    return;
  }
  for (const target of ['AppImage', 'deb']) {
    const { problem, stdout, stderr } = await withProgress(`packaging: ${target}`, () => make(target));
    say(
      problem === null
        ? `packaged: ${target} in dist`
        : `not packaged: ${target} (${reason(stdout + stderr) ?? problem})`,
    );
  }
}

/** electron-builder marks the line that says what went wrong with this sign. */
const reason = (printed) =>
  printed
    .split('\n')
    .find((line) => line.includes('⨯'))
    ?.replace('⨯', '')
    .trim();
