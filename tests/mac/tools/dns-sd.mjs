import { isAllowed } from '../kernel/reach.mjs';
import { answer, linesOf } from './answer.mjs';

const POLICY_DENIED = -65570;

/** dns-sd(1): `-G v4v6 <name>` and `-B <type>`. It goes on listening until it is ended. */
export function dnsSd(state, [option, ...rest], { program }) {
  const head = ['DATE: ---Sat 21 Nov 2026---', ' 9:14:02.104  ...STARTING...'];
  const isDenied = state.model !== '13' && !isAllowed(state, program);
  if (option === '-G')
    return goesOn([...head, GET_HEAD, ...(isDenied ? [`Error code ${POLICY_DENIED}`] : addressesOf(state, rest[1]))]);
  if (option === '-B')
    return goesOn([
      `Browsing for ${rest[0]}`,
      ...head,
      BROWSE_HEAD,
      ...(isDenied ? [`Error code ${POLICY_DENIED}`] : []),
    ]);
  return answer('', 'dns-sd -G v4/v6/v4v6 <name>\n', 255);
}

const GET_HEAD =
  'Timestamp     A/R  Flags         IF  Hostname                               Address                                      TTL';
const BROWSE_HEAD = 'Timestamp     A/R    Flags  if Domain               Service Type         Instance Name';

const addressesOf = ({ network }, name = '') =>
  (network.names[name.replace(/\.$/, '')] ?? []).map(
    (address) =>
      ` 9:14:02.131  Add  40000002       4  ${`${name.replace(/\.$/, '')}.`.padEnd(38)} ${address.padEnd(44)} 120`,
  );

const goesOn = (lines) => ({ ...answer(linesOf(lines)), goesOn: true });
