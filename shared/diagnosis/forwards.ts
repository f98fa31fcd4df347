import type { Socket } from '../socket.ts';
import type { Case } from './case.ts';
import { isWhole } from './facts-of-case.ts';

/** Bridges that container engines and virtual machines make on Linux: docker network(1), podman-network(1), libvirt. */
const ENGINE_BRIDGE =
  /^(?:docker\d+|docker_gwbridge|br-[0-9a-f]{12}|podman\d+|cni\d+|nerdctl\d+|lxcbr\d+|lxdbr\d+|incusbr\d+|virbr\d+)$/;

export const isEngineBridge = (name: string): boolean => ENGINE_BRIDGE.test(name);

/**
 * Whether the kernel may pass ports on by NAT, which no list of listeners shows (docker-run(1) --publish). Without the
 * interfaces that is not known, and so it may.
 */
export const mayHaveForwards = (given: Case): boolean =>
  given.platform === 'linux' &&
  (given.interfaces === null ||
    !isWhole(given, 'interfaces') ||
    given.interfaces.some(({ name }) => isEngineBridge(name)));

/**
 * Programs that take connections for somebody else and only then reach for the one behind: Docker (docker-proxy, Docker
 * Desktop), Podman (rootlessport, pasta, gvproxy, conmon), OrbStack, Lima, kubectl port-forward, ssh -L. By the name of the
 * process, as far as the system prints it (15 characters on Linux, proc_pid_comm(5)).
 */
const FORWARDER =
  /^(?:docker-proxy|com\.docker\..*|vpnkit.*|rootlessport|rootlesskit|pasta(?:\.avx2)?|slirp4netns|gvproxy|conmon|OrbStack.*|limactl|colima|kubectl|ssh)$/i;

export const isForwarder = ({ owner }: Pick<Socket, 'owner'>): boolean => FORWARDER.test(owner?.command ?? '');
