import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';

/**
 * How the fuses of a package have to stand, by the names in Electron's documentation (docs/tutorial/fuses.md).
 *
 * Said here a second time, apart from electron-builder.yml: it is the check of what came out, not the order for it.
 */
const expected = {
  RunAsNode: false, // the package is no general Node that others could run code with in our name and our permissions
  EnableCookieEncryption: true,
  EnableNodeOptionsEnvironmentVariable: false,
  EnableNodeCliInspectArguments: false, // no debugger from outside
  EnableEmbeddedAsarIntegrityValidation: true,
  OnlyLoadAppFromAsar: true,
  LoadBrowserProcessSpecificV8Snapshot: false,
  GrantFileProtocolExtraPrivileges: false,
};

/** The fuse wire is text: "0" off, "1" on, "r" removed. */
const ON = '1'.charCodeAt(0);

/** One sentence for each fuse of a packaged executable that stands otherwise; none is the good case. */
export async function wrongFuses(executable, exceptions = {}) {
  const wire = await getCurrentFuseWire(executable);
  return Object.entries({ ...expected, ...exceptions })
    .map(([name, wanted]) => ({ name, wanted, found: wire[FuseV1Options[name]] === ON }))
    .filter(({ wanted, found }) => wanted !== found)
    .map(({ name, wanted }) => `The fuse ${name} should be ${wanted ? 'on' : 'off'}.`);
}
