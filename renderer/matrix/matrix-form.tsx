import { type FormEvent, useId } from 'react';
import { useStore } from 'zustand';
import { visibleText } from '../../shared/visible-text.ts';
import { usePage } from '../shell/page-context.ts';
import { Button } from '../ui/button.tsx';
import styles from './matrix.module.css';
import { aliasAskedOf, askedOf } from './matrix-setup-store.ts';
import { WhatIsVaried } from './what-is-varied.tsx';

const RECORDED = 'A recording cannot be probed.';

/** What is tried: the target, the programs, and what else is varied. */
export function MatrixForm() {
  const page = usePage();
  const setup = useStore(page.matrixSetup);
  const { kind } = useStore(page.matrix);
  const isRecording = useStore(page.app, ({ description }) => description?.host.kind === 'recorded');
  const hintId = useId();
  const isRunning = kind === 'starting' || kind === 'running';
  const asked = isRecording ? RECORDED : askedOf(setup);
  const compare = (event: FormEvent) => {
    event.preventDefault();
    if (isRunning) page.matrix.stop();
    else if (typeof asked !== 'string') page.matrix.run(asked);
  };
  const hint = typeof asked === 'string' ? visibleText(asked, 300) : null;
  return (
    <form className={styles.form} onSubmit={compare}>
      <div className={styles.fields}>
        <Field
          label="Target"
          value={setup.target}
          example="mini-red:8000"
          onChange={(target) => page.matrixSetup.setState({ target })}
        />
        <Field
          label="Another address of it, such as an alias"
          value={setup.otherAddress}
          example="192.168.2.172"
          onChange={(otherAddress) => page.matrixSetup.setState({ otherAddress })}
        />
        <div className={styles.buttons}>
          <Button
            type="submit"
            tone={isRunning ? 'plain' : 'accent'}
            aria-disabled={!isRunning && typeof asked === 'string'}
            aria-describedby={hintId}
          >
            {isRunning ? 'Stop' : 'Compare programs'}
          </Button>
          <AliasButton isRunning={isRunning} isRecording={isRecording} />
        </div>
      </div>
      <p id={hintId} className={hint === null && kind !== 'not-asked' ? 'visually-hidden' : styles.quiet}>
        {hint ?? 'Each program connects once; nothing is sent after it.'}
      </p>
      <WhatIsVaried setup={setup} />
    </form>
  );
}

/** The 2×2 of facts B2: whether the address or the program decides. */
function AliasButton({ isRunning, isRecording }: { readonly isRunning: boolean; readonly isRecording: boolean }) {
  const { matrix, matrixSetup } = usePage();
  const setup = useStore(matrixSetup);
  const alias = isRecording ? RECORDED : aliasAskedOf(setup);
  const why =
    'Two programs, your own and the system’s nc, to both addresses: shows whether the address or the program decides';
  return (
    <Button
      tone="plain"
      aria-disabled={isRunning || typeof alias === 'string'}
      tip={typeof alias === 'string' ? alias : why}
      onClick={() => !isRunning && typeof alias !== 'string' && matrix.run(alias)}
    >
      Alias or program? 2×2
    </Button>
  );
}

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly example: string;
  readonly onChange: (text: string) => void;
}

function Field({ label, value, example, onChange }: FieldProps) {
  return (
    <label className={styles.field}>
      {label}
      <input
        type="text"
        className={styles.input}
        value={value}
        placeholder={example}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => onChange(event.target.value)}
      />
    </label>
  );
}
