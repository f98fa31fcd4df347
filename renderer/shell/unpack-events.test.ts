import { expect, it } from 'vitest';
import { type PackedApi, unpackEvents } from './unpack-events.ts';

it('hands on requests and answers as they are, and events as what their text says', async () => {
  const seen: unknown[] = [];
  const packed: Partial<PackedApi> = {
    setPaused: async (request) => request,
    watchJournal: (request, onEvent) => {
      seen.push(request);
      onEvent('{"kind":"off","because":"a recording"}');
      return () => seen.push('closed');
    },
  };
  const api = unpackEvents(packed as PackedApi);
  expect(await api.setPaused({ paused: true })).toEqual({ paused: true });
  const close = api.watchJournal({}, (event) => seen.push(event));
  close();
  expect(seen).toEqual([{}, { kind: 'off', because: 'a recording' }, 'closed']);
});
