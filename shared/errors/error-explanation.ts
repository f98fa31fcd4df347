import { z } from 'zod';

/** What an error text means, in words for the person who got it. `routelight explain --json` prints it as it is. */
export const ErrorExplanation = z.object({
  /** False: no error that Routelight knows is named in the text, and nothing was guessed. */
  recognised: z.boolean(),
  /** The system that printed the text. `any`: it means the same everywhere; `unknown`: it cannot be told. */
  platform: z.enum(['darwin', 'linux', 'any', 'unknown']),
  /** The runtime or program that worded it: `python`, `node`, `curl`; `unknown` when nothing tells. */
  runtime: z.string(),
  /** A symbolic errno or EAI name, else a word; `unknown` when the text hides its cause or leaves two readings. */
  category: z.string(),
  /** The other end named in the text, ready to diagnose; `null` when none is named. */
  target: z.object({ host: z.string(), port: z.int().min(1).max(65_535).nullable() }).nullable(),
  /** One sentence. */
  meaning: z.string(),
  /** What must not be concluded from it; empty when nothing is commonly misread. */
  notMeaning: z.string(),
  /** The likeliest first. Possible causes, none of them checked. */
  likelyCauses: z.array(z.string()),
  /** The readings that are left when a number or a text has several; empty when there is one. */
  ambiguous: z.array(z.string()),
});
export type ErrorExplanation = z.output<typeof ErrorExplanation>;

export const nothingRecognised: ErrorExplanation = {
  recognised: false,
  platform: 'unknown',
  runtime: 'unknown',
  category: 'unknown',
  target: null,
  meaning: 'No network error that Routelight knows is named in this text.',
  notMeaning: '',
  likelyCauses: [],
  ambiguous: [],
};
