import { describe, expect, it } from 'vitest';
import type { StartedProcess } from '../started-process.ts';
import { planStopProcess, type StopRequest, type StopSurroundings } from './plan-stop-process.ts';

const request: StopRequest = {
  ...{ kind: 'stop-process', pid: 412, startedAt: 'Sat Nov 21 09:12:33 2026', force: 'terminate' },
};
const running: StartedProcess = {
  ...{ line: 1, printed: '', pid: 412, parentPid: 300, user: 'lena', command: '/opt/relay/bin/relayd' },
  startedAt: request.startedAt,
};
const around = (more: Partial<StopSurroundings> = {}): StopSurroundings => ({
  ...{ platform: 'darwin', process: running, ports: [8000], ownPids: [99, 98], user: 'lena', wasAsked: false },
  ...more,
});
const planned = (more: Partial<StopSurroundings> = {}, asked: Partial<StopRequest> = {}) => {
  const planning = planStopProcess({ ...request, ...asked }, around(more));
  if (planning.kind === 'refused') throw new Error(planning.because);
  return planning.plan;
};

describe('planStopProcess', () => {
  it('asks one process, named by pid and start, with TERM and without rights where it is ours', () => {
    const plan = planned();
    expect(plan).toMatchObject({ privilege: 'none', undo: null, trialSeconds: null, warnings: [] });
    expect(plan.commands).toHaveLength(1);
    expect(plan.commands[0]?.command.args.slice(2)).toEqual([
      ...['routelight-stop-process', '412', 'Sat Nov 21 09:12:33 2026', 'TERM', '5'],
    ]);
    expect(plan.why).toContain('waits on port 8000');
    expect(planned({ wasAsked: true }, { force: 'kill' }).commands[0]?.command.args).toContain('KILL');
  });

  it("needs rights for somebody else's, and where nobody says who we are", () => {
    expect(planned({ user: null }).privilege).toBe('administrator');
    expect(planned({ process: { ...running, user: 'root' } })).toMatchObject({
      ...{ privilege: 'administrator', warnings: [expect.stringContaining('administrator')] },
    });
  });

  it('warns of what comes back by itself', () => {
    expect(planned({ process: { ...running, parentPid: 1 } }).warnings.join()).toContain('launchd may start it again');
    expect(planned({ platform: 'linux', process: { ...running, parentPid: 1 } }).warnings.join()).toContain('systemd');
    const command = '/System/Library/CoreServices/ControlCenter.app/Contents/MacOS/ControlCenter';
    const airplay = { process: { ...running, parentPid: 1, command }, ports: [5000, 7000] };
    expect(planned(airplay).warnings).toEqual([expect.stringContaining('AirPlay Receiver')]);
    expect(planned({ process: { ...running, command: '/usr/libexec/rapportd' } }).warnings).toEqual([
      expect.stringContaining('part of macOS'),
    ]);
    expect(planned({ ...airplay, platform: 'linux' }).warnings.join()).not.toContain('AirPlay');
  });

  it.each([
    ['gone', { process: null }, {}, 'no process 412'],
    ['another by now', { process: { ...running, startedAt: 'Sat Nov 21 09:12:34 2026' } }, {}, 'another process'],
    ['ourselves', { ownPids: [412] }, {}, 'Routelight itself'],
    ['never asked to end', {}, { force: 'kill' }, 'asked to end first'],
    ['of no known start', {}, { startedAt: '' }, 'not known when'],
    ['of a start that matches anything', {}, { startedAt: '*' }, 'not known when'],
  ] as const)('refuses one that is %s', (_, more, asked, because) => {
    expect(planStopProcess({ ...request, ...asked }, around(more))).toEqual({
      ...{ kind: 'refused', because: expect.stringContaining(because) },
    });
  });
});
