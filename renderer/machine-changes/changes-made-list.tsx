import { RefreshCw } from 'lucide-react';
import { type ReactNode, useEffect } from 'react';
import { useStore } from 'zustand';
import type { ActionState } from '../../shared/actions/action-state.ts';
import type { PermanentAlias } from '../../shared/actions/permanent-alias.ts';
import type { ActionList, PermanentAliases } from '../../shared/channels/action-channels.ts';
import { visibleText } from '../../shared/visible-text.ts';
import styles from '../readings/table-screen.module.css';
import { dateText } from '../readings/time-text.ts';
import { usePage } from '../shell/page-context.ts';
import { Breakable } from '../ui/breakable.tsx';
import { Button } from '../ui/button.tsx';
import { classNames } from '../ui/class-names.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { Section } from '../ui/facts.tsx';
import { Notice } from '../ui/notice.tsx';
import { TableHead } from '../ui/table-head.tsx';
import { becauseOf, stepTitles } from './change-words.ts';
import own from './machine-changes.module.css';
import { Choices } from './outcome-view.tsx';

/** Everything that was changed on this machine from here, how it stands, and what comes back after a restart. */
export function ChangesMadeList({ choice }: { readonly choice: ReactNode }) {
  const { changesMade } = usePage();
  const { list, permanent, isReconciling } = useStore(changesMade);
  useEffect(() => {
    changesMade.start();
    void changesMade.readPermanent();
  }, [changesMade]);
  const lookAgain = () => {
    void changesMade.reconcile();
    void changesMade.readPermanent();
  };
  return (
    <>
      <header className={styles.toolbar}>
        <h1 className={styles.title}>Changes made</h1>
        {choice}
        <span className={styles.spring} />
        <Button
          icon={<RefreshCw aria-hidden />}
          disabled={isReconciling || list?.isReadOnly === true}
          onClick={lookAgain}
        >
          {isReconciling ? 'Looking…' : 'Look again how they stand'}
        </Button>
      </header>
      <div className={own.list}>{list === null ? <p>Not read yet</p> : <Lists list={list} kept={permanent} />}</div>
    </>
  );
}

interface ListsProps {
  readonly list: ActionList;
  /** `null` while it is read. */
  readonly kept: PermanentAliases | null;
}

function Lists({ list, kept }: ListsProps) {
  const { states, unreadFiles } = list;
  return (
    <>
      {unreadFiles.length > 0 && (
        <Notice tone="caution" title="Some records of changes cannot be read.">
          What became of them is not known: {visibleText(unreadFiles.join(', '), 400)}
        </Notice>
      )}
      {kept === null && <p>Looking what comes back after a restart…</p>}
      {kept !== null && kept.permanentUnread !== null && (
        <Notice tone="caution" title="Not every place was read.">
          {visibleText(kept.permanentUnread, 400)}
        </Notice>
      )}
      {kept !== null && kept.permanent.length > 0 && (
        <Permanent aliases={kept.permanent} isReadOnly={list.isReadOnly} />
      )}
      {states.length === 0 ? (
        <EmptyState title={list.isReadOnly ? 'A recording cannot be changed.' : 'Nothing was ever changed from here.'}>
          Add an alias from an interface, or from what a diagnosis proposes. Each change is written down before it is
          made.
        </EmptyState>
      ) : (
        <Section title="Changes, the latest first">
          <table className={own.table}>
            <TableHead titles={['When', 'Change', 'How it stands']} choices="What can be done" />
            <tbody>
              {states.toReversed().map((state) => (
                <Change key={state.id} state={state} />
              ))}
            </tbody>
          </table>
        </Section>
      )}
    </>
  );
}

function Change({ state }: { readonly state: ActionState }) {
  const because = becauseOf(state.step);
  return (
    <tr>
      <td>{dateText(new Date(state.startedAtMs).toISOString())}</td>
      <td>{visibleText(state.plan.title, 200)}</td>
      <td>
        {stepTitles[state.step.kind]}
        {because !== null && <p className={own.quiet}>{visibleText(because, 400)}</p>}
        {state.step.kind === 'needs-you' && <code className={own.code}>{visibleText(state.step.command, 600)}</code>}
      </td>
      <td>
        <span className={own.choices}>
          <Choices state={state} />
        </span>
      </td>
    </tr>
  );
}

interface PermanentProps {
  readonly aliases: readonly PermanentAlias[];
  readonly isReadOnly: boolean;
}

function Permanent({ aliases, isReadOnly }: PermanentProps) {
  const { changeDialog } = usePage();
  return (
    <Section title="Addresses that come back after a restart">
      <table className={own.table}>
        <TableHead titles={['Address', 'Interface', 'Put back by']} choices="What can be done" />
        <tbody>
          {aliases.map((alias) => (
            <tr key={`${alias.path} ${alias.address}`}>
              <td className={own.code}>{visibleText(`${alias.address}/${alias.prefixLength}`, 80)}</td>
              <td>{visibleText(alias.interfaceName, 60)}</td>
              <td>
                {managers[alias.manager]}
                {alias.isActive === false && ', which has not taken it up'}
                <p className={classNames(own.code, own.path)}>
                  <Breakable text={visibleText(alias.path, 300)} />
                </p>
              </td>
              <td>
                <Button
                  tone="plain"
                  disabled={isReadOnly}
                  onClick={() => {
                    const { interfaceName, family, address, prefixLength } = alias;
                    changeDialog.openRequest({
                      kind: 'remove-permanent-alias',
                      interfaceName,
                      family,
                      address,
                      prefixLength,
                    });
                  }}
                >
                  No longer permanent…
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}

const managers: Readonly<Record<PermanentAlias['manager'], string>> = {
  launchd: 'launchd',
  'systemd-networkd': 'systemd-networkd',
  'network-manager': 'NetworkManager',
  netplan: 'netplan',
  'systemd-unit': 'a systemd unit',
};
