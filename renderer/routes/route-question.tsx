import { type FormEvent, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { parseAddress } from '../../shared/address.ts';
import type { Api } from '../../shared/channels.ts';
import { indexRoutes, routeFor } from '../../shared/explain/route-for.ts';
import type { Route, RouteAnswer } from '../../shared/route.ts';
import { visibleText } from '../../shared/visible-text.ts';
import { type LiveState, selectPresentRows } from '../live/live-state.ts';
import { usePage } from '../shell/page-context.ts';
import { Badge } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import { compareWithTable } from './route-comparison.ts';
import styles from './route-question.module.css';

interface RouteQuestionProps {
  readonly routes: LiveState<Route>;
}

/** Which route does an address take? The system's own answer, since it alone knows its rules, beside what its table says. */
export function RouteQuestion({ routes }: RouteQuestionProps) {
  const { routeFor } = usePage();
  const asking = useStore(routeFor);
  const [address, setAddress] = useState(asking.kind === 'not-asked' ? '' : asking.request.address);
  const ask = (event: FormEvent) => {
    event.preventDefault();
    if (address.trim() === '') routeFor.forget();
    else void routeFor.ask({ address: address.trim() });
  };
  return (
    <form className={styles.question} onSubmit={ask}>
      <label className={styles.label}>
        Which route does
        <input
          type="text"
          className={styles.address}
          value={address}
          placeholder="192.0.2.1"
          spellCheck={false}
          autoComplete="off"
          onChange={(event) => setAddress(event.target.value)}
          aria-label="Address to find the route for"
        />
        take?
      </label>
      <Button type="submit" tone="plain" disabled={asking.kind === 'asking'}>
        Ask
      </Button>
      <output className={styles.answer}>
        {asking.kind === 'answered' && <Answer reply={asking.reply} />}
        {asking.kind === 'answered' && asking.reply.kind === 'answered' && (
          <Comparison answer={asking.reply.answer} address={asking.request.address} routes={routes} />
        )}
        {asking.kind === 'broken' && visibleText(asking.because, 300)}
      </output>
    </form>
  );
}

type Reply = Awaited<ReturnType<Api['askRouteFor']>>;

function Answer({ reply }: { readonly reply: Reply }) {
  switch (reply.kind) {
    case 'not-an-address':
      return 'That is not an IP address. Names are not looked up here.';
    case 'no-answer':
      return `The system gave no answer: ${visibleText(reply.because, 300)}`;
    case 'answered': {
      const { failure, gateway, interfaceName, sourceAddress } = reply.answer;
      if (failure !== null) return <strong>No way there: {visibleText(failure, 300)}</strong>;
      return (
        <>
          <Part word={gateway === null ? 'directly' : 'to'} value={gateway} />
          <Part word="by" value={interfaceName} />
          <Part word="from" value={sourceAddress} />
        </>
      );
    }
  }
}

function Part({ word, value }: { readonly word: string; readonly value: string | null }) {
  if (value === null) return word === 'directly' ? <span>directly </span> : null;
  return (
    <span>
      {word} <code>{visibleText(value, 100)}</code>{' '}
    </span>
  );
}

interface ComparisonProps {
  readonly answer: RouteAnswer;
  readonly address: string;
  readonly routes: LiveState<Route>;
}

/** Said only when the table alone would lead elsewhere: then something beside it decides. */
function Comparison({ answer, address, routes }: ComparisonProps) {
  const index = useMemo(() => indexRoutes(selectPresentRows(routes).map(({ row }) => row)), [routes]);
  const parsed = parseAddress(address);
  if (parsed === null || routes.kind !== 'read') return null;
  const comparison = compareWithTable(answer, routeFor(parsed, index));
  if (comparison.kind === 'same') return <span className={styles.agrees}>as the table says</span>;
  if (comparison.kind === 'not-comparable') return <span className={styles.agrees}>{comparison.because}</span>;
  const tables = index.otherTables.map((table) => visibleText(table, 40)).join(', ');
  return (
    <Badge
      tone="caution"
      tip={
        tables === ''
          ? 'The system and its route table disagree: something beside the table decides, such as a rule or a VPN.'
          : `Rules lead to the tables ${tables}, which are not part of the usual order (ip rule).`
      }
    >
      the table alone says: {visibleText(comparison.tableSays, 120)}
    </Badge>
  );
}
