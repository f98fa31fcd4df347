import { CircleCheck, CircleHelp, type LucideIcon, TriangleAlert } from 'lucide-react';
import { visibleText } from '../../shared/visible-text.ts';
import { Badge } from '../ui/badge.tsx';
import styles from './cards.module.css';
import type { DiagnosisResult } from './diagnosis-store.ts';
import { confidenceTips, confidenceWords, type Finding, headline, type Verdict } from './diagnosis-words.ts';
import { FindingParts, TextList } from './finding-parts.tsx';

interface VerdictViewProps {
  readonly result: DiagnosisResult;
  readonly target: string;
}

const signs: Readonly<Record<Verdict['kind'], LucideIcon>> = {
  cause: TriangleAlert,
  healthy: CircleCheck,
  'cannot-tell': CircleHelp,
};

/** What the walk came to. */
export function VerdictView({ result: { verdict, port }, target }: VerdictViewProps) {
  const [first, ...others] = verdict.causes;
  const Sign = signs[verdict.kind];
  return (
    <section className={styles.verdict} data-kind={verdict.kind} aria-label="Verdict">
      <div className={styles.top}>
        <Sign size={18} aria-hidden className={styles.sign} />
        <h2 className={styles.headline}>
          {headline(verdict, target)} {first !== undefined && <ConfidenceBadge finding={first} />}
        </h2>
      </div>
      {verdict.kind === 'healthy' && (
        <p className={styles.quiet}>The name, the way there, the connection and the service were looked at.</p>
      )}
      {verdict.kind === 'cannot-tell' && <CannotTell missing={verdict.missing} hasPort={port !== null} />}
      {first !== undefined && <FindingParts finding={first} />}
      <FindingList title="It could also be" findings={others} hasConfidence />
      <FindingList title="Worth knowing" findings={verdict.remarks} />
    </section>
  );
}

interface CannotTellProps {
  readonly missing: readonly string[];
  readonly hasPort: boolean;
}

function CannotTell({ missing, hasPort }: CannotTellProps) {
  return (
    <>
      <p>
        {hasPort
          ? 'Nothing that was looked at shows a cause, and the target was not seen to work either.'
          : 'No port was named, so nothing was connected to. Name one, as in host:22, and the connection is tried too.'}
      </p>
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
