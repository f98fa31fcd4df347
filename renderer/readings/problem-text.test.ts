import { describe, expect, it } from 'vitest';
import type { Ending } from '../../shared/command.ts';
import { observationOf } from '../testing/fake-api.ts';
import { describeProblem } from './problem-text.ts';

const titleOf = (ending: Ending) => describeProblem(observationOf({ ending, isComplete: false }))?.title;

describe('describeProblem', () => {
  it('says nothing when nothing is wrong', () => {
    expect(describeProblem(observationOf())).toBeNull();
  });

  it.each<[Ending, string]>([
    [{ kind: 'exited', code: 3 }, 'netstat ended with exit code 3.'],
    [{ kind: 'signalled', signal: 'SIGSEGV' }, 'netstat was ended by SIGSEGV.'],
    [{ kind: 'timed-out', afterMs: 5_000 }, 'netstat did not finish within 5 s.'],
    [{ kind: 'too-much-output', capBytes: 64_000_000 }, 'netstat printed more than 64 MB.'],
    [{ kind: 'missing-tool' }, 'netstat is not on this system.'],
    [{ kind: 'not-executable', errno: 'EACCES' }, 'netstat may not be run.'],
    [{ kind: 'not-started', errno: 'EAGAIN' }, 'netstat could not be started.'],
    [{ kind: 'cancelled' }, 'Reading netstat was cancelled.'],
    [{ kind: 'not-recorded' }, 'This recording does not hold that.'],
  ])('names %j', (ending, title) => expect(titleOf(ending)).toBe(title));

  it('tells a lack of rights from another odd exit by what the tool said', () => {
    const said = observationOf({
      ending: { kind: 'exited', code: 1 },
      isComplete: false,
      stderr: 'x: Operation not permitted\n',
    });
    expect(describeProblem(said)).toEqual({
      title: 'netstat needs administrator rights for this.',
      detail: 'It said: “x: Operation not permitted”.',
    });
  });

  it('counts lines that were not read', () => {
    expect(describeProblem(observationOf({ unreadCount: 3 }))?.title).toBe('3 lines of netstat could not be read.');
  });
});
