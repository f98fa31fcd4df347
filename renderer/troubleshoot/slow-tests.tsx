import { usePage } from '../shell/page-context.ts';
import { Button } from '../ui/button.tsx';
import styles from './cards.module.css';
import type { RunRequest } from './diagnosis-store.ts';

/** Offered after the quick walk: they take up to half a minute, and are rarely needed. */
export function SlowTests({ request }: { readonly request: RunRequest }) {
  const { diagnosis } = usePage();
  if (request.isDeep === true) return null;
  return (
    <div className={styles.offer}>
      <p>
        <strong>Slow tests</strong> were left out: the path hop by hop and the largest packet that passes it, what each
        name server answers, and whether your router answers on its ports 53 and 80. They take up to half a minute.
      </p>
      <Button tone="plain" onClick={() => diagnosis.run({ ...request, isDeep: true })}>
        Run the slow tests
      </Button>
    </div>
  );
}
