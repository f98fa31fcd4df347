import type { z } from 'zod';

/** A question with one answer. */
export interface Invoke<Q extends z.ZodType = z.ZodType, P extends z.ZodType = z.ZodType> {
  readonly kind: 'invoke';
  readonly name: string;
  readonly request: Q;
  readonly reply: P;
}

/** A question answered by events until either side ends it. */
export interface Stream<Q extends z.ZodType = z.ZodType, E extends z.ZodType = z.ZodType> {
  readonly kind: 'stream';
  readonly name: string;
  readonly request: Q;
  readonly event: E;
}

export const invoke = <Q extends z.ZodType, P extends z.ZodType>(
  name: string,
  schemas: { readonly request: Q; readonly reply: P },
): Invoke<Q, P> => ({ kind: 'invoke', name, ...schemas });

export const stream = <Q extends z.ZodType, E extends z.ZodType>(
  name: string,
  schemas: { readonly request: Q; readonly event: E },
): Stream<Q, E> => ({ kind: 'stream', name, ...schemas });

/** What the page calls: derived from the declaration, never written by hand. */
export type Client<C> =
  C extends Invoke<infer Q, infer P>
    ? (request: z.input<Q>) => Promise<z.output<P>>
    : C extends Stream<infer Q, infer E>
      ? (request: z.input<Q>, onEvent: (event: z.output<E>) => void) => Unsubscribe
      : never;

export type Unsubscribe = () => void;

/** What a handler may answer, before the schema has checked it. */
export type ReplyOf<C extends Invoke> = z.input<C['reply']>;
