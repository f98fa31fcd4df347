import { Pause, Play } from 'lucide-react';
import { useStore } from 'zustand';
import { visibleText } from '../../shared/visible-text.ts';
import type { Action, ActionId } from '../actions/action.ts';
import { actionOf, runAction } from '../actions/all-actions.ts';
import { printShortcut } from '../actions/shortcut.ts';
import { isMac } from '../actions/use-action-sources.ts';
import { classNames } from '../ui/class-names.ts';
import { type Screen, screens } from './navigation-store.ts';
import { usePage } from './page-context.ts';
import styles from './sidebar.module.css';

const showAction: Readonly<Record<Screen, ActionId>> = {
  overview: 'show-overview',
  routes: 'show-routes',
  interfaces: 'show-interfaces',
  listeners: 'show-listeners',
  troubleshoot: 'show-troubleshoot',
  sessions: 'show-sessions',
};

interface SidebarProps {
  readonly available: (screen: Screen) => boolean;
}

export function Sidebar({ available }: SidebarProps) {
  const page = usePage();
  const { screen } = useStore(page.navigation);
  return (
    <header className={styles.sidebar}>
      <HostIdentity />
      <nav aria-label="Screens" className={styles.screens}>
        {screens.filter(available).map((each) => (
          <ActionButton key={each} action={actionOf(showAction[each])} isCurrent={each === screen} />
        ))}
      </nav>
      <div className={styles.foot}>
        <ActionButton action={actionOf('paste-output')} />
        <ActionButton action={actionOf('open-palette')} />
        <LiveState />
      </div>
    </header>
  );
}

interface ActionButtonProps {
  readonly action: Action;
  readonly isCurrent?: boolean;
}

function ActionButton({ action, isCurrent = false }: ActionButtonProps) {
  const page = usePage();
  const Sign = action.icon;
  const hint = action.shortcut === null ? '' : `  ${printShortcut(action.shortcut, isMac())}`;
  return (
    <button
      type="button"
      className={styles.item}
      aria-current={isCurrent ? 'page' : undefined}
      aria-label={action.title}
      data-tip={`${action.title}${hint}`}
      onClick={() => runAction(action, page)}
    >
      <Sign size={15} aria-hidden />
      <span className={styles.label}>{action.title}</span>
    </button>
  );
}

/** Which machine this is. Never in doubt, since a recording looks just like it. */
function HostIdentity() {
  const { description } = useStore(usePage().app);
  const host = description?.host;
  const platform = host?.platform === 'darwin' ? 'macOS' : 'Linux';
  return (
    <div
      className={styles.host}
      data-tip={host === undefined ? undefined : `${visibleText(host.label, 200)}, ${platform}`}
    >
      <span className={styles.hostName}>{host === undefined ? '…' : visibleText(host.label, 200)}</span>
      <span className={styles.hostKind}>
        {host === undefined ? '' : host.kind === 'recorded' ? `${platform} recording` : platform}
      </span>
    </div>
  );
}

/** Live or paused, and the switch between them. A recording does not move, so it has neither. */
function LiveState() {
  const page = usePage();
  const { isPaused, description } = useStore(page.app);
  if (description?.host.kind === 'recorded') return null;
  const Sign = isPaused ? Play : Pause;
  return (
    <button
      type="button"
      className={classNames(styles.item, styles.live)}
      aria-label={isPaused ? 'Paused: resume live readings' : 'Pause live readings'}
      data-tip={
        isPaused ? 'Paused: the screen is frozen. Resume' : 'Live: changes on the system appear by themselves. Pause'
      }
      onClick={() => runAction(actionOf('toggle-pause'), page)}
    >
      <Sign size={15} aria-hidden />
      <span className={styles.label}>{isPaused ? 'Paused' : 'Live'}</span>
      <span className={styles.lamp} data-paused={isPaused} aria-hidden />
    </button>
  );
}
