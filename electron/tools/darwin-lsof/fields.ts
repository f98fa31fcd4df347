import type { Owner, Socket } from '../../../shared/socket.ts';
import type { RowSink } from '../platform-tool.ts';
import { decodeEscapes } from './escapes.ts';
import { readName, socketOf } from './name.ts';
import { familyOfType } from './table.ts';

/** The first lines of a process or a file set: `p733`, `f12`, `fcwd`; with -F0 more fields follow after a NUL. */
export const FIELD_START = /^(?:p\d+|f(?:\d+|cwd|rtd|txt|mem|mmap|err|DEL|NOFD))\s*(?:\0|$)/;

/** Field letters of lsof(8), OUTPUT FOR OTHER PROGRAMS; `p` and `f` begin a set, `m` parts the rounds of `-r`. */
const OF_PROCESS = 'cgKLMRuzZ';
const OF_FILE = 'aCdDFGijklnNoPrsStTxX';

interface FileSet {
  readonly line: number;
  readonly firstLine: string;
  readonly printed: string[];
  readonly details: string[];
  type?: string;
  protocol?: string;
  name?: string;
}

const TOLD_NO_PROTOCOL = 'the protocol is not told (-F without P)';

/** Reads `-F` and `-F0` output. A file set ends where the next `f`, `p` or `m` begins, so its socket comes out then. */
export function fieldReader(sink: RowSink<Socket>) {
  let process = new Map<string, string>();
  /** Of `process`; `undefined` until a socket asks. A server has thousands of them. */
  let owner: Owner | null | undefined;
  let file: FileSet | null = null;

  const flush = () => {
    if (file === null) return;
    if (owner === undefined) owner = ownerOf(process);
    const socket = readFileSet(file, owner);
    if (typeof socket === 'string') sink.unread(file.line, file.firstLine, socket);
    else if (socket !== null) sink.row(socket);
    file = null;
  };
  const take = (field: string, line: number, text: string): true | string => {
    const [letter = '', value] = [field[0], field.slice(1)];
    if ('pm'.includes(letter)) {
      flush();
      process = new Map([[letter, value]]);
      owner = undefined;
    } else if (letter === 'f') {
      flush();
      file = { line, firstLine: text, printed: [field], details: [] };
    } else if (OF_PROCESS.includes(letter)) {
      process.set(letter, value);
      owner = undefined;
    } else if (!OF_FILE.includes(letter)) return 'not a field of lsof -F';
    else if (file === null) return 'a field of a file whose f line is missing';
    else addField(file, letter, field);
    return true;
  };
  return {
    line: (text: string, line: number): true | string => {
      if (!text.includes('\0')) return take(text, line, text);
      const answers = text.split('\0').map((field) => (field === '' ? true : take(field, line, text)));
      return answers.find((each) => each !== true) ?? true;
    },
    end: flush,
  };
}

function addField(file: FileSet, letter: string, field: string): void {
  file.printed.push(field);
  const value = field.slice(1).trim();
  if (letter === 'T') file.details.push(value);
  else if (letter === 't') file.type = value;
  else if (letter === 'P') file.protocol = value;
  else if (letter === 'n') file.name = value;
}

/** `user` is the login name, or the uid in digits where only that was asked for. */
function ownerOf(process: ReadonlyMap<string, string>): Owner | null {
  const pid = Number(process.get('p')?.trim() || Number.NaN);
  if (!Number.isSafeInteger(pid) || pid < 0) return null;
  const command = process.get('c');
  const user = process.get('L') ?? process.get('u') ?? null;
  return { pid, command: command ? decodeEscapes(command) : null, user };
}

/** The socket of one file set, `null` when the file is known to be no IP socket, or why it is not read. */
function readFileSet(file: FileSet, owner: Owner | null): Socket | null | string {
  const { line, printed, type, name, details } = file;
  if (type !== undefined && !/^(?:IPv4|IPv6|inet)$/.test(type)) return null;
  const protocol = file.protocol ?? (details.length > 0 ? 'TCP' : undefined);
  if (protocol === undefined) return type !== undefined || looksLikeAddress(name) ? TOLD_NO_PROTOCOL : null;
  if (protocol !== 'TCP' && protocol !== 'UDP') return null;
  if (name === undefined) return 'a socket without its name (-F without n)';
  const read = readName(name, familyOfType(type), details);
  if (read === null || typeof read === 'string') return read;
  return socketOf(read, { line, printed: printed.join('\n'), protocol, owner });
}

const looksLikeAddress = (name = ''): boolean => /^(?:\*|\[[^\]]*\]|[^\s/:[\]]+):[\w*-]+(?:->|$)/.test(name);
