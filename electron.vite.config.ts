import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { channels } from './shared/channels.ts';

/** For electron/channel-names.ts: the channels without their schemas. */
const channelNames = Object.entries(channels).map(([method, { kind, name }]) => [method, kind, name]);
const define = { CHANNELS: JSON.stringify(channelNames) };

/** What most screens share comes in one file with the page: each further file is a request that the main process answers. */
const WITH_THE_PAGE = {
  name: 'page',
  test: /rolldown.runtime|node_modules[\\/](?!cmdk)|renderer[\\/](?:ui|readings|table|live|shell|actions)[\\/]|\bshared[\\/]/,
};

/**
 * Three bundles, each with its libraries inside. `main` also holds the command line (`cli`), which must never import
 * `electron`: it runs under plain Node, from this folder or from a package's resources, and starts in half the time it
 * takes to find its libraries in node_modules.
 * The preload runs in a sandbox, where only CommonJS works. Targets are Electron 33 (Node 20.18,
 * Chromium 130), the oldest runtime the app is run on.
 */
export default defineConfig({
  main: {
    define,
    build: {
      target: 'node20.18',
      externalizeDeps: false,
      outDir: 'out/main',
      minify: false,
      rollupOptions: {
        input: { main: 'electron/main.ts', cli: 'electron/cli.ts' },
        output: { format: 'es' },
      },
    },
  },
  preload: {
    define,
    build: {
      target: 'node20.18',
      externalizeDeps: false,
      minify: true,
      outDir: 'out/preload',
      rollupOptions: {
        input: { preload: 'electron/preload.ts' },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'renderer',
    plugins: [react()],
    build: {
      target: 'chrome130',
      outDir: 'out/renderer',
      minify: true,
      rollupOptions: {
        input: 'renderer/index.html',
        // the name by which electron/window/app-protocol.ts knows it
        output: { entryFileNames: 'assets/entry-[hash].js', codeSplitting: { groups: [WITH_THE_PAGE] } },
      },
      cssCodeSplit: false,
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
    },
  },
});
