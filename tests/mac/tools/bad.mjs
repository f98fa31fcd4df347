import { endWithParent } from './ending.mjs';

/** Half a megabyte of rows no tool prints. */
const FLOOD = 'en0 0:0:0 ,,, 10.0.0 UGSc\tlink#\n'.repeat(16_384);

/** A tool on a bad day. `missing` never comes here: the program is not there then. */
export function misbehave(mode, name, root) {
  if (mode === 'hang') endWithParent(root);
  else if (mode === 'flood') flood();
  else if (mode === 'exit-1') complain(name);
  else printGarbage();
}

function complain(name) {
  process.stderr.write(`${name}: sysctl: Cannot allocate memory\n`);
  process.exitCode = 1;
}

/** Bytes that are no UTF-8, a control sequence, a NUL, and a last line without its end. */
function printGarbage() {
  process.stdout.write(Buffer.from([0xff, 0xfe, 0x00, 0x1b, 0x5b, 0x32, 0x4a, 0x0a, 0xc3, 0x28, 0x0a]));
  process.stdout.write('%%% not a table %%%\nDestination Gateway\n????? half a li');
}

function flood() {
  while (process.stdout.write(FLOOD));
  process.stdout.once('drain', flood);
}
