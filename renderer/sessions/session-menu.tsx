import { Ellipsis } from 'lucide-react';
import { useState } from 'react';
import type { SessionSummary } from '../../shared/sessions/session-summary.ts';
import { usePage } from '../shell/page-context.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Menu, MenuItem } from '../ui/menu.tsx';
import { sessionTitle } from './session-words.ts';
import styles from './sessions.module.css';

interface SessionMenuProps {
  readonly session: SessionSummary;
  readonly onOpen: () => void;
  /** What became of it, in a sentence. */
  readonly onSaid: (text: string) => void;
}

/** What can be done with a session: compare it, hand it on, see it again, remove it. */
export function SessionMenu({ session, onOpen, onSaid }: SessionMenuProps) {
  const page = usePage();
  const [isRemoving, setIsRemoving] = useState(false);
  const { id, isCurrent, problem } = session;
  const compare = () => {
    page.comparing.setState({ before: id });
    page.navigation.setState({ sessionsTab: 'compare' });
  };
  const report = () => {
    page.report.begin(isCurrent ? null : id);
    page.navigation.setState({ overlay: 'report' });
  };
  const exportOne = async () => {
    const reply = await page.exportSession({ session: id });
    if (reply.kind === 'failed') onSaid(reply.because);
    if (reply.kind === 'exported') onSaid(`Written to ${reply.path}: ${reply.recordCount} records.`);
  };
  const replay = async () => {
    const reply = await page.replaySession({ session: id });
    onSaid(reply.kind === 'started' ? 'It opens in a window of its own, marked as a recording.' : reply.because);
  };
  const remove = async () => {
    setIsRemoving(false);
    const reply = await page.deleteSession({ session: id });
    if (reply.kind === 'not-deleted') onSaid(reply.because);
    await page.sessions.ask({});
  };
  return (
    <>
      <Menu trigger={<Button icon={<Ellipsis aria-hidden />} aria-label={`More for ${sessionTitle(session)}`} />}>
        {problem === null && (
          <>
            <MenuItem onSelect={onOpen}>Open the timeline</MenuItem>
            <MenuItem onSelect={compare}>Compare with another…</MenuItem>
            <MenuItem onSelect={report}>Report…</MenuItem>
            <MenuItem onSelect={() => void exportOne()}>Export the session file…</MenuItem>
            <MenuItem onSelect={() => void replay()}>Replay</MenuItem>
          </>
        )}
        {!isCurrent && <MenuItem onSelect={() => setIsRemoving(true)}>Remove…</MenuItem>}
      </Menu>
      {isRemoving && (
        <Dialog title="Remove this session?" onClose={() => setIsRemoving(false)}>
          <div className={styles.confirm}>
            <p>{sessionTitle(session)} is removed from this machine for good, with its notes and raw outputs.</p>
            <p className={styles.noteFoot}>
              <Button data-first-focus onClick={() => setIsRemoving(false)}>
                Keep it
              </Button>
              <Button tone="plain" onClick={() => void remove()}>
                Remove
              </Button>
            </p>
          </div>
        </Dialog>
      )}
    </>
  );
}
