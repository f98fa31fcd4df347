import { Link2 } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { parseTarget } from '../../shared/targets/parse-target.ts';
import { visibleText } from '../../shared/visible-text.ts';
import { usePage } from '../shell/page-context.ts';
import { Button } from '../ui/button.tsx';
import styles from './link-notice.module.css';
import type { OpenedLink } from './link-store.ts';
import { submit } from './submit.ts';

/** Where a link from outside wants to go, before anything is sent there. */
export function LinkNotice() {
  const { link } = useStore(usePage().links);
  return link === null ? null : <Asking link={link} />;
}

/** The focus goes to the question, not to a button: a key that was meant for another window must not answer it. */
function Asking({ link }: { readonly link: OpenedLink }) {
  const page = usePage();
  const isRecording = useStore(page.app, ({ description }) => description?.host.kind === 'recorded');
  const question = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new link is a new question.
  useEffect(() => question.current?.focus(), [link]);
  const follow = () => {
    page.links.dismiss();
    if (link.kind === 'diagnose') submit(page, link.target);
  };
  return (
    <section className={styles.notice} aria-label="Opened by a link">
      <Link2 size={16} aria-hidden className={styles.sign} />
      <div className={styles.words}>
        <h2 className={styles.question} ref={question} tabIndex={-1}>
          {link.kind === 'diagnose' ? 'A link wants Routelight to send packets' : 'A link was not followed'}
        </h2>
        {link.kind === 'diagnose' ? <Destination target={link.target} /> : <p>It was left alone: {reason(link)}</p>}
      </div>
      <div className={styles.buttons}>
        {link.kind === 'diagnose' && (
          <Button tone="plain" disabled={isRecording} onClick={follow}>
            Diagnose it
          </Button>
        )}
        <Button onClick={page.links.dismiss}>{link.kind === 'diagnose' ? 'Leave it' : 'Close'}</Button>
      </div>
    </section>
  );
}

const reason = ({ because }: Extract<OpenedLink, { kind: 'refused' }>): string => {
  const text = visibleText(because, 300);
  return text.endsWith('.') ? text : `${text}.`;
};

/** The host apart from the rest: a long path must not hide where it leads. */
function Destination({ target }: { readonly target: string }) {
  const parsed = parseTarget(target);
  if (parsed.kind === 'not-a-target') return null;
  const { host, hostInUnicode, port } = parsed;
  return (
    <p>
      to <strong className={styles.host}>{visibleText(host, 260)}</strong>
      {hostInUnicode !== host && ` (written ${visibleText(hostInUnicode, 260)})`}
      {port !== null && (
        <>
          , port <strong className={styles.host}>{port}</strong>
        </>
      )}
      . Nothing has been sent yet. The link came from outside, a page or a message: go on only if you know this machine.
    </p>
  );
}
