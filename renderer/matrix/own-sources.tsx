import { useEffect } from 'react';
import { useStore } from 'zustand';
import { isLoopback, parseAddress } from '../../shared/address.ts';
import { visibleText } from '../../shared/visible-text.ts';
import { selectPresentRows } from '../live/live-state.ts';
import { usePage } from '../shell/page-context.ts';
import styles from './matrix.module.css';

/** Own addresses to connect from, as the interfaces have them now. */
export function OwnSources({ chosen }: { readonly chosen: readonly string[] }) {
  const { live, matrixSetup } = usePage();
  useEffect(() => live.interfaces.watch(), [live]);
  const state = useStore(live.interfaces);
  const own = selectPresentRows(state).flatMap(({ row }) => row.addresses.map(({ address }) => address));
  const usable = [...new Set([...own.filter(isUsable), ...chosen])];
  return (
    <fieldset className={styles.programs}>
      <legend className={styles.part}>From addresses of this machine, beside the system’s own choice</legend>
      {usable.length === 0 && <p className={styles.quiet}>No address was read.</p>}
      <ul className={styles.choices}>
        {usable.map((address) => (
          <li key={address}>
            <label className={styles.check}>
              <input
                type="checkbox"
                checked={chosen.includes(address)}
                onChange={() => matrixSetup.toggleSource(address)}
              />
              <span className={styles.mono}>{visibleText(address, 80)}</span>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

/** Link-local IPv6 needs an interface beside it, and loopback leads nowhere else. */
function isUsable(address: string): boolean {
  const parsed = parseAddress(address);
  return parsed !== null && !isLoopback(parsed) && !/^fe80:/i.test(address);
}
