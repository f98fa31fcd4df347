import { createServer, type Server } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MatrixDocument } from '../../shared/programs/matrix-document.ts';
import { exitCode } from './exit-code.ts';
import { type MatrixOptions, runMatrixCommand } from './matrix-command.ts';

let server: Server;
let port = 0;
beforeAll(async () => {
  server = createServer((socket) => socket.on('error', () => {})).listen(0, '127.0.0.1');
  await new Promise((listening) => server.once('listening', listening));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('it does not listen');
  port = address.port;
});
afterAll(() => void server.close());

const usual: MatrixOptions = { host: 'local', program: ['nc', 'python3'], source: [], also: [] };
async function run(target: string, options: Partial<MatrixOptions> = {}) {
  const printed: string[] = [];
  const output = { print: (text: string) => void printed.push(text), remark: () => {} };
  const code = await runMatrixCommand(target, { ...usual, ...options }, output);
  return { code, text: printed.join('\n') };
}

describe('routelight matrix', () => {
  it('prints a line for each attempt and what differs', async () => {
    const { code, text } = await run(`127.0.0.1:${port}`, { also: ['127.0.0.9'] });
    const lines = text.split('\n').map((line) => line.replace(/ +[\d.]+$/, '  #').replace(/ {2,}/g, '  '));
    expect(lines).toEqual([
      'PROGRAM  TARGET  OUTCOME  ERROR  MS',
      `the system’s nc  127.0.0.1:${port}  got through  -  #`,
      `the system’s python  127.0.0.1:${port}  got through  -  #`,
      `the system’s nc  127.0.0.9:${port}  refused  ECONNREFUSED (111)  #`,
      `the system’s python  127.0.0.9:${port}  refused  ECONNREFUSED (111)  #`,
      '',
      `The target address decides: 127.0.0.1:${port} got through, 127.0.0.9:${port} did not get through. That held whatever the program was.`,
    ]);
    expect(code).toBe(exitCode.problemFound);
  });

  it('prints one document, and ends with 0 when all got through', async () => {
    const { code, text } = await run(`127.0.0.1:${port}`, { json: true, program: [], source: ['127.0.0.3'] });
    expect(MatrixDocument.parse(JSON.parse(text)).cells.length).toBe(8);
    expect(code).toBe(exitCode.healthy);
  });

  it('ends with 2 when no program was of any help', async () => {
    expect((await run(`127.0.0.1:${port}`, { program: ['/nowhere/python3'] })).code).toBe(exitCode.couldNotLook);
  });

  it.each([
    ['127.0.0.1', {}, /port is missing/],
    ['127.0.0.1:1', { program: ['/bin/ls'] }, /--program \/bin\/ls: How to make this program connect/],
    ['127.0.0.1:1', { also: ['mini-blue'] }, /no IP address/],
    ['127.0.0.1:1', { also: ['10.7.0.1', '10.7.0.2', '10.7.0.3', '10.7.0.4', '10.7.0.5'] }, /At most 12 programs/],
    ['127.0.0.1:1', { replay: 'x' }, /recording cannot be probed/],
  ])('refuses %s with %j', async (target, options, because) => {
    await expect(run(target, options)).rejects.toThrow(because);
  });
});
