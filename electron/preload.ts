import { contextBridge, ipcRenderer } from 'electron';
import { channelNames } from './channel-names.ts';

/**
 * Builds `window.api` from the declared channels; the only user of ipcRenderer. The page gets one function a channel and
 * never a channel name, an event object or ipcRenderer itself. Events stay JSON text here; renderer/shell/unpack-events.ts
 * says why.
 */
let streamCount = 0;

const client = (name: string) => (request: unknown) => ipcRenderer.invoke(name, request);

const streamClient = (name: string) => (request: unknown, onEvent: (text: string) => void) => {
  streamCount += 1;
  const id = streamCount;
  const listener = (_: unknown, message: { readonly id: number; readonly text: string }) => {
    if (message.id === id) onEvent(message.text);
  };
  ipcRenderer.on(`${name}:event`, listener);
  ipcRenderer.send(`${name}:open`, { id, request });
  return () => {
    ipcRenderer.off(`${name}:event`, listener);
    ipcRenderer.send(`${name}:close`, { id });
  };
};

// one member a channel, by construction; tests/e2e/bridge.test.ts compares the keys
const api = Object.fromEntries(
  channelNames.map(([method, kind, name]) => [method, kind === 'invoke' ? client(name) : streamClient(name)]),
);

contextBridge.exposeInMainWorld('api', api);
