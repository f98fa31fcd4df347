import { Stethoscope } from 'lucide-react';
import type { RowTarget } from '../../shared/targets/row-target.ts';
import { visibleText } from '../../shared/visible-text.ts';
import { usePage } from '../shell/page-context.ts';
import { enterTroubleshoot } from '../troubleshoot/enter.ts';
import { Button } from '../ui/button.tsx';
import { Section } from '../ui/facts.tsx';

/** The way from a row to why it cannot be reached. */
export function RowDiagnosis({ target }: { readonly target: RowTarget }) {
  const page = usePage();
  return (
    <Section title="Troubleshoot">
      {target.note !== null && <p>{target.note}</p>}
      <Button tone="plain" icon={<Stethoscope aria-hidden />} onClick={() => enterTroubleshoot(page, target)}>
        {visibleText(target.question, 80)}
      </Button>
    </Section>
  );
}
