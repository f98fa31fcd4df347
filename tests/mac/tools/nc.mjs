import { afterTrying, connectTo, DARWIN_ERRORS } from '../kernel/reach.mjs';
import { answer, lettersOf, valueAfter } from './answer.mjs';
import { addressOf } from './names.mjs';

/** Options of nc(1) that take a value. */
const WITH_VALUE = ['-b', '-G', '-i', '-p', '-s', '-w', '-X', '-x', '-K', '-T'];
const SERVICES = { 22: 'ssh', 53: 'domain', 80: 'http', 443: 'https' };

/** nc(1) -z: connects and says so on stderr; why it failed is told only with -v. */
export function nc(state, args, { program, pid }) {
  const plain = args.filter((arg, at) => !arg.startsWith('-') && !WITH_VALUE.includes(args[at - 1]));
  const [host, port] = plain;
  if (port === undefined)
    return answer('', 'usage: nc [-46AacCDdEFhklMnOortUuvz] [-K tc] [-b boundif] [-i interval]\n', 1);
  const isVerbose = lettersOf(args.filter((_, at) => !WITH_VALUE.includes(args[at - 1]))).has('v');
  const address = addressOf(state, host);
  if (address === null) return answer('', 'nc: getaddrinfo: nodename nor servname provided, or not known\n', 1);
  const tried = connectTo(state, { address, port: Number(port), program });
  const said = { state: afterTrying(state, address, tried.way, pid) };
  if (tried.isSilent) {
    const seconds = Number(valueAfter(args, '-G') ?? valueAfter(args, '-w') ?? 75);
    return { ...said, ...answer('', failed(host, port, 'ETIMEDOUT', isVerbose), 1), waitMs: seconds * 1_000 };
  }
  if (tried.errno !== undefined) return { ...said, ...answer('', failed(host, port, tried.errno, isVerbose), 1) };
  const service = SERVICES[port] ?? '*';
  return { ...said, ...answer('', `Connection to ${host} port ${port} [tcp/${service}] succeeded!\n`) };
}

const failed = (host, port, errno, isVerbose) =>
  isVerbose ? `nc: connectx to ${host} port ${port} (tcp) failed: ${DARWIN_ERRORS[errno][1]}\n` : '';
