import { Plus, X } from 'lucide-react';
import { type FormEvent, useEffect, useId } from 'react';
import { useStore } from 'zustand';
import { isLoopback, parseAddress } from '../../shared/address.ts';
import { printProgramChoice, programTitle } from '../../shared/programs/program-title.ts';
import { visibleText } from '../../shared/visible-text.ts';
import { selectPresentRows } from '../live/live-state.ts';
import { usePage } from '../shell/page-context.ts';
import { Button } from '../ui/button.tsx';
import styles from './matrix.module.css';
import { aliasAskedOf, askedOf, isUsual, type MatrixSetup } from './matrix-setup-store.ts';

/** What is tried: the target, the programs, and what else is varied. */
export function MatrixForm() {
  const page = usePage();
  const setup = useStore(page.matrixSetup);
  const { kind } = useStore(page.matrix);
  const isRecording = useStore(page.app, ({ description }) => description?.host.kind === 'recorded');
  const hintId = useId();
  const isRunning = kind === 'starting' || kind === 'running';
  const asked = isRecording ? 'A recording cannot be probed.' : askedOf(setup);
  const alias = isRecording ? 'A recording cannot be probed.' : aliasAskedOf(setup);
  const compare = (event: FormEvent) => {
    event.preventDefault();
    if (isRunning) page.matrix.stop();
    else if (typeof asked !== 'string') page.matrix.run(asked);
  };
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
          label="Also to address"
          value={setup.otherAddress}
          example="an alias of the same machine"
          onChange={(otherAddress) => page.matrixSetup.setState({ otherAddress })}
        />
      </div>
      <Programs setup={setup} />
      <details className={styles.more}>
        <summary>What else to vary</summary>
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
        <Sources chosen={setup.sources} />
      </details>
      <div className={styles.buttons}>
        <Button
          type="submit"
          tone={isRunning ? 'plain' : 'accent'}
          aria-disabled={!isRunning && typeof asked === 'string'}
          aria-describedby={hintId}
        >
          {isRunning ? 'Stop' : 'Compare programs'}
        </Button>
        <Button
          tone="plain"
          aria-disabled={isRunning || typeof alias === 'string'}
          tip={
            typeof alias === 'string'
              ? alias
              : 'Two programs, your own and the system’s nc, to both addresses: shows whether the address or the program decides'
          }
          onClick={() => !isRunning && typeof alias !== 'string' && page.matrix.run(alias)}
        >
          2×2 with the alias
        </Button>
        <span id={hintId} className={styles.quiet}>
          {typeof asked === 'string'
            ? visibleText(asked, 300)
            : 'Each program connects once; nothing is sent after it.'}
        </span>
      </div>
    </form>
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

function Programs({ setup: { programs, typed, problem } }: { readonly setup: MatrixSetup }) {
  const { matrixSetup } = usePage();
  const problemId = useId();
  return (
    <fieldset className={styles.programs}>
      <legend className={styles.part}>Programs</legend>
      <ul className={styles.choices}>
        {programs.map(({ program, isOn }) => {
          const title = visibleText(programTitle(program), 200);
          return (
            <li key={printProgramChoice(program)} className={styles.choice}>
              <label className={styles.check}>
                <input type="checkbox" checked={isOn} onChange={() => matrixSetup.toggle(program)} />
                <span className={isUsual(program) ? undefined : styles.mono}>{title}</span>
              </label>
              {!isUsual(program) && (
                <Button
                  icon={<X aria-hidden />}
                  aria-label={`Remove ${title}`}
                  onClick={() => matrixSetup.remove(program)}
                />
              )}
            </li>
          );
        })}
      </ul>
      <div className={styles.add}>
        <input
          type="text"
          className={styles.input}
          value={typed}
          placeholder="/path/to/venv/bin/python, or a command line with {host} and {port}"
          spellCheck={false}
          autoComplete="off"
          aria-label="Program to add"
          aria-invalid={problem !== null}
          aria-describedby={problem === null ? undefined : problemId}
          onChange={(event) => matrixSetup.setState({ typed: event.target.value, problem: null })}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            void matrixSetup.add();
          }}
        />
        <Button
          tone="plain"
          icon={<Plus aria-hidden />}
          disabled={typed.trim() === ''}
          onClick={() => void matrixSetup.add()}
        >
          Add
        </Button>
      </div>
      <p id={problemId} role="alert" className={styles.problem}>
        {problem !== null && visibleText(problem, 400)}
      </p>
    </fieldset>
  );
}

/** Own addresses, as the interfaces have them now. */
function Sources({ chosen }: { readonly chosen: readonly string[] }) {
  const { live, matrixSetup } = usePage();
  useEffect(() => live.interfaces.watch(), [live]);
  const state = useStore(live.interfaces);
  const own = selectPresentRows(state).flatMap(({ row }) => row.addresses.map(({ address }) => address));
  const usable = [...new Set([...own.filter(isUsable), ...chosen])];
  return (
    <fieldset className={styles.programs}>
      <legend className={styles.part}>From addresses of this machine, beside the system’s own choice</legend>
      {usable.length === 0 && <p className={styles.quiet}>No address was read.</p>}
      <ul className={styles.choices}>
        {usable.map((address) => (
          <li key={address}>
            <label className={styles.check}>
              <input
                type="checkbox"
                checked={chosen.includes(address)}
                onChange={() => matrixSetup.toggleSource(address)}
              />
              <span className={styles.mono}>{visibleText(address, 80)}</span>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

/** Link-local IPv6 needs an interface beside it, and loopback leads nowhere else. */
function isUsable(address: string): boolean {
  const parsed = parseAddress(address);
  return parsed !== null && !isLoopback(parsed) && !/^fe80:/i.test(address);
}
