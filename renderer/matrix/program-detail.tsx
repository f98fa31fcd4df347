import type { ProgramIdentity } from '../../shared/diagnosis/deeper-looks.ts';
import { visibleText } from '../../shared/visible-text.ts';
import { Fact, Facts, Section } from '../ui/facts.tsx';
import styles from './matrix.module.css';
import type { GridRow } from './matrix-grid.ts';
import { signatureMeaning, signatureWords } from './signature-words.ts';

interface ProgramDetailProps {
  readonly row: GridRow;
  /** `null` before the end of a run, and for what was not started. */
  readonly identity: ProgramIdentity | null;
  readonly isRunning: boolean;
}

/** Who a program is to the system: two that look alike may not be the same one. */
export function ProgramDetail({ row, identity, isRunning }: ProgramDetailProps) {
  if (row.choice.kind === 'routelight')
    return <p>The app you are looking at. It connects with a socket of its own, so no program is started for it.</p>;
  if (identity === null) return <p>{isRunning ? 'Looked up when every cell is there.' : NOT_STARTED}</p>;
  return (
    <>
      <Section title="The file">
        <Facts>
          <Fact name="Started as" isMono>
            {visibleText(identity.path, 400)}
          </Fact>
          <Fact name="Really is" isMono={identity.realPath !== null}>
            {identity.realPath === null ? 'could not be told' : visibleText(identity.realPath, 400)}
          </Fact>
        </Facts>
        {identity.realPath !== null && identity.realPath !== identity.path && (
          <p className={styles.after}>Permissions and firewalls know it by the file that it really is.</p>
        )}
      </Section>
      {identity.signature !== null && <Signature identity={identity} signature={identity.signature} />}
      {identity.ancestors !== null && identity.ancestors.length > 0 && <Ancestors of={identity.ancestors} />}
    </>
  );
}

const NOT_STARTED = 'It could not be started, so there is nothing to tell about it.';

interface SignatureProps {
  readonly identity: ProgramIdentity;
  readonly signature: NonNullable<ProgramIdentity['signature']>;
}

function Signature({ identity: { identifier, hasUuid }, signature }: SignatureProps) {
  return (
    <Section title="Its signature">
      <Facts>
        <Fact name="Signed">{signatureWords[signature]}</Fact>
        {identifier !== null && (
          <Fact name="Identifier" isMono>
            {visibleText(identifier, 200)}
          </Fact>
        )}
        {hasUuid !== null && <Fact name="LC_UUID">{hasUuid ? 'there' : 'missing'}</Fact>}
      </Facts>
      <p className={styles.after}>{signatureMeaning(signature, hasUuid)}</p>
    </Section>
  );
}

/** Nearest first, as they were started. */
function Ancestors({ of }: { readonly of: readonly string[] }) {
  return (
    <Section title="Started by, the nearest first">
      <ol className={styles.ancestors}>
        {of.map((command, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same command may stand twice, and the list never changes.
          <li key={at}>{visibleText(command, 200)}</li>
        ))}
      </ol>
      <p className={styles.after}>
        macOS charges what a command line tool sends to the app it was started from. In your terminal that may be
        another one than here.
      </p>
    </Section>
  );
}
