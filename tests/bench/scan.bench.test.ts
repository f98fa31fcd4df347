import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { buildIfStale } from '../../scripts/build-if-stale.mjs';
import { PortScan } from '../../shared/scan/port-scan.ts';
import { compareInTurn, keepFigures, ratioFigure } from './measure.ts';
import { readRaw } from './raw-run.ts';

const CLI = fileURLToPath(new URL('../../out/main/cli.js', import.meta.url));
const PORTS = '1-65535';
const RUNS = 5;

/** Whole commands side by side, the start of Node counted in. */
it('every port of loopback', async () => {
  await buildIfStale();
  let last = '';
  const ours = async () => {
    last = await readRaw(process.execPath, [CLI, 'scan', '127.0.0.1', '--ports', PORTS, '--json']);
  };
  const peer = () => readRaw('/usr/bin/nmap', ['-sT', '-T5', '-n', '-Pn', '-p', PORTS, '127.0.0.1']);
  const times = await compareInTurn(RUNS, ours, peer);
  const scan = PortScan.parse(JSON.parse(last));
  expect(scan.groups.reduce((sum, { count }) => sum + count, 0)).toBe(65_535);
  await keepFigures('6-scan', [
    ratioFigure('65535 ports of loopback tried', 'ms', times, '`nmap -sT -T5`', 1),
    ratioFigure(
      'the same, the start of Node left out',
      'ms',
      { ...times, ours: scan.elapsedMs },
      '`nmap -sT -T5`',
      null,
    ),
  ]);
}, 280_000); // a build may come first
