import { type FormEvent, useState } from 'react';
import { useStore } from 'zustand';
import type { Api } from '../../shared/channels.ts';
import type { Route } from '../../shared/route.ts';
import type { LiveState } from '../live/live-state.ts';
import { usePage } from '../shell/page-context.ts';
import { visible } from '../text/visible.ts';
import { Button } from '../ui/button.tsx';
import styles from './route-question.module.css';

interface RouteQuestionProps {
  readonly routes: LiveState<Route>;
}

/** Which route does an address take? Asks the system, since it alone knows its rules. */
export function RouteQuestion(_: RouteQuestionProps) {
  const { routeFor } = usePage();
  const asking = useStore(routeFor);
  const [address, setAddress] = useState('');
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
        {asking.kind === 'broken' && visible(asking.because, 300)}
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
      return `The system gave no answer: ${visible(reply.because, 300)}`;
    case 'answered': {
      const { failure, gateway, interfaceName, sourceAddress } = reply.answer;
      if (failure !== null) return <strong>No way there: {visible(failure, 300)}</strong>;
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
      {word} <code>{visible(value, 100)}</code>{' '}
    </span>
  );
}
