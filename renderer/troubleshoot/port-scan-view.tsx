import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { PortGroup, PortScan } from '../../shared/scan/port-scan.ts';
import { visibleText } from '../../shared/visible-text.ts';
import { durationText } from '../readings/time-text.ts';
import { usePage } from '../shell/page-context.ts';
import { Button } from '../ui/button.tsx';
import styles from './port-scan.module.css';
import type { Scan } from './scan-store.ts';
import { usualPorts } from './scan-target.ts';
import { submit, targetText } from './submit.ts';

interface PortScanViewProps {
  /** Without brackets and zone as people type it. */
  readonly host: string;
  readonly port: number | null;
}

/** Which ports of the target take connections: a service may be on another one than was thought. */
export function PortScanView({ host, port }: PortScanViewProps) {
  const { scan: store } = usePage();
  const scan = useStore(store);
  const [ports, setPorts] = useState(() => usualPorts(port));
  const isRunning = scan.kind === 'running' && scan.asked.host === host;
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    // it may have been begun by a next step, far above
    if (isRunning) section.current?.scrollIntoView({ block: 'center' });
  }, [isRunning]);
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (isRunning) store.stop();
    else store.run({ host, ports });
  };
  return (
    <section ref={section} className={styles.scan} aria-label="Ports of the target">
      <form className={styles.form} onSubmit={send}>
        <p className={styles.words}>
          <strong>Its other ports</strong> were not tried. One connect is made to each that you name, at{' '}
          <span className={styles.mono}>{visibleText(host, 120)}</span> and nowhere else.
        </p>
        <input
          type="text"
          className={styles.input}
          value={ports}
          spellCheck={false}
          autoComplete="off"
          aria-label="Ports to try"
          onChange={(event) => setPorts(event.target.value)}
        />
        <Button type="submit" tone="plain" aria-disabled={!isRunning && ports.trim() === ''}>
          {isRunning ? 'Stop trying ports' : 'Try these ports'}
        </Button>
      </form>
      <div aria-live="polite">
        {scan.kind !== 'not-asked' && scan.asked.host === host && <Found scan={scan} host={host} />}
      </div>
    </section>
  );
}

interface FoundProps extends Pick<PortScanViewProps, 'host'> {
  readonly scan: Exclude<Scan, { readonly kind: 'not-asked' }>;
}

function Found({ scan, host }: FoundProps) {
  if (scan.kind === 'failed') return <p>{visibleText(scan.because, 300)}</p>;
  if (scan.kind === 'done') return <Done scan={scan.scan} host={host} />;
  const { progress } = scan;
  const count = progress === null ? 'Beginning…' : `${progress.triedCount} of ${progress.portCount} ports tried.`;
  return (
    <>
      <p>{scan.kind === 'stopped' ? `Stopped. ${count}` : count}</p>
      {progress !== null && <OpenPorts host={host} ports={progress.openPorts} />}
    </>
  );
}

function Done({
  scan: { open, groups, elapsedMs, isThisMachine },
  host,
}: {
  readonly scan: PortScan;
  readonly host: string;
}) {
  const others = groups.filter(({ kind }) => kind !== 'open');
  return (
    <>
      <p>
        {open.length === 0 ? 'None of them takes connections' : `${open.length} of them take connections`}
        {others.length > 0 && `; ${others.map(groupWords).join('; ')}`}. It took {durationText(elapsedMs)}.
        {isThisMachine && ' These are ports of this machine, so no firewall was passed.'}
      </p>
      <OpenPorts host={host} ports={open.map(({ port }) => port)} />
    </>
  );
}

/** Each leads to its own diagnosis. */
function OpenPorts({ host, ports }: { readonly host: string; readonly ports: readonly number[] }) {
  const page = usePage();
  const diagnose = (port: number) => {
    const target = targetText({ host, port });
    page.explained.forget();
    page.targetBox.write(target);
    submit(page, target);
  };
  if (ports.length === 0) return null;
  return (
    <ul className={styles.ports} aria-label="Ports that take connections">
      {ports.slice(0, MOST_SHOWN).map((port) => (
        <li key={port}>
          <Button tone="plain" tip={`Diagnose port ${port}`} onClick={() => diagnose(port)}>
            {port}
          </Button>
        </li>
      ))}
      {ports.length > MOST_SHOWN && <li>and {ports.length - MOST_SHOWN} more</li>}
    </ul>
  );
}

const MOST_SHOWN = 60;

const KIND_WORDS: Readonly<Record<PortGroup['kind'], string>> = {
  open: 'take connections',
  closed: 'refuse',
  'no-answer': 'do not answer',
  unreachable: 'cannot be reached',
  'not-permitted': 'may not be tried from here',
  failed: 'failed otherwise',
};

const groupWords = ({ kind, count, errno }: PortGroup): string =>
  `${count} ${KIND_WORDS[kind]}${errno === null ? '' : ` (${visibleText(errno, 40)})`}`;
