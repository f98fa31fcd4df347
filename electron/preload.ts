import { contextBridge, ipcRenderer } from 'electron';
import type { Api } from '../shared/channels.ts';
import { channelNames } from './channel-names.ts';

/**
 * Builds `window.api` from the declared channels; the only user of ipcRenderer. The page gets one function a channel and
 * never a channel name, an event object or ipcRenderer itself.
 */
let streamCount = 0;

const client = (name: string) => (request: unknown) => ipcRenderer.invoke(name, request);

const streamClient = (name: string) => (request: unknown, onEvent: (event: unknown) => void) => {
  streamCount += 1;
  const id = streamCount;
  const listener = (_: unknown, message: { readonly id: number; readonly event: unknown }) => {
    if (message.id === id) onEvent(message.event);
  };
  ipcRenderer.on(`${name}:event`, listener);
  ipcRenderer.send(`${name}:open`, { id, request });
  return () => {
    ipcRenderer.off(`${name}:event`, listener);
    ipcRenderer.send(`${name}:close`, { id });
  };
};

const api = Object.fromEntries(
  channelNames.map(([method, kind, name]) => [method, kind === 'invoke' ? client(name) : streamClient(name)]),
) as unknown as Api; // one member a channel, by construction; tests/e2e/bridge.test.ts compares the keys

contextBridge.exposeInMainWorld('api', api);
