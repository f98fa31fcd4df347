import { z } from 'zod';
import { PlatformId } from './family.ts';

/** One command of a capture; `stdout` and `stderr` name files beside the manifest, `null` when there was no text. */
export const CapturedCommand = z.object({
  argv: z.array(z.string()).min(1),
  stdout: z.string().nullable(),
  stderr: z.string().nullable(),
  /** `null` when it did not exit by itself. */
  exitCode: z.int().nullable(),
  durationMs: z.number(),
  /** The ending's kind when there is no exit code: `missing-tool`, `timed-out`… */
  ending: z.string().optional(),
});
export type CapturedCommand = z.output<typeof CapturedCommand>;

/** manifest.json of a capture folder: how a person on a Mac hands us the truth (DESIGN §5). */
export const CaptureManifest = z.object({
  format: z.literal('routelight-capture'),
  version: z.literal(1),
  platform: PlatformId,
  osVersion: z.string().nullable(),
  hostname: z.string(),
  capturedAt: z.iso.datetime(),
  commands: z.array(CapturedCommand),
});
export type CaptureManifest = z.output<typeof CaptureManifest>;
