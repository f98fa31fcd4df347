import { ShieldAlert } from 'lucide-react';
import { useStore } from 'zustand';
import { printCommandLine } from '../../shared/print-command-line.ts';
import { visibleText } from '../../shared/visible-text.ts';
import { usePage } from '../shell/page-context.ts';
import { AttemptsTable } from '../troubleshoot/attempts-table.tsx';
import { Button } from '../ui/button.tsx';
import styles from './matrix.module.css';
import { askedOf } from './matrix-setup-store.ts';

/** The one comparison that needs the administrator, explained before the system asks for a password. */
export function RootControl() {
  const page = usePage();
  const setup = useStore(page.matrixSetup);
  const asking = useStore(page.rootControl);
  const isRecording = useStore(page.app, ({ description }) => description?.host.kind === 'recorded');
  const isMac = useStore(page.app, ({ description }) => description?.host.platform === 'darwin');
  const asked = askedOf(setup);
  const isBarred = typeof asked === 'string' || isRecording || asking.kind === 'asking';
  return (
    <section className={styles.control} aria-labelledby="root-control">
      <h2 id="root-control" className={styles.part}>
        <ShieldAlert size={14} aria-hidden /> As administrator, as a control
      </h2>
      <p className={styles.quiet}>
        {isMac
          ? 'macOS never stops the administrator with its Local Network permission. If the administrator gets through while your program does not, at the same moment and to the same address, that permission is the reason.'
          : 'If the administrator gets through while your program does not, something on this machine tells users apart: a firewall rule by user, or a limit.'}{' '}
        The system will ask for your password; the only thing run with it is one connect to the target.
      </p>
      <Button
        tone="plain"
        aria-disabled={isBarred}
        onClick={() => !isBarred && void page.rootControl.ask({ target: asked.target })}
      >
        {asking.kind === 'asking' ? 'Waiting for the password…' : 'Connect once as administrator…'}
      </Button>
      {typeof asked === 'string' && <p className={styles.quiet}>{visibleText(asked, 300)}</p>}
      <div aria-live="polite">
        {asking.kind === 'answered' && <Answer reply={asking.reply} />}
        {asking.kind === 'broken' && <p>It broke: {visibleText(asking.because, 300)}</p>}
      </div>
    </section>
  );
}

type Reply = Extract<ReturnType<ReturnType<typeof usePage>['rootControl']['getState']>, { kind: 'answered' }>['reply'];

function Answer({ reply }: { readonly reply: Reply }) {
  if (reply.kind === 'declined') return <p>No password was given, so nothing was sent.</p>;
  if (reply.kind === 'not-run') return <p>It was not run: {visibleText(reply.because, 300)}</p>;
  return (
    <>
      <AttemptsTable attempts={reply.attempts} />
      <code className={styles.commandLine}>{visibleText(printCommandLine(reply.command), 600)}</code>
    </>
  );
}
