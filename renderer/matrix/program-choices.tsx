import { Plus, X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useId, useRef } from 'react';
import type { ProgramChoice } from '../../shared/programs/program-choice.ts';
import { printProgramChoice, programTitle } from '../../shared/programs/program-title.ts';
import { visibleText } from '../../shared/visible-text.ts';
import { usePage } from '../shell/page-context.ts';
import { Button } from '../ui/button.tsx';
import styles from './matrix.module.css';
import { hasOwnProgram, isUsual, type MatrixSetup } from './matrix-setup-store.ts';

/** Which programs connect: those of the system, and those that the person added. */
export function ProgramChoices({ setup }: { readonly setup: MatrixSetup }) {
  const { matrixSetup } = usePage();
  const { programs, typed, problem, wantsProgram } = setup;
  const problemId = useId();
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const { current } = box;
    if (!wantsProgram || current === null) return;
    current.focus();
    matrixSetup.setState({ wantsProgram: false });
  }, [matrixSetup, wantsProgram]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || typed.trim() === '') return; // with nothing typed, Enter compares
    event.preventDefault();
    void matrixSetup.add();
  };
  const remove = (program: ProgramChoice) => {
    matrixSetup.remove(program);
    box.current?.focus(); // the button is gone, and the focus would go with it
  };
  return (
    <fieldset className={styles.programs}>
      <legend className={styles.part}>Programs</legend>
      <ul className={styles.choices}>
        {programs.map((each) => (
          <Choice key={printProgramChoice(each.program)} {...each} onRemove={remove} />
        ))}
      </ul>
      {!hasOwnProgram(setup) && (
        <p className={styles.before}>
          Add the program that fails: the python of your virtual environment, your own binary, or how you call it.
        </p>
      )}
      <div className={styles.add}>
        <input
          ref={box}
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
          onKeyDown={onKeyDown}
        />
        <Button
          tone="plain"
          icon={<Plus aria-hidden />}
          disabled={typed.trim() === ''}
          onClick={() => void matrixSetup.add()}
        >
          Add program
        </Button>
      </div>
      <p id={problemId} role="alert" className={styles.problem}>
        {problem !== null && visibleText(problem, 400)}
      </p>
    </fieldset>
  );
}

interface ChoiceProps {
  readonly program: ProgramChoice;
  readonly isOn: boolean;
  readonly onRemove: (program: ProgramChoice) => void;
}

function Choice({ program, isOn, onRemove }: ChoiceProps) {
  const { matrixSetup } = usePage();
  const title = visibleText(programTitle(program), 200);
  return (
    <li className={styles.choice}>
      <label className={styles.check}>
        <input type="checkbox" checked={isOn} onChange={() => matrixSetup.toggle(program)} />
        <span className={isUsual(program) ? undefined : styles.mono}>{title}</span>
      </label>
      {!isUsual(program) && (
        <Button
          icon={<X aria-hidden />}
          aria-label={`Remove ${title}`}
          tip="Take it off the list"
          onClick={() => onRemove(program)}
        />
      )}
    </li>
  );
}
