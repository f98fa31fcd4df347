import { z } from 'zod';
import { ChangeEntry } from '../change-entry.ts';
import { invoke, stream } from '../channel.ts';
import { CommandLine } from '../command.ts';
import { PlatformId } from '../family.ts';
import { liveEvent } from '../live.ts';
import { UnreadLine } from '../printed.ts';
import { type Question, questions } from '../question.ts';
import { Observation } from '../reading.ts';
import { RouteAnswer } from '../route.ts';

const Nothing = z.object({});
const QuestionName = z.enum(Object.keys(questions) as [Question, ...Question[]]);

/** A watcher that shows a summary can do with old rows: `isSeldom` spares the system a poll every second. */
export const Watching = z.object({ isSeldom: z.boolean().optional() });
const watch = <Row extends z.ZodType>(question: Question, row: Row) =>
  // most are never watched, and to build all of them before the first rows would be a part of every start
  stream(`${question}:watch`, { request: Watching, event: z.lazy(() => liveEvent(row)) });

/** What changed since the session began: first all that is kept, oldest first, then each difference as it is found. */
export const watchChanges = stream('changes:watch', {
  request: Nothing,
  event: z.object({ isFirst: z.boolean(), entries: z.array(ChangeEntry) }),
});

/** Reads one question again, now. Its watchers get the result; the reply only says that it was asked. */
export const readAgain = invoke('live:read-again', { request: z.object({ question: QuestionName }), reply: Nothing });

/** Stops or resumes every re-reading. What is on screen stays. */
export const setPaused = invoke('live:set-paused', {
  request: z.object({ paused: z.boolean() }),
  reply: z.object({ paused: z.boolean() }),
});

/** A window onto the raw output of an observation, centred on the first line that equals `printed` when it is given. */
export const readRawOutput = invoke('observations:raw', {
  request: z.object({
    observation: z.string().max(200),
    /** A line of any length that a tool may print. */
    printed: z.string().max(100_000_000).nullable(),
    /** 1-based; used when `printed` is null or stands nowhere. */
    fromLine: z.int().min(1),
    lineCount: z.int().min(1).max(2_000),
  }),
  reply: z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('found'),
      observation: Observation,
      fromLine: z.int(),
      totalLines: z.int(),
      /** Longer lines are cut at 4,000 characters and end in `…`. */
      lines: z.array(z.object({ text: z.string(), isHighlighted: z.boolean() })),
    }),
    z.object({ kind: z.literal('gone'), because: z.string() }),
  ]),
});

/** The system's own answer to which route an address takes. */
export const askRouteFor = invoke('routes:ask', {
  request: z.object({ address: z.string().max(100) }),
  reply: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('answered'), answer: RouteAnswer, observation: Observation }),
    z.object({ kind: z.literal('no-answer'), because: z.string(), observation: Observation.nullable() }),
    z.object({ kind: z.literal('not-an-address') }),
  ]),
});

/** Reads text that somebody sent. Rows are of the question the tool answers, when it answers one. */
export const parsePasted = invoke('text:parse', {
  request: z.object({ text: z.string().max(16_000_000), as: z.string().max(200).nullable() }),
  reply: z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('parsed'),
      tool: z.string(),
      title: z.string(),
      platform: z.union([PlatformId, z.literal('any')]),
      question: QuestionName.nullable(),
      rows: z.array(z.record(z.string(), z.unknown())),
      unreadLines: z.array(UnreadLine),
    }),
    z.object({ kind: z.literal('not-recognised') }),
  ]),
});

/** Every tool that can be read, for the choice in Paste output…. */
export const listTools = invoke('tools:list', {
  request: Nothing,
  reply: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      platform: z.union([PlatformId, z.literal('any')]),
      commands: z.array(CommandLine),
    }),
  ),
});

export const readingChannels = {
  watchChanges,
  readAgain,
  setPaused,
  readRawOutput,
  askRouteFor,
  parsePasted,
  listTools,
  watchSystem: watch('system', questions.system),
  watchRoutes: watch('routes', questions.routes),
  watchInterfaces: watch('interfaces', questions.interfaces),
  watchListeners: watch('listeners', questions.listeners),
  watchSockets: watch('sockets', questions.sockets),
  watchNeighbors: watch('neighbors', questions.neighbors),
  watchResolvers: watch('resolvers', questions.resolvers),
  watchReachability: watch('reachability', questions.reachability),
  watchProxies: watch('proxies', questions.proxies),
  watchFirewall: watch('firewall', questions.firewall),
  watchTailnet: watch('tailnet', questions.tailnet),
} as const;
