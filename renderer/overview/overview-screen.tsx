import { Stethoscope } from 'lucide-react';
import { useDeferredValue, useMemo } from 'react';
import { useStore } from 'zustand';
import { describeOverview } from '../../shared/overview/describe-overview.ts';
import type { Notice as OverviewNotice } from '../../shared/overview/overview.ts';
import { visibleText } from '../../shared/visible-text.ts';
import { usePage } from '../shell/page-context.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import frame from '../ui/screen.module.css';
import { ChangesCard } from './changes-card.tsx';
import { isShown } from './go-to.ts';
import { AddressesCard, TunnelsCard, WaysCard } from './overview-cards.tsx';
import styles from './overview-screen.module.css';
import { PathPictureView } from './path-picture.tsx';
import { ListenersCard, NamesCard, ProtectionCard } from './service-cards.tsx';
import { ShowLink } from './show-link.tsx';
import { useFacts } from './use-facts.ts';

/** This machine at a glance: the way out, and what stands on it. */
export function OverviewScreen() {
  const page = usePage();
  const platform = useStore(page.app, ({ description }) => description?.host.platform ?? 'linux');
  const facts = useDeferredValue(useFacts());
  const overview = useMemo(() => describeOverview(facts, platform), [facts, platform]);
  const { system, notices } = overview;
  return (
    <>
      <header className={frame.toolbar}>
        <h1 className={frame.title}>Overview</h1>
        <span className={frame.subtitle}>{system.kind === 'read' ? visibleText(system.value, 120) : ''}</span>
        <Button
          tone="plain"
          className={styles.ask}
          icon={<Stethoscope aria-hidden />}
          tip="From a target or an error text to a cause"
          onClick={() => page.navigation.setState({ screen: 'troubleshoot', troubleshootTab: 'checklist' })}
        >
          Something cannot connect?
        </Button>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by key (axe scrollable-region-focusable). */}
      <section className={frame.scroll} aria-label="Overview of this machine" tabIndex={0}>
        {notices.map((notice) => (
          <NoticeLine key={notice.id} notice={notice} />
        ))}
        <PathPictureView overview={overview} />
        <div className={styles.cards}>
          <WaysCard overview={overview} />
          <AddressesCard overview={overview} />
          <NamesCard overview={overview} />
          <TunnelsCard overview={overview} />
          <ProtectionCard overview={overview} />
          <ListenersCard overview={overview} />
          <ChangesCard />
        </div>
      </section>
    </>
  );
}

function NoticeLine({ notice: { severity, text, question } }: { readonly notice: OverviewNotice }) {
  const [first = '', ...rest] = visibleText(text, 500).split(/(?<=: )/);
  return (
    <Notice
      tone={severity === 'problem' ? 'danger' : 'plain'}
      title={rest.length === 0 ? '' : first}
      action={isShown(question) ? <ShowLink question={question} /> : undefined}
    >
      {rest.length === 0 ? first : rest.join('')}
    </Notice>
  );
}
