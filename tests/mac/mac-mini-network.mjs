const STARTED = 'Sat Nov 21 08:12:31 2026';
const FRAMEWORK = '/opt/homebrew/Cellar/python@3.12/3.12.8/Frameworks/Python.framework/Versions/3.12/bin/python3.12';
const NODE = '/opt/homebrew/Cellar/node/22.12.0/bin/node';
export const VENV_PYTHON = '/Users/lena/lamp/.venv/bin/python3';

/**
 * Everybody may do everything at first: mini-blue and the router answer, 192.168.2.30 is gone. The person has a python in a
 * virtual environment, signed by nothing but its linker, and node of Homebrew.
 */
export function macMiniNetwork() {
  return {
    network: {
      hosts: [
        host('192.168.2.1', '98:3c:21:40:00:01', { 53: open(), 80: open({ http: 200 }) }),
        host('192.168.2.224', 'd0:11:e5:0a:00:e0', { 22: open({ says: 'SSH-2.0-OpenSSH_9.9' }), 29502: open() }),
        { ...host('192.168.20.1', '98:3c:21:40:00:02', { 53: open() }), rttMs: 2.1 },
        { ...host('1.1.1.1', null, { 53: open(), 443: open() }), rttMs: 12.4 },
      ],
      names: { 'mini-blue.local': ['192.168.2.224'], 'mini-red.local': ['192.168.2.171'] },
    },
    localNetwork: {
      ...{ programs: {}, everybodyElse: 'allowed', appleToolsPass: true, records: [], isStoreReadable: true },
      ...{ notices: [], isLogReadable: true },
    },
    programs: [
      program(VENV_PYTHON, FRAMEWORK, 'python', { identifier: 'python3', signature: 'linker-signed' }),
      program('/opt/homebrew/bin/node', NODE, 'node', { identifier: 'node', signature: 'ad-hoc' }),
    ],
    processes: macMiniProcesses(),
    ...{ adminPrompt: 'accepts', startedSecondsAgo: 14_000, wokeSecondsAgo: 9_000 },
    opened: [],
  };
}

function macMiniProcesses() {
  const process = (pid, parentPid, user, command) => ({ pid, parentPid, user, command, startedAt: STARTED });
  return [
    process(1, 0, 'root', '/sbin/launchd'),
    process(331, 1, 'root', '/usr/sbin/sshd'),
    process(7230, 331, 'root', 'sshd: lena [priv]'),
    process(7231, 7230, 'lena', 'sshd: lena@ttys001'),
    process(7232, 7231, 'lena', '-zsh'),
    process(4711, 1, 'lena', '/usr/bin/python3'),
    process(4733, 1, 'lena', '/usr/bin/python3'),
    process(612, 1, 'lena', '/System/Library/CoreServices/ControlCenter.app/Contents/MacOS/ControlCenter'),
  ];
}

const host = (address, mac, ports) => ({
  ...{ addresses: [address], mac, isUp: true, answersPing: true, rttMs: 0.6, ports, otherPorts: 'refused' },
});

const open = ({ says = null, http = null } = {}) => ({ kind: 'open', says, http });

const program = (path, realPath, kind, identity) => ({
  ...{ path, realPath, kind, team: null, manner: 'well' },
  ...identity,
});
