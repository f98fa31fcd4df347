import { type ChangeEvent, type KeyboardEvent, useEffect, useId, useRef } from 'react';
import { useStore } from 'zustand';
import { visibleText } from '../../shared/visible-text.ts';
import { usePage } from '../shell/page-context.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { submit, submitKind } from './submit.ts';
import styles from './target-form.module.css';

/** One box for both: what is in it decides what its button does. */
export function TargetForm() {
  const page = usePage();
  const { text, note, focusTurn } = useStore(page.targetBox);
  const isRecording = useStore(page.app, ({ description }) => description?.host.kind === 'recorded');
  const hintId = useId();
  const isAsked = useStore(page.diagnosis, (run) => run.kind !== 'not-asked' && run.target === text.trim());
  const box = useRef<HTMLTextAreaElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each turn asks for the focus anew.
  useEffect(() => {
    const { current } = box;
    if (page.links.getState().link !== null || current === null) return;
    current.focus();
    current.setSelectionRange(current.value.length, current.value.length);
  }, [page, focusTurn]);
  const kind = submitKind(text);
  const isBarred = kind === null || (kind === 'diagnose' && isRecording);
  const send = () => {
    if (!isBarred) submit(page, text);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    send();
  };
  const onChange = (event: ChangeEvent<HTMLTextAreaElement>) => {
    const next = event.target.value;
    page.targetBox.write(next);
    if (isPaste(event.nativeEvent) && submitKind(next) === 'explain') submit(page, next);
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <div className={styles.line}>
        <textarea
          ref={box}
          className={styles.box}
          rows={1}
          value={text}
          onChange={onChange}
          onKeyDown={onKeyDown}
          placeholder="mini-red:22, https://mini-red/, [fd00:2::171]:80 — or paste an error"
          spellCheck={false}
          autoComplete="off"
          aria-label="Target or error text"
          aria-describedby={hintId}
        />
        <Button type="submit" tone="accent" className={styles.submit} disabled={isBarred}>
          {kind === 'explain' ? 'Explain' : 'Diagnose'}
        </Button>
      </div>
      {/* said before a target is asked for; the run below says the rest */}
      <p id={hintId} className={isAsked ? 'visually-hidden' : styles.hint}>
        {hint(kind, isRecording)}
      </p>
      {note !== null && (
        <Notice tone="plain" title="Worth knowing.">
          {note}
        </Notice>
      )}
      <RecentTargets isBarred={isRecording} />
    </form>
  );
}

const isPaste = (event: Event): boolean => 'inputType' in event && event.inputType === 'insertFromPaste';

function hint(kind: ReturnType<typeof submitKind>, isRecording: boolean): string {
  if (isRecording && kind !== 'explain')
    return 'A recording cannot be probed. What was diagnosed while it was made is in Sessions; errors can be explained.';
  if (kind === 'explain') return 'Read as an error text. Enter explains it; Shift+Enter begins a new line.';
  if (kind === 'diagnose') return 'Read as a target. Enter sends a few packets to it.';
  return 'A host, host:port or URL (/ip4/…/tcp/… as well), or the error line from a terminal.';
}

function RecentTargets({ isBarred }: { readonly isBarred: boolean }) {
  const page = usePage();
  const { recent: all, text } = useStore(page.targetBox);
  const recent = all.filter((target) => target !== text.trim());
  if (recent.length === 0) return null;
  const again = (target: string) => {
    page.targetBox.write(target);
    submit(page, target);
  };
  return (
    <div className={styles.recent}>
      <span>Recent</span>
      <ul className={styles.targets} aria-label="Recent targets">
        {recent.map((target) => (
          <li key={target} className={styles.target}>
            <button
              type="button"
              className={styles.chip}
              disabled={isBarred}
              data-tip="Diagnose again"
              onClick={() => again(target)}
            >
              {visibleText(target, 80)}
            </button>
          </li>
        ))}
      </ul>
      <Button onClick={page.targetBox.forgetRecent}>Clear</Button>
    </div>
  );
}
