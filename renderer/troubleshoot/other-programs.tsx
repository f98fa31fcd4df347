import { useContext } from 'react';
import { usePage } from '../shell/page-context.ts';
import { Button } from '../ui/button.tsx';
import styles from './cards.module.css';
import { carrierOf, type RunContext } from './carry-out.ts';
import { RunContextOf } from './next-steps.tsx';

/** The way on when it is one program that fails. Nothing on a recording, and without a port to connect to. */
export function OtherPrograms() {
  const page = usePage();
  const run = useContext(RunContextOf);
  const compare = carrierOf('run-program-matrix', page);
  if (run === null || run.result.port === null || compare === null) return null;
  return (
    <div className={styles.offer}>
      <p>
        <strong>Does one program fail all the same?</strong> It may be treated otherwise than Routelight: try nc, curl,
        Python and the very one that fails.
      </p>
      <Button tone="plain" onClick={() => compare(page, run)}>
        Compare programs
      </Button>
    </div>
  );
}

/** Nothing wrong was seen, and no program but Routelight was tried: then this comes before everything else. */
export const isTheWayOn = ({ request, result }: RunContext): boolean =>
  result.verdict.kind === 'healthy' && (request.programs ?? []).length === 0;
