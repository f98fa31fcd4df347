import type { PlatformId } from '../../../shared/family.ts';
import type { KnownKind } from '../../../shared/programs/program-choice.ts';

/**
 * Where each program usually is, the system's own first (facts E1; Debian, Fedora and Homebrew). Node is part of neither
 * system.
 */
const PLACES: Readonly<Record<PlatformId, Readonly<Record<KnownKind, readonly string[]>>>> = {
  darwin: {
    nc: ['/usr/bin/nc'],
    curl: ['/usr/bin/curl'],
    python: ['/usr/bin/python3'],
    node: ['/opt/homebrew/bin/node', '/usr/local/bin/node', '/opt/local/bin/node'],
  },
  linux: {
    nc: ['/usr/bin/nc', '/bin/nc'],
    curl: ['/usr/bin/curl', '/bin/curl'],
    python: ['/usr/bin/python3', '/usr/bin/python'],
    node: ['/usr/bin/node', '/usr/local/bin/node'],
  },
};

export const usualPlaces = (platform: PlatformId, kind: KnownKind): readonly string[] => PLACES[platform][kind];
