import { describe, expect, it } from 'vitest';
import { overrides } from './overrides.mjs';

const macFor = (env) => overrides({ runtime: null, env }).mac;
const apple = { APPLE_ID: 'a@b.c', APPLE_APP_SPECIFIC_PASSWORD: 'x', APPLE_TEAM_ID: 'T' };

describe('overrides', () => {
  it('signs only with a certificate from the environment, and notarises only what is signed', () => {
    expect(macFor({})).toEqual({ identity: null, notarize: false });
    expect(macFor(apple)).toEqual({ identity: null, notarize: false });
    expect(macFor({ CSC_LINK: 'certificate.p12' })).toEqual({ notarize: false });
    expect(macFor({ CSC_NAME: 'The Routelight team', ...apple, APPLE_TEAM_ID: '' })).toEqual({ notarize: false });
    expect(macFor({ CSC_NAME: 'The Routelight team', ...apple })).toEqual({ notarize: true });
    expect(macFor({ CSC_LINK: 'certificate.p12', APPLE_KEYCHAIN_PROFILE: 'notary' })).toEqual({ notarize: true });
  });

  it('packages the runtime that is here when there is one', () => {
    const runtime = { dist: '/electron', executable: '/electron/electron', version: '33.2.1' };
    expect(overrides({ runtime, env: {} })).toMatchObject({ electronDist: '/electron', electronVersion: '33.2.1' });
    expect(overrides({ runtime: null, env: {} })).not.toHaveProperty('electronDist');
  });
});
