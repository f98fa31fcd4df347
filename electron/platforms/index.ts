import type { PlatformId } from '../../shared/family.ts';
import { darwin } from './darwin.ts';
import { linux } from './linux.ts';
import type { Platform } from './platform.ts';

const platforms: Readonly<Record<PlatformId, Platform>> = { darwin, linux };

export const platformOf = (id: PlatformId): Platform => platforms[id];
