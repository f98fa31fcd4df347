import type { Evidence } from '../../shared/diagnosis/evidence.ts';
import { visibleText } from '../../shared/visible-text.ts';
import { Breakable } from '../ui/breakable.tsx';
import { Button } from '../ui/button.tsx';
import styles from './cards.module.css';
import type { Finding } from './diagnosis-words.ts';
import { Folded } from './folded.tsx';
import { NextSteps } from './next-steps.tsx';
import { useShowOutput } from './output-panel.tsx';
import { Words } from './words.tsx';

/** As many as the first screenful of a small window holds beside the headline. */
const MOST_EVIDENCE = 2;
const MOST_STEPS = 3;

/** Why a cause is believed, what speaks against it, and what to do about it: the first of each, and the rest folded away. */
export function FindingParts({ finding: { evidence, against, nextSteps } }: { readonly finding: Finding }) {
  return (
    <>
      <EvidenceList title="What shows it" evidence={evidence} />
      <EvidenceList title="What speaks against it" evidence={against} />
      {nextSteps.length > 0 && (
        <>
          <h3 className={styles.part}>What to do next</h3>
          <Folded items={nextSteps} most={MOST_STEPS} title={(count) => `If that does not help: ${count} more steps`}>
            {(steps, from) => <NextSteps steps={steps} from={from} />}
          </Folded>
        </>
      )}
    </>
  );
}

interface EvidenceListProps {
  readonly title: string;
  readonly evidence: readonly Evidence[];
}

function EvidenceList({ title, evidence }: EvidenceListProps) {
  if (evidence.length === 0) return null;
  return (
    <>
      <h3 className={styles.part}>{title}</h3>
      <Folded items={counted(evidence)} most={MOST_EVIDENCE} title={(count) => `${count} more like this`}>
        {(items) => (
          <ul className={styles.list}>
            {items.map(({ each, count }) => (
              <li key={`${each.text} ${each.printed}`}>
                <Words text={each.text} />
                {count > 1 && <span className={styles.times}> ({count} times alike)</span>}
                <Printed evidence={each} />
              </li>
            ))}
          </ul>
        )}
      </Folded>
    </>
  );
}

/** What was seen several times in the same words is said once. */
function counted(evidence: readonly Evidence[]) {
  const all = new Map<string, { readonly each: Evidence; readonly count: number }>();
  for (const each of evidence) {
    const key = JSON.stringify([each.text, each.printed]);
    const known = all.get(key);
    all.set(key, { each: known?.each ?? each, count: (known?.count ?? 0) + 1 });
  }
  return [...all.values()];
}

/** The line as it was printed, and the way to where it stands. */
function Printed({ evidence: { text, printed, observation } }: { readonly evidence: Evidence }) {
  const showOutput = useShowOutput();
  if (printed === null && observation === null) return null;
  return (
    <span className={styles.cited}>
      {printed !== null && (
        <code className={styles.printed}>
          <Breakable text={visibleText(printed, 400)} />
        </code>
      )}
      {observation !== null && (
        <Button
          className={styles.source}
          aria-label={`Show output behind: ${visibleText(text, 120)}`}
          onClick={() => showOutput({ observation, printed, line: 1 })}
        >
          Show output
        </Button>
      )}
    </span>
  );
}

export function TextList({ texts }: { readonly texts: readonly string[] }) {
  return (
    <ul className={styles.list}>
      {[...new Set(texts)].map((text) => (
        <li key={text}>
          <Words text={text} />
        </li>
      ))}
    </ul>
  );
}
