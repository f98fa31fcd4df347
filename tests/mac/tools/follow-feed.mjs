import { closeSync, fstatSync, openSync, readSync, watch } from 'node:fs';
import { feedFile } from '../state-file.mjs';
import { endWithParent } from './ending.mjs';
import { printMessage } from './route-monitor.mjs';

/** How often the feed is looked at where the file system tells nothing of changes. */
const POLL_MS = 100;

/** `route -n monitor`: prints each message from now on as it comes, until killed. */
export function followFeed(root) {
  const feed = openSync(feedFile(root), 'r');
  let offset = fstatSync(feed).size;
  let rest = '';
  const readOn = () => {
    const piece = readFrom(feed, offset);
    offset += piece.length;
    const lines = (rest + piece.toString('utf8')).split('\n');
    rest = lines.pop() ?? '';
    const now = new Date();
    for (const line of lines) process.stdout.write(printMessage(JSON.parse(line), now));
  };
  watchQuietly(feedFile(root), readOn);
  setInterval(readOn, POLL_MS);
  endWithParent(root);
  process.on('exit', () => closeSync(feed));
}

/** Only whole lines are appended, so a piece ends inside a character only if the disk is full. */
function readFrom(feed, offset) {
  const piece = Buffer.alloc(Math.max(0, fstatSync(feed).size - offset));
  const length = piece.length === 0 ? 0 : readSync(feed, piece, 0, piece.length, offset);
  return piece.subarray(0, length);
}

function watchQuietly(file, onChange) {
  try {
    watch(file, onChange).on('error', () => {});
  } catch {
    // no watches left, or a file system without them: the poll is enough
  }
}
