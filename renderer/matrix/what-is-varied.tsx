import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { programTitle } from '../../shared/programs/program-title.ts';
import { visibleText } from '../../shared/visible-text.ts';
import { usePage } from '../shell/page-context.ts';
import styles from './matrix.module.css';
import type { MatrixSetup } from './matrix-setup-store.ts';
import { OwnSources } from './own-sources.tsx';
import { ProgramChoices } from './program-choices.tsx';

/** Programs, sources and environments. Folded away when a run begins, so that what came out is in view. */
export function WhatIsVaried({ setup }: { readonly setup: MatrixSetup }) {
  const page = usePage();
  const folder = useRef<HTMLDetailsElement>(null);
  const { kind } = useStore(page.matrix);
  const isIdle = kind === 'not-asked' || kind === 'not-started';
  useEffect(() => {
    if (folder.current !== null) folder.current.open = isIdle;
  }, [isIdle]);
  useEffect(() => {
    const { current } = folder;
    if (kind !== 'starting' || current === null) return;
    if (current.contains(document.activeElement)) current.querySelector('summary')?.focus();
    current.open = false;
  }, [kind]);
  return (
    <details ref={folder} className={styles.what} open>
      <summary>{variedWords(setup)}</summary>
      <ProgramChoices setup={setup} />
      <details className={styles.more}>
        <summary>Also vary the source address or the environment</summary>
        <label className={styles.check}>
          <input
            type="checkbox"
            checked={setup.hasLoginShell}
            onChange={() => page.matrixSetup.setState({ hasLoginShell: !setup.hasLoginShell })}
          />
          Each program also with the environment of your login shell
        </label>
        <p className={styles.quiet}>
          Proxies, library paths and virtual environments are set there. The shell’s start files are run for it, as when
          a terminal is opened.
        </p>
        <OwnSources chosen={setup.sources} />
      </details>
    </details>
  );
}

/** What would be tried, in a line. */
function variedWords({ programs, sources, hasLoginShell }: MatrixSetup): string {
  const chosen = programs.filter(({ isOn }) => isOn).map(({ program }) => visibleText(programTitle(program), 80));
  const from = sources.length === 0 ? '' : `; also from ${sources.map((each) => visibleText(each, 60)).join(', ')}`;
  return `${chosen.length === 0 ? 'No program chosen' : `With ${chosen.join(', ')}`}${from}${hasLoginShell ? '; also as in the login shell' : ''}`;
}
