import type { Unsubscribe } from '../../shared/channel.ts';
import type { Api } from '../../shared/channels.ts';

/**
 * The api as the preload hands it over: the events of a stream come as JSON text. What goes from one world of the page to the
 * other is copied field by field, which for a table of 1,500 rows holds the page for 50 ms; one text costs a tenth of it.
 */
export type PackedApi = { readonly [K in keyof Api]: Packed<Api[K]> };

type Packed<Method> = Method extends (request: infer Request, onEvent: never) => Unsubscribe
  ? (request: Request, onEvent: (text: string) => void) => Unsubscribe
  : Method;

type PackedMethod = (request: unknown, onEvent?: (text: string) => void) => unknown;

/** The same api with its events as they were declared. */
export function unpackEvents(packed: PackedApi): Api {
  const unpack =
    (method: PackedMethod) =>
    (request: unknown, onEvent?: (event: unknown) => void): unknown =>
      onEvent === undefined ? method(request) : method(request, (text) => onEvent(JSON.parse(text)));
  // the main process checked each event against the schema of its channel
  return Object.fromEntries(
    Object.entries(packed).map(([name, method]) => [name, unpack(method as PackedMethod)]),
  ) as unknown as Api;
}
