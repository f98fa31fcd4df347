import { useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import type { AddressFamily } from '../../shared/family.ts';
import type { NetworkInterface } from '../../shared/network-interface.ts';
import { visibleText } from '../../shared/visible-text.ts';
import { selectPresentRows } from '../live/live-state.ts';
import { usePage } from '../shell/page-context.ts';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import { Notice } from '../ui/notice.tsx';
import { askedOf, familyName, TRIAL_SECONDS } from './alias-draft.ts';
import type { ChangeDialog } from './change-dialog-store.ts';
import styles from './machine-changes.module.css';

const families: readonly AddressFamily[] = ['ipv4', 'ipv6'];

type Filling = Extract<ChangeDialog, { kind: 'filling' }>;

/** What is wanted: which address on which interface, and for how long it is tried. */
export function AliasForm({ filling }: { readonly filling: Filling }) {
  const { changeDialog } = usePage();
  const [isTried, setIsTried] = useState(false);
  const { draft, proposal, refused } = filling;
  const asked = askedOf(draft);
  const problemOf = (field: 'interface' | 'address' | 'trial') =>
    isTried && asked.kind === 'not-ready' && asked.field === field ? asked.because : null;
  return (
    <form
      className={styles.body}
      onSubmit={(event) => {
        event.preventDefault();
        setIsTried(true);
        void changeDialog.plan();
      }}
    >
      {refused === null && (
        <p>
          {draft.because === null
            ? 'One more address for this machine, on an interface that it has: other machines reach it there as well.'
            : visibleText(draft.because, 600)}
        </p>
      )}
      {refused !== null && (
        <Notice tone="danger" title="Not possible as it stands.">
          {visibleText(refused, 600)}
        </Notice>
      )}
      <div className={styles.fields}>
        <InterfaceChoice draft={draft} problem={problemOf('interface')} />
        <Field label="Family">
          {(control) => (
            <select
              {...control}
              value={draft.family}
              onChange={({ target }) => changeDialog.change({ family: target.value === 'ipv6' ? 'ipv6' : 'ipv4' })}
            >
              {families.map((family) => (
                <option key={family} value={family}>
                  {familyName(family)}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
      <Field label="Address" problem={problemOf('address')} help={proposalText(filling)}>
        {(control) => (
          <input
            {...control}
            data-first-focus
            value={draft.address}
            spellCheck={false}
            autoComplete="off"
            placeholder={proposal?.kind === 'proposed' ? visibleText(proposal.address, 80) : ''}
            onChange={({ target }) => changeDialog.change({ address: target.value })}
          />
        )}
      </Field>
      <Field
        label="Tried for (seconds)"
        problem={problemOf('trial')}
        help="After that the address is taken away again by itself unless you keep it, even if this app is closed or crashes."
      >
        {(control) => (
          <input
            {...control}
            type="number"
            min={TRIAL_SECONDS.least}
            max={TRIAL_SECONDS.most}
            value={draft.trialSeconds}
            onChange={({ target }) => changeDialog.change({ trialSeconds: target.value })}
          />
        )}
      </Field>
      <footer className={styles.foot}>
        <p className={styles.quiet}>Nothing is changed yet: the next page shows exactly what would run.</p>
        <Button onClick={changeDialog.close}>Cancel</Button>
        <Button type="submit" tone="accent">
          Check and show the plan
        </Button>
      </footer>
    </form>
  );
}

function proposalText({ draft, proposal }: Filling): string {
  if (draft.interfaceName === '') return 'An address in the subnet of the interface.';
  if (proposal === null) return 'Looking for a free address…';
  if (proposal.kind === 'nothing-to-propose') return `None is proposed: ${visibleText(proposal.because, 300)}`;
  const isTaken = draft.address.trim() === proposal.address;
  return isTaken ? visibleText(proposal.because, 300) : `Proposed: ${visibleText(proposal.address, 80)}`;
}

interface InterfaceChoiceProps {
  readonly draft: Filling['draft'];
  readonly problem: string | null;
}

function InterfaceChoice({ draft, problem }: InterfaceChoiceProps) {
  const { live, changeDialog } = usePage();
  useEffect(() => live.interfaces.watch(), [live]);
  const state = useStore(live.interfaces);
  const usable = useMemo(() => usableInterfaces(selectPresentRows(state).map(({ row }) => row)), [state]);
  const [first] = usable;
  useEffect(() => {
    if (draft.interfaceName === '' && first !== undefined) changeDialog.change({ interfaceName: first.name });
  }, [draft.interfaceName, first, changeDialog]);
  const names = [
    ...new Set([...(draft.interfaceName === '' ? [] : [draft.interfaceName]), ...usable.map(({ name }) => name)]),
  ];
  return (
    <Field label="Interface" problem={problem} help={ownAddresses(usable, draft)}>
      {(control) => (
        <select
          {...control}
          value={draft.interfaceName}
          onChange={({ target }) => changeDialog.change({ interfaceName: target.value })}
        >
          {names.length === 0 && <option value="">none was read</option>}
          {names.map((name) => (
            <option key={name} value={name}>
              {interfaceTitle(name, usable)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

/** Those that are up and lead to other machines; one with an address of its own first. */
function usableInterfaces(all: readonly NetworkInterface[]): readonly NetworkInterface[] {
  const usable = all.filter(({ flags }) => flags.includes('UP') && !flags.includes('LOOPBACK'));
  const isOwned = ({ addresses }: NetworkInterface) => addresses.some(({ family }) => family === 'ipv4');
  return [...usable.filter(isOwned), ...usable.filter((each) => !isOwned(each))];
}

function interfaceTitle(name: string, usable: readonly NetworkInterface[]): string {
  const port = usable.find((each) => each.name === name)?.hardwarePort ?? null;
  return port === null ? visibleText(name, 60) : `${visibleText(name, 60)} (${visibleText(port, 60)})`;
}

function ownAddresses(usable: readonly NetworkInterface[], { interfaceName, family }: Filling['draft']): string {
  const own = usable
    .find(({ name }) => name === interfaceName)
    ?.addresses.filter((each) => each.family === family)
    .map(({ address, prefixLength }) => (prefixLength === null ? address : `${address}/${prefixLength}`));
  if (own === undefined) return '';
  return own.length === 0 ? `It has no ${familyName(family)} address.` : `It has ${visibleText(own.join(', '), 300)}`;
}
