#!/usr/bin/env node
/**
 * Runs a command on a pretend Mac: `node tests/mac/run.mjs --model 15 -- npm start`. The Mac lives in a temporary folder
 * for as long as the command runs. Without a command the folder is printed and stays until Ctrl-C.
 */
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { parseArgs } from 'node:util';
import { MAC_MODELS, macEnvironment, makeMacFolder, removeMacFolder } from './folder.mjs';
import { vpnUp } from './kernel/vpn.mjs';
import { macMini } from './mac-mini.mjs';

const BAD_USAGE = 64;
const USAGE = `usage: node tests/mac/run.mjs [--model ${MAC_MODELS.join('|')}] [--vpn tailscale|full-tunnel] [--root] [-- command …]`;

const settings = readSettings();
const state = { ...macMini(settings.model), isRoot: settings.root };
const root = makeMacFolder(settings.vpn === undefined ? state : vpnUp(state, settings.vpn));
process.on('exit', () => removeMacFolder(root));
const child = settings.command.length === 0 ? null : startCommand(settings.command);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => passOn(signal));
if (child === null) waitHere();

function readSettings() {
  try {
    const options = {
      model: { type: 'string', default: '15' },
      vpn: { type: 'string' },
      root: { type: 'boolean', default: false },
    };
    const { values, positionals } = parseArgs({ options, allowPositionals: true });
    if (!MAC_MODELS.includes(values.model)) throw new Error(`no such model: ${values.model}`);
    if (![undefined, 'tailscale', 'full-tunnel'].includes(values.vpn)) throw new Error(`no such VPN: ${values.vpn}`);
    return { ...values, command: positionals };
  } catch (error) {
    process.stderr.write(`${error.message}\n${USAGE}\n`);
    process.exit(BAD_USAGE);
  }
}

function startCommand([file, ...args]) {
  const started = spawn(file, args, { stdio: 'inherit', env: { ...process.env, ...macEnvironment(root) } });
  started.on('error', (error) => {
    process.stderr.write(`${file}: ${error.message}\n`);
    process.exit(127);
  });
  started.on('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal]));
  return started;
}

function waitHere() {
  for (const [name, value] of Object.entries(macEnvironment(root))) process.stdout.write(`export ${name}='${value}'\n`);
  setInterval(() => {}, 60_000);
}

/** Ctrl-C reaches a command on the same terminal by itself; this process ends when the command does. */
function passOn(signal) {
  if (child === null) process.exit(128 + constants.signals[signal]);
  if (signal !== 'SIGINT') child.kill(signal);
}
