import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline';

const IP = '/usr/sbin/ip';
/** Several labs of one process live at a time, each with names of its own. */
let namespacesMade = 0;
/** A table of 100k routes is 10 MB of text. */
const MOST_OUTPUT_BYTES = 64 * 1024 * 1024;

/** A network of its own: interfaces, routes and sockets that no other part of the machine sees. */
export interface Namespace {
  readonly name: string;
  /** Runs a program in it to its end and gives what it printed; throws with its stderr when it fails. */
  readonly run: (file: string, args: readonly string[], stdin?: string) => string;
  /** `ip` with the words of one line: `ip('addr add 192.0.2.1/24 dev eth0')`. */
  readonly ip: (words: string) => string;
  /** `ip -batch`: many changes in one go. */
  readonly ipBatch: (lines: readonly string[]) => void;
  /** Starts a program that stays, and waits for its first line, which says that it is ready. */
  readonly start: (file: string, args: readonly string[]) => Promise<ChildProcess>;
}

/** Namespaces made together. `destroy` takes all of them down, however far the test came. */
export interface Lab {
  readonly createNamespace: (label: string) => Namespace;
  /** Several in one go, in the order of their labels. Their `lo` is still down, for whoever sets up each by one batch. */
  readonly createNamespaces: (labels: readonly string[]) => Namespace[];
  /** A cable between two namespaces; each end gets the name given for it, and is up. */
  readonly connect: (a: readonly [Namespace, string], b: readonly [Namespace, string]) => void;
  readonly destroy: () => Promise<void>;
}

/** Fails at once where the lab cannot be: a silent skip would look like a pass. */
export function createLab(): Lab {
  if (process.platform !== 'linux') throw new Error('The lab needs network namespaces, so Linux; this is not it.');
  if (process.getuid?.() !== 0) throw new Error('The lab makes network namespaces, which needs root. Run it as root.');
  removeLeftovers();
  const names: string[] = [];
  const children: ChildProcess[] = [];
  const createNamespaces: Lab['createNamespaces'] = (labels) => {
    const made = labels.map((label) => `routelight-${process.pid}-${namespacesMade++}-${label}`);
    names.push(...made);
    batch(made.map((name) => `netns add ${name}`));
    return made.map((name) => namespaceOf(name, children));
  };
  return {
    createNamespace: (label) => {
      const [namespace] = createNamespaces([label]) as [Namespace];
      namespace.ip('link set lo up');
      return namespace;
    },
    createNamespaces,
    connect: ([a, endOfA], [b, endOfB]) => {
      a.ip(`link add ${endOfA} type veth peer name ${endOfB} netns ${b.name}`);
      a.ip(`link set ${endOfA} up`);
      b.ip(`link set ${endOfB} up`);
    },
    destroy: async () => {
      await Promise.all(children.map(endOf));
      batch(names.filter((name) => existsSync(`/run/netns/${name}`)).map((name) => `netns del ${name}`));
    },
  };
}

/** Namespaces of a test run that was killed before it could take them down: their name has the pid of a process gone. */
function removeLeftovers(): void {
  const listed = execFileSync(IP, ['netns', 'list'], { encoding: 'utf8' });
  for (const [name, pid] of listed.matchAll(/^routelight-(\d+)-\S+/gm)) {
    if (!existsSync(`/proc/${pid}`)) execFileSync(IP, ['netns', 'del', name]);
  }
}

function namespaceOf(name: string, children: ChildProcess[]): Namespace {
  const inside = (file: string, args: readonly string[]) => ['netns', 'exec', name, file, ...args];
  const run: Namespace['run'] = (file, args, stdin = '') =>
    execFileSync(IP, inside(file, args), { input: stdin, encoding: 'utf8', maxBuffer: MOST_OUTPUT_BYTES });
  return {
    name,
    run,
    ip: (words) =>
      execFileSync(IP, ['-n', name, ...words.split(' ')], { encoding: 'utf8', maxBuffer: MOST_OUTPUT_BYTES }),
    ipBatch: (lines) => batch(lines, name),
    start: async (file, args) => {
      const child = spawn(IP, inside(file, args), { stdio: ['ignore', 'pipe', 'inherit'] });
      children.push(child);
      await firstLineOf(child);
      return child;
    },
  };
}

/** Lines of `ip`, of a namespace or of the machine, by one process: to start one for each would be most of the lab's time. */
function batch(lines: readonly string[], namespace?: string): void {
  const inside = namespace === undefined ? [] : ['-n', namespace];
  execFileSync(IP, [...inside, '-batch', '-'], { input: `${lines.join('\n')}\n`, encoding: 'utf8' });
}

function firstLineOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`ended with ${code} before it was ready`)));
    if (child.stdout) createInterface(child.stdout).once('line', resolve);
  });
}

function endOf(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.once('exit', () => resolve());
    child.kill('SIGKILL');
  });
}
