import { CircleCheck, CircleHelp, Copy, LoaderCircle, type LucideIcon, TriangleAlert } from 'lucide-react';
import { useContext } from 'react';
import { visibleText } from '../../shared/visible-text.ts';
import { usePage } from '../shell/page-context.ts';
import { announce } from '../ui/announcer.tsx';
import { Badge } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import styles from './cards.module.css';
import { confidenceTips, confidenceWords, type Finding, headline, type Verdict } from './diagnosis-words.ts';
import { FindingParts, TextList } from './finding-parts.tsx';
import { NextSteps, RunContextOf } from './next-steps.tsx';
import { isTheWayOn, OtherPrograms } from './other-programs.tsx';
import { verdictText } from './verdict-text.ts';

interface VerdictViewProps {
  readonly verdict: Verdict;
  readonly target: string;
  /** False when no port was named, so that nothing was connected to. */
  readonly hasPort: boolean;
  /** Routelight's own connect was accepted. */
  readonly isAnswered: boolean;
  /** The walk goes on, so that it may still change. */
  readonly isProvisional: boolean;
}

const signs: Readonly<Record<Verdict['kind'], LucideIcon>> = {
  cause: TriangleAlert,
  healthy: CircleCheck,
  'cannot-tell': CircleHelp,
};

/** What the walk has come to, as soon as that is known. */
export function VerdictView({ verdict, target, hasPort, isAnswered, isProvisional }: VerdictViewProps) {
  const [first, ...others] = verdict.causes;
  const isOpen = isProvisional && verdict.kind === 'cannot-tell';
  const Sign = isOpen ? LoaderCircle : signs[verdict.kind];
  return (
    <section className={styles.verdict} data-kind={isOpen ? 'open' : verdict.kind} aria-label="Verdict">
      <div className={styles.top}>
        <Sign size={18} aria-hidden className={styles.sign} />
        <h2 className={styles.headline}>
          {isOpen ? 'Looking…' : headline(verdict, target)} {first !== undefined && <ConfidenceBadge finding={first} />}
          {isProvisional && !isOpen && (
            <Badge tip="The walk goes on: what it still finds may change this.">so far</Badge>
          )}
        </h2>
        {!isProvisional && <CopyVerdict verdict={verdict} target={target} />}
      </div>
      {verdict.kind === 'healthy' && <Healthy />}
      {verdict.kind === 'cannot-tell' && !isProvisional && (
        <CannotTell verdict={verdict} hasPort={hasPort} isAnswered={isAnswered} />
      )}
      {first !== undefined && <FindingParts finding={first} />}
      <FindingList title="It could also be" findings={others} hasConfidence />
      <FindingList title="Worth knowing" findings={verdict.remarks} />
    </section>
  );
}

/** Also what is folded away: a selection would leave it out. */
function CopyVerdict({ verdict, target }: Pick<VerdictViewProps, 'verdict' | 'target'>) {
  const { copyText } = usePage();
  return (
    <Button
      icon={<Copy aria-hidden />}
      aria-label="Copy the verdict"
      tip="Copy the verdict"
      onClick={() => void copyText(verdictText(verdict, target)).then(() => announce('Verdict copied'))}
    />
  );
}

function Healthy() {
  const run = useContext(RunContextOf);
  return (
    <>
      <p className={styles.quiet}>The name, the way there, the connection and the service were looked at.</p>
      {run !== null && isTheWayOn(run) && <OtherPrograms />}
    </>
  );
}

interface CannotTellProps {
  readonly verdict: Verdict;
  readonly hasPort: boolean;
  readonly isAnswered: boolean;
}

/** What would decide it comes before what was not checked: that is long, and rarely read. */
function CannotTell({ verdict: { missing, decidedBy }, hasPort, isAnswered }: CannotTellProps) {
  return (
    <>
      <p>{cannotTellWords(hasPort, isAnswered)}</p>
      {decidedBy.length > 0 && (
        <>
          <h3 className={styles.part}>What would decide it</h3>
          <NextSteps steps={decidedBy} />
        </>
      )}
      {missing.length > 0 && (
        <details className={styles.finding}>
          <summary>
            What was not checked, and why <span className={styles.quiet}>({missing.length})</span>
          </summary>
          <TextList texts={missing} />
        </details>
      )}
    </>
  );
}

function cannotTellWords(hasPort: boolean, isAnswered: boolean): string {
  if (!hasPort)
    return 'No port was named, so nothing was connected to. Name one, as in host:22, and the connection is tried too.';
  return isAnswered
    ? 'Routelight itself was let in just now, so the way there works. The program that fails may be treated otherwise: only trying it shows that.'
    : 'Nothing that was looked at shows a cause, and the target was not seen to work either.';
}

interface FindingListProps {
  readonly title: string;
  readonly findings: readonly Finding[];
  readonly hasConfidence?: boolean;
}

function FindingList({ title, findings, hasConfidence = false }: FindingListProps) {
  if (findings.length === 0) return null;
  return (
    <>
      <h3 className={styles.part}>{title}</h3>
      {findings.map((finding) => (
        <details key={finding.rule} className={styles.finding}>
          <summary>
            {visibleText(finding.title, 300)} {hasConfidence && <ConfidenceBadge finding={finding} />}
          </summary>
          <FindingParts finding={finding} />
        </details>
      ))}
    </>
  );
}

function ConfidenceBadge({ finding: { confidence } }: { readonly finding: Finding }) {
  return (
    <Badge tone={confidence === 'possible' ? 'plain' : 'caution'} tip={confidenceTips[confidence]}>
      {confidenceWords[confidence]}
    </Badge>
  );
}
