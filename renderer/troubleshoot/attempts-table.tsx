import type { ConnectAttempt } from '../../shared/connect-attempt.ts';
import { outcomeWords } from '../../shared/outcome-words.ts';
import { visibleText } from '../../shared/visible-text.ts';
import { Badge } from '../ui/badge.tsx';
import { Breakable } from '../ui/breakable.tsx';
import styles from './attempts-table.module.css';

/** Every connect of the run, as it went. */
export function AttemptsTable({ attempts }: { readonly attempts: readonly ConnectAttempt[] }) {
  if (attempts.length === 0) return null;
  return (
    <div className={styles.frame}>
      <table className={styles.table}>
        <caption className={styles.caption}>Connections tried</caption>
        <thead>
          <tr>
            <th scope="col">Address</th>
            <th scope="col">Source</th>
            <th scope="col">Outcome</th>
            <th scope="col">Error</th>
            <th scope="col" className={styles.number}>
              Time
            </th>
          </tr>
        </thead>
        <tbody>
          {attempts.map((attempt) => (
            <AttemptRow key={`${attempt.program} ${attempt.target.address} ${attempt.startedAtMs}`} attempt={attempt} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function AttemptRow({ attempt }: { readonly attempt: ConnectAttempt }) {
  const { target, local, sourceAddress, outcome, errno, errnoNumber, elapsedMs, isSynchronous, program } = attempt;
  const source = local?.address ?? sourceAddress;
  return (
    <tr>
      <td className={styles.mono}>
        {visibleText(addressText(target), 120)}
        {program !== 'routelight' && (
          <span className={styles.program}>
            {' '}
            by <Breakable text={visibleText(program, 120)} />
          </span>
        )}
      </td>
      <td className={styles.mono}>{source === null ? '—' : visibleText(source, 80)}</td>
      <td>
        {outcomeWords[outcome.kind]}{' '}
        {isSynchronous === true && (
          <Badge tone="caution" tip="The system refused the call at once: nothing was sent.">
            refused on this machine
          </Badge>
        )}
      </td>
      <td className={styles.mono}>
        {errno === null ? '—' : visibleText(errno, 40)}
        {errno !== null && errnoNumber !== null && <span className={styles.program}> {errnoNumber}</span>}
      </td>
      <td className={styles.number}>{elapsedMs.toFixed(1)} ms</td>
    </tr>
  );
}

function addressText({ address, family, zone, port }: ConnectAttempt['target']): string {
  const host = zone === null ? address : `${address}%${zone}`;
  return family === 'ipv6' ? `[${host}]:${port}` : `${host}:${port}`;
}
