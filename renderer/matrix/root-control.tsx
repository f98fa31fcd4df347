import { ShieldAlert } from 'lucide-react';
import { useStore } from 'zustand';
import type { ReplyOf } from '../../shared/channel.ts';
import type { runRootControl } from '../../shared/channels/diagnosis-channels.ts';
import { printCommandLine } from '../../shared/print-command-line.ts';
import type { MatrixCell } from '../../shared/programs/matrix.ts';
import { visibleText } from '../../shared/visible-text.ts';
import { usePage } from '../shell/page-context.ts';
import { Button } from '../ui/button.tsx';
import styles from './matrix.module.css';
import { askedOf } from './matrix-setup-store.ts';
import { OutcomeLine } from './outcome-line.tsx';
import { rootWords } from './root-words.ts';

/** The one comparison that needs the administrator, before there is a matrix that it could stand in. */
export function RootControl() {
  const { matrixSetup } = usePage();
  const asked = askedOf(useStore(matrixSetup));
  return (
    <section className={styles.control} aria-labelledby="root-control">
      <h2 id="root-control" className={styles.part}>
        <ShieldAlert size={14} aria-hidden /> As administrator, as a control
      </h2>
      <Explanation />
      <AskRoot target={typeof asked === 'string' ? null : asked.target} />
      <div aria-live="polite">
        <Answer target={typeof asked === 'string' ? null : asked.target} cells={[]} />
      </div>
    </section>
  );
}

interface RootRowProps {
  readonly target: string;
  readonly columnCount: number;
  readonly cells: readonly MatrixCell[];
}

/** The same as the last row of the matrix. */
export function RootRow({ target, columnCount, cells }: RootRowProps) {
  const asking = useStore(usePage().rootControl);
  const isTold = asking.kind === 'answered' && asking.reply.kind === 'tried' && asking.request.target === target;
  return (
    <tr>
      <th scope="row">
        <span className={styles.administrator}>
          <ShieldAlert size={14} aria-hidden /> the administrator
        </span>
        <span className={styles.also}>as a control</span>
      </th>
      <td colSpan={columnCount}>
        <div className={styles.root}>
          <div aria-live="polite">
            <Answer target={target} cells={cells} />
          </div>
          {!isTold && <Explanation />}
          <AskRoot target={target} isTold={isTold} />
        </div>
      </td>
    </tr>
  );
}

/** Read before the system asks for a password. */
function Explanation() {
  const isMac = useStore(usePage().app, ({ description }) => description?.host.platform === 'darwin');
  return (
    <p className={styles.quiet}>
      {isMac
        ? 'macOS never stops the administrator with its Local Network permission, so this tells a permission from the network.'
        : 'If the administrator gets through while your program does not, something on this machine tells users apart.'}{' '}
      The system will ask for your password; the only thing run with it is one connect to the target.
    </p>
  );
}

function AskRoot({ target, isTold = false }: { readonly target: string | null; readonly isTold?: boolean }) {
  const page = usePage();
  const asking = useStore(page.rootControl);
  const isRecording = useStore(page.app, ({ description }) => description?.host.kind === 'recorded');
  const isBarred = target === null || isRecording || asking.kind === 'asking';
  return (
    <Button
      tone="plain"
      aria-disabled={isBarred}
      {...(target === null && { tip: 'Write a target with a port first.' })}
      onClick={() => {
        if (!isBarred) void page.rootControl.ask({ target });
      }}
    >
      {asking.kind === 'asking'
        ? 'Waiting for the password…'
        : `Connect once ${isTold ? 'more ' : ''}as administrator…`}
    </Button>
  );
}

interface AnswerProps {
  readonly target: string | null;
  readonly cells: readonly MatrixCell[];
}

/** An answer about another target than the one in view is not shown. */
function Answer({ target, cells }: AnswerProps) {
  const asking = useStore(usePage().rootControl);
  if (asking.kind === 'broken') return <p>It broke: {visibleText(asking.because, 300)}</p>;
  if (asking.kind !== 'answered' || asking.request.target !== target) return null;
  const { reply } = asking;
  if (reply.kind === 'declined') return <p>No password was given, so nothing was sent.</p>;
  if (reply.kind === 'not-run') return <p>It was not run: {visibleText(reply.because, 300)}</p>;
  return <Tried reply={reply} cells={cells} />;
}

type TriedReply = Extract<ReplyOf<typeof runRootControl>, { readonly kind: 'tried' }>;

function Tried({ reply: { attempts, command }, cells }: TriedProps) {
  const platform = useStore(usePage().app, ({ description }) => description?.host.platform ?? 'linux');
  const [first] = attempts;
  return (
    <>
      {attempts.map((attempt) => (
        <p
          key={`${attempt.target.address} ${attempt.startedAtMs}`}
          className={styles.tried}
          data-outcome={attempt.outcome.kind}
        >
          <OutcomeLine choice={NC} attempt={attempt} />
        </p>
      ))}
      {first !== undefined && cells.length > 0 && (
        <p className={styles.rootWords}>{rootWords(first, cells, platform)}</p>
      )}
      <code className={styles.commandLine}>{visibleText(printCommandLine(command), 600)}</code>
    </>
  );
}

/** What the administrator's prompt runs on either system. */
const NC = { kind: 'nc', path: null } as const;

interface TriedProps {
  readonly reply: TriedReply;
  readonly cells: AnswerProps['cells'];
}
