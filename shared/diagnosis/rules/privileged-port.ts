import { advice, command, fact, finding, notApplicable } from '../answers.ts';
import { defineRule } from '../rule.ts';

const FIRST_FREE_PORT = 1024;

export const privilegedPort = defineRule({
  id: 'privileged-port',
  signature: 'S8',
  title: 'Ports below 1024 need a privilege that the server does not have',
  step: 'this-machine',
  needs: ['reported'],
  makesMoot: ['server-not-running', 'port-refused'],
  lookAlikes: ['prohibit-route'],
  source:
    'facts S8: on macOS only a specific address needs it; Linux: ip(7) ip_unprivileged_port_start, capabilities(7)',
  weight: 'problem',
  test({ reported, target: { port }, platform }) {
    if (reported.category !== 'EACCES' || !/\b(?:bind|listen)/i.test(reported.text))
      return notApplicable('no server was denied its port');
    if (port === null || port === 0 || port >= FIRST_FREE_PORT) return notApplicable('the port is not below 1024');
    const evidence = [fact(`bind to port ${port} was answered with EACCES.`)];
    const onMac = [
      advice(
        `Let the server listen on all addresses (0.0.0.0 or ::): on macOS that needs no privilege, a specific address does.`,
      ),
      advice('Or choose a port from 1024 on.'),
    ];
    const onLinux = [
      advice('Choose a port from 1024 on, or put a proxy in front of the server.'),
      command(
        'Or lower the limit for every program (as root):',
        `sysctl -w net.ipv4.ip_unprivileged_port_start=${port}`,
      ),
    ];
    return finding('very-likely', evidence, platform === 'linux' ? onLinux : onMac);
  },
});
