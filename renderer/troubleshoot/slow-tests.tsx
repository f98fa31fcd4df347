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
        <strong>Slow tests</strong> were left out: the path hop by hop, the largest packet that passes, and what each
        name server answers.
      </p>
      <Button tone="plain" onClick={() => diagnosis.run({ ...request, isDeep: true })}>
        Run them too
      </Button>
    </div>
  );
}
