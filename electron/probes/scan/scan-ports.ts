import type { PortKind, ScanProgress } from '../../../shared/scan/port-scan.ts';
import { isOwnShortage, portKindOf } from './port-kind.ts';
import type { ScanLimits } from './scan-limits.ts';
import { ScanSocket } from './scan-socket.ts';

export interface ScanPortsPlan {
  readonly target: { readonly address: string; readonly zone: string | null };
  readonly ports: readonly number[];
  readonly limits: ScanLimits;
}

export interface PortOutcome {
  readonly port: number;
  readonly kind: PortKind;
  /** `null` for an open port, and for silence that no error ended. */
  readonly errno: string | null;
  /** To the accepted connection, in tenths of a millisecond; `null` for every other outcome. */
  readonly elapsedMs: number | null;
}

export interface ScanDoors {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: ScanProgress) => void;
}

/**
 * Tries each port of one address once by a TCP connect, some at a time and no faster than the limits say. Never throws.
 * Resolves with the outcomes of the ports that were tried, in no order: all of them, or those before the abort.
 */
export function scanPorts(plan: ScanPortsPlan, doors: ScanDoors = {}): Promise<readonly PortOutcome[]> {
  return new Promise((resolve) => new PortSweep(plan, doors, resolve).begin());
}

/** One timer serves all sockets: deadlines and pace are kept to its tick. */
const TICK_MS = 20;
const PROGRESS_MS = 200;

class PortSweep {
  private readonly host: string;
  private readonly outcomes: PortOutcome[] = [];
  private openPorts: number[] = [];
  /** Ports whose try said nothing about them. */
  private readonly again: number[] = [];
  private readonly busy = new Set<ScanSocket>();
  private resting: ScanSocket[] = [];
  private nextIndex = 0;
  private begunCount = 0;
  private readonly startedAtMs = performance.now();
  private toldAtMs = this.startedAtMs;
  private timer: NodeJS.Timeout | undefined;
  private isOver = false;
  private isAnswered = false;
  private isUnreachable = false;

  private readonly plan: ScanPortsPlan;
  private readonly doors: ScanDoors;
  private readonly resolve: (outcomes: readonly PortOutcome[]) => void;

  constructor(plan: ScanPortsPlan, doors: ScanDoors, resolve: (outcomes: readonly PortOutcome[]) => void) {
    this.plan = plan;
    this.doors = doors;
    this.resolve = resolve;
    const { address, zone } = plan.target;
    this.host = zone === null ? address : `${address}%${zone}`;
  }

  begin(): void {
    const { limits, ports } = this.plan;
    this.timer = setInterval(this.tick, TICK_MS);
    this.doors.signal?.addEventListener('abort', this.onAbort, { once: true });
    const count = Math.min(limits.atOnce, ports.length);
    for (let made = 0; made < count; made += 1) this.goOn(new ScanSocket(this.onEnd));
    this.finishIfOver();
  }

  /** The next port for this socket, or a rest until the pace allows one. */
  private goOn(socket: ScanSocket): void {
    if (this.isDone() || this.isTooFast()) {
      this.busy.delete(socket);
      this.resting.push(socket);
      return;
    }
    const port = this.again.pop() ?? this.plan.ports[this.nextIndex++] ?? 0;
    this.begunCount += 1;
    this.busy.add(socket);
    socket.tryPort(port, this.host);
  }

  private readonly onEnd = (socket: ScanSocket): void => {
    const isKept = this.take(socket);
    if (isKept) this.goOn(socket);
    else this.busy.delete(socket);
    this.finishIfOver();
  };

  /** Notes what the try showed; false when the sweep goes on with one socket less. */
  private take({ port, tried }: ScanSocket): boolean {
    if (tried === null) return true;
    if (tried.kind === 'accepted') this.note({ port, kind: 'open', errno: null, elapsedMs: tried.elapsedMs });
    else if (tried.kind === 'silent') this.note({ port, kind: 'no-answer', errno: null, elapsedMs: null });
    else if (tried.kind === 'reached-itself') this.again.push(port);
    else if (isOwnShortage(tried.errno) && this.busy.size > 1) {
      this.again.push(port);
      return false;
    } else this.note({ port, kind: portKindOf(tried.errno), errno: tried.errno, elapsedMs: null });
    return true;
  }

  private note(outcome: PortOutcome): void {
    this.outcomes.push(outcome);
    if (outcome.kind === 'open') this.openPorts.push(outcome.port);
    if (outcome.kind === 'open' || outcome.kind === 'closed') this.isAnswered = true;
    if (outcome.kind === 'unreachable') this.isUnreachable = true;
  }

  private readonly tick = (): void => {
    const nowMs = performance.now();
    for (const socket of this.busy) socket.endIfBegunBefore(nowMs - this.patienceMs(nowMs));
    const rested = this.resting;
    this.resting = [];
    for (const socket of rested) this.goOn(socket);
    if (nowMs - this.toldAtMs >= PROGRESS_MS) this.tell(nowMs);
  };

  /** More while the host may yet be found for the first time, and while it is not found each time. */
  private patienceMs(nowMs: number): number {
    const { timeoutMs, firstAnswerMs } = this.plan.limits;
    const isEarly = nowMs - this.startedAtMs < firstAnswerMs;
    return !this.isAnswered && (this.isUnreachable || isEarly) ? Math.max(firstAnswerMs, timeoutMs) : timeoutMs;
  }

  private tell(nowMs: number): void {
    this.toldAtMs = nowMs;
    const { openPorts, outcomes, plan } = this;
    this.openPorts = [];
    this.doors.onProgress?.({ triedCount: outcomes.length, portCount: plan.ports.length, openPorts });
  }

  private readonly onAbort = (): void => {
    for (const socket of this.busy) socket.destroy();
    this.finishIfOver();
  };

  private isDone(): boolean {
    return this.doors.signal?.aborted === true || (this.again.length === 0 && this.nextIndex >= this.plan.ports.length);
  }

  private isTooFast(): boolean {
    const { perSecond } = this.plan.limits;
    if (perSecond === null) return false;
    return this.begunCount > ((performance.now() - this.startedAtMs) * perSecond) / 1_000;
  }

  private finishIfOver(): void {
    if (this.isOver || this.busy.size > 0 || !this.isDone()) return;
    this.isOver = true;
    clearInterval(this.timer);
    this.doors.signal?.removeEventListener('abort', this.onAbort);
    this.tell(performance.now());
    this.resolve(this.outcomes);
  }
}
