/**
 * The options of electron-builder.yml that depend on the machine it runs on. `runtime` is null where electron-builder fetches one.
 *
 * Without credentials in the environment nothing is looked for in a keychain: a package is signed because somebody said so.
 */
export function overrides({ runtime, env }) {
  return {
    extends: 'file:electron-builder.yml',
    ...(runtime === null ? {} : { electronDist: runtime.dist, electronVersion: runtime.version }),
    mac: canSign(env) ? { notarize: canNotarise(env) } : { identity: null, notarize: false },
  };
}

const canSign = (env) => Boolean(env.CSC_LINK || env.CSC_NAME);

/** The three ways that Apple's notary service lets one in, by the names electron-builder reads. */
const canNotarise = (env) =>
  [
    ['APPLE_ID', 'APPLE_APP_SPECIFIC_PASSWORD', 'APPLE_TEAM_ID'],
    ['APPLE_API_KEY', 'APPLE_API_KEY_ID', 'APPLE_API_ISSUER'],
    ['APPLE_KEYCHAIN_PROFILE'],
  ].some((names) => names.every((name) => env[name]));
