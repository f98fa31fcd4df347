import { useEffect } from 'react';
import { useStore } from 'zustand';
import { visibleText } from '../../shared/visible-text.ts';
import { MatrixScreen } from '../matrix/matrix-screen.tsx';
import { openPrograms } from '../matrix/open-programs.ts';
import { usePage } from '../shell/page-context.ts';
import { Button } from '../ui/button.tsx';
import frame from '../ui/screen.module.css';
import { Segments } from '../ui/segments.tsx';
import { DiagnosisView } from './diagnosis-view.tsx';
import { spokenSoFar, spokenVerdict } from './diagnosis-words.ts';
import { CompactExplanation, ExplanationView } from './explanation-view.tsx';
import { LinkNotice } from './link-notice.tsx';
import { WithOutputPanel } from './output-panel.tsx';
import { TargetForm } from './target-form.tsx';
import styles from './troubleshoot-screen.module.css';

const tabs = [
  { value: 'checklist', title: 'Checklist' },
  { value: 'programs', title: 'Programs' },
] as const;

/** Why can't it connect? By a walk to a named cause, or by several programs side by side. */
export function TroubleshootScreen() {
  const page = usePage();
  const { troubleshootTab } = useStore(page.navigation);
  useEffect(() => void page.matrixSetup.load(), [page]);
  return (
    <>
      <header className={frame.toolbar}>
        <h1 className={frame.title}>Troubleshoot</h1>
        <Segments
          label="Checklist or programs"
          value={troubleshootTab}
          options={tabs}
          onChange={(tab) =>
            tab === 'programs' ? openPrograms(page) : page.navigation.setState({ troubleshootTab: tab })
          }
        />
        <span className={frame.subtitle}>
          {troubleshootTab === 'checklist' ? 'Why can’t it connect?' : 'Which program can connect?'}
        </span>
      </header>
      {troubleshootTab === 'checklist' ? <ChecklistTab /> : <MatrixScreen />}
    </>
  );
}

/** From a target or an error text to a cause, with everything that was seen on the way. */
function ChecklistTab() {
  const { diagnosis, explained } = usePage();
  const run = useStore(diagnosis);
  const asking = useStore(explained);
  const Explanation = run.kind === 'not-asked' ? ExplanationView : CompactExplanation;
  const isUntouched = run.kind === 'not-asked' && asking.kind === 'not-asked';
  return (
    <>
      <WithOutputPanel>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by key (axe scrollable-region-focusable). */}
        <section className={frame.scroll} aria-label="Troubleshoot a connection" tabIndex={0}>
          <div className={styles.column}>
            <LinkNotice />
            <TargetForm />
            {isUntouched && <Introduction />}
            {asking.kind === 'answered' && <Explanation reply={asking.reply} request={asking.request.text} />}
            {asking.kind === 'broken' && (
              <p role="alert">It could not be explained: {visibleText(asking.because, 300)}</p>
            )}
            {run.kind !== 'not-asked' && <DiagnosisView diagnosis={run} />}
          </div>
        </section>
      </WithOutputPanel>
      <p className="visually-hidden" aria-live="polite">
        {run.kind === 'running' && spokenSoFar(run)}
        {run.kind === 'stopped' && 'Stopped.'}
        {run.kind === 'done' && spokenVerdict(run.result.verdict, run.target)}
      </p>
    </>
  );
}

/** Said once, before anything was asked. */
function Introduction() {
  const { navigation } = usePage();
  return (
    <div className={styles.introduction}>
      <p>
        <strong>A target</strong> is walked to, from its name over route and connection to the service, and the walk
        ends at a cause, what shows it, and what to do next. Packets go to that target only, and only once you ask.
      </p>
      <p>
        <strong>An error</strong> from a terminal or a log is put into plain words: what it means, what it does not
        mean, and what usually lies behind it. It stays on this machine.
      </p>
      <p>
        <strong>One program</strong> fails while ping or another one gets through? The same connect can be made by
        several programs, side by side:{' '}
        <Button tone="plain" onClick={() => navigation.setState({ troubleshootTab: 'programs' })}>
          Compare programs
        </Button>
      </p>
    </div>
  );
}
