import type { FileHandle } from 'node:fs/promises';

/** Longer lines are passed over: the largest diagnosis we know of is a tenth of it. */
const LONGEST_LINE_BYTES = 64 * 1024 * 1024;
const CHUNK_BYTES = 1024 * 1024;
/** Backwards a page is wanted at once, and most pages fit into this. */
const BACKWARD_CHUNK_BYTES = 256 * 1024;
const NEWLINE = 10;

/** One line of a file, without its line break. */
export interface FileLine {
  /** Where it begins, in bytes. */
  readonly from: number;
  /** `null` for a line that is too long. */
  readonly bytes: Buffer | null;
}

/** The lines from the offset `from` to `to`, which lie at the beginnings of lines, in batches of about a mebibyte. */
export async function* linesForward(
  file: FileHandle,
  from = 0,
  to = Number.POSITIVE_INFINITY,
): AsyncGenerator<readonly FileLine[]> {
  let begun: Begun = { from, pieces: [], length: 0 };
  for (let position = from; position < to; ) {
    const chunk = await readChunk(file, position, Math.min(CHUNK_BYTES, to - position));
    if (chunk.length === 0) break;
    const lines: FileLine[] = [];
    let start = 0;
    for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, start)) {
      lines.push(finish(begun, chunk.subarray(start, at)));
      start = at + 1;
      begun = { from: position + start, pieces: [], length: 0 };
    }
    begun = goOn(begun, chunk.subarray(start));
    position += chunk.length;
    yield lines;
  }
  if (begun.length > 0) yield [finish(begun, EMPTY)];
}

/** The lines before the offset `before`, which lies at the beginning of a line or at the end, the last one first. */
export async function* linesBackward(file: FileHandle, before: number): AsyncGenerator<FileLine> {
  let end: Ended = { pieces: [], length: 0 };
  let isAtEnd = true;
  for (let position = before; position > 0; ) {
    const size = Math.min(BACKWARD_CHUNK_BYTES, position);
    const chunk = await readChunk(file, position - size, size);
    if (chunk.length < size) return; // the file became shorter: nothing that follows would be true
    position -= size;
    let stop = chunk.length;
    for (let at = lastNewline(chunk, stop); at >= 0; at = lastNewline(chunk, stop)) {
      const line = chunk.subarray(at + 1, stop);
      if (!isAtEnd || line.length + end.length > 0)
        yield { from: position + at + 1, bytes: join([line, ...end.pieces], line.length + end.length) };
      isAtEnd = false;
      end = { pieces: [], length: 0 };
      stop = at;
    }
    end = goBack(end, chunk.subarray(0, stop));
  }
  if (before > 0 && (!isAtEnd || end.length > 0)) yield { from: 0, bytes: join(end.pieces, end.length) };
}

interface Ended {
  readonly pieces: readonly Buffer[];
  readonly length: number;
}
interface Begun extends Ended {
  readonly from: number;
}

const EMPTY = Buffer.alloc(0);

function goOn({ from, pieces, length }: Begun, more: Buffer): Begun {
  const whole = length + more.length;
  return { from, pieces: whole > LONGEST_LINE_BYTES ? [] : [...pieces, more], length: whole };
}

function goBack({ pieces, length }: Ended, more: Buffer): Ended {
  const whole = length + more.length;
  return { pieces: whole > LONGEST_LINE_BYTES ? [] : [more, ...pieces], length: whole };
}

function finish({ from, pieces, length }: Begun, last: Buffer): FileLine {
  if (length === 0) return { from, bytes: last };
  return { from, bytes: join([...pieces, last], length + last.length) };
}

function join(pieces: readonly Buffer[], length: number): Buffer | null {
  if (length > LONGEST_LINE_BYTES) return null;
  return pieces.length === 1 ? (pieces[0] ?? EMPTY) : Buffer.concat(pieces, length);
}

const lastNewline = (chunk: Buffer, before: number): number =>
  before === 0 ? -1 : chunk.lastIndexOf(NEWLINE, before - 1);

async function readChunk(file: FileHandle, position: number, size: number): Promise<Buffer> {
  const buffer = Buffer.allocUnsafe(size);
  let length = 0;
  while (length < size) {
    const { bytesRead } = await file.read(buffer, length, size - length, position + length);
    if (bytesRead === 0) break;
    length += bytesRead;
  }
  return buffer.subarray(0, length);
}
