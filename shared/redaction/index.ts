export { gatherKnown, type KnownSources } from './gather-known.ts';
export type { Identifier, IdentifierKind } from './identifier.ts';
export type { Known } from './known.ts';
export type { Replaced } from './originals.ts';
export { type RedactionLevel, redactionLevels } from './redaction-level.ts';
export { createRedactor, type Redactor, type RedactorOptions } from './redactor.ts';
export type { Redacted, Replacement } from './replace-spans.ts';
export type { Survivor } from './scan.ts';
