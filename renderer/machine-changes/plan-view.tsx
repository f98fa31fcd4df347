import type { ActionPlan, PlannedCommand } from '../../shared/actions/action-plan.ts';
import { printCommandLine } from '../../shared/print-command-line.ts';
import { visibleText } from '../../shared/visible-text.ts';
import { usePage } from '../shell/page-context.ts';
import { Button } from '../ui/button.tsx';
import { Fact, Facts } from '../ui/facts.tsx';
import { Field } from '../ui/field.tsx';
import { Notice } from '../ui/notice.tsx';
import { type ChangeDialog, mayRun } from './change-dialog-store.ts';
import styles from './machine-changes.module.css';

type Planned = Extract<ChangeDialog, { kind: 'planned' }>;

/** What the person agrees to: everything that will run, why, and how it is taken back. */
export function PlanView({ planned }: { readonly planned: Planned }) {
  const { changeDialog } = usePage();
  const { plan, draft, typed } = planned;
  return (
    <form
      className={styles.body}
      onSubmit={(event) => {
        event.preventDefault();
        void changeDialog.run();
      }}
    >
      <p>{visibleText(plan.why, 800)}</p>
      {plan.warnings.map((warning) => (
        <Notice key={warning} tone="caution" title="Before you agree:">
          {visibleText(warning, 800)}
        </Notice>
      ))}
      <Facts>
        <Fact name="Runs">
          <Commands commands={plan.commands} />
          {plan.privilege === 'administrator' && (
            <p className={styles.quiet}>With administrator rights: the system may ask for a password.</p>
          )}
          {plan.script !== null && (
            <details>
              <summary>The whole text that runs as administrator</summary>
              {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it. */}
              <pre className={styles.script} tabIndex={0}>
                {visibleText(plan.script, 20_000)}
              </pre>
            </details>
          )}
        </Fact>
        <Fact name="Taken back">
          <UndoText plan={plan} />
        </Fact>
        <Fact name="Checked by">{visibleText(plan.verify, 600)}</Fact>
      </Facts>
      {plan.mustType !== null && (
        <Field
          label={`Type ${visibleText(plan.mustType, 100)} to go on`}
          help="A mistake here can lock you out of this machine."
        >
          {(control) => (
            <input
              {...control}
              data-first-focus
              value={typed}
              spellCheck={false}
              autoComplete="off"
              onChange={({ target }) => changeDialog.type(target.value)}
            />
          )}
        </Field>
      )}
      <footer className={styles.foot}>
        <span className={styles.spring} />
        {draft !== null && <Button onClick={changeDialog.back}>Back</Button>}
        <Button onClick={changeDialog.close}>Cancel</Button>
        <Button
          type="submit"
          tone="accent"
          data-first-focus={plan.mustType === null || undefined}
          disabled={!mayRun(planned)}
        >
          {agreeText(plan)}
        </Button>
      </footer>
    </form>
  );
}

function Commands({ commands }: { readonly commands: readonly PlannedCommand[] }) {
  return (
    <ol className={styles.commands}>
      {commands.map(({ words, command }) => (
        <li key={`${words} ${printCommandLine(command)}`}>
          <span>{visibleText(words, 300)}</span>
          <code className={styles.code}>{visibleText(printCommandLine(command), 2_000)}</code>
        </li>
      ))}
    </ol>
  );
}

function UndoText({ plan }: { readonly plan: ActionPlan }) {
  if (plan.undo === null) return 'This cannot be taken back.';
  return (
    <>
      {plan.trialSeconds !== null && <p>By itself after {plan.trialSeconds} seconds, unless you keep it.</p>}
      <Commands commands={[plan.undo]} />
    </>
  );
}

const agreeText = ({ request, trialSeconds }: ActionPlan): string => {
  const verb = agreeVerbs[request.kind];
  return trialSeconds === null ? verb : `${verb} for ${trialSeconds} seconds`;
};

const agreeVerbs: Readonly<Record<ActionPlan['request']['kind'], string>> = {
  'add-alias': 'Add alias',
  'remove-alias': 'Remove alias',
  'make-alias-permanent': 'Make permanent',
  'remove-permanent-alias': 'No longer permanent',
  'stop-process': 'Stop the process',
  'allow-through-firewall': 'Allow through the firewall',
  'delete-neighbor': 'Delete the entry',
};
