import { answer, refusal } from './answer.mjs';
import { printDns } from './scutil-dns.mjs';
import { printNwi } from './scutil-nwi.mjs';
import { printProxy } from './scutil-proxy.mjs';

/** scutil(8): `--dns`, `--nwi`, `--proxy`, `--get <name>`. */
export function scutil(state, args) {
  const [option, name] = args;
  if (option === '--dns') return answer(printDns(state));
  if (option === '--nwi') return answer(printNwi(state));
  if (option === '--proxy') return answer(printProxy(state));
  if (option === '--get') return name === 'HostName' ? refusal('HostName: not set') : answer(`${state.hostName}\n`);
  return answer('', 'usage: scutil\n', 64);
}
