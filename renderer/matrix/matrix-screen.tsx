import styles from './matrix.module.css';
import { MatrixForm } from './matrix-form.tsx';
import { MatrixRunView } from './matrix-run-view.tsx';
import { RootControl } from './root-control.tsx';

/** The same connect by several programs: what differs between them is not the network. */
export function MatrixScreen() {
  return (
    <>
      <p className={styles.introduction}>
        The same connect, made by several programs side by side. Where one gets through and another does not, the
        network is the same for both: the difference is in the program, its permissions or its settings.
      </p>
      <MatrixForm />
      <MatrixRunView />
      <RootControl />
    </>
  );
}
