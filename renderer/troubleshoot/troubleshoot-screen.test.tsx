// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { Api } from '../../shared/channels.ts';
import { nothingRecognised } from '../../shared/errors/error-explanation.ts';
import { observationOf } from '../testing/fake-api.ts';
import { type RenderedPage, renderPage } from '../testing/render-page.tsx';
import { aFinding, anAttempt, healthy, withCauses } from './made-up.ts';

afterEach(cleanup);

type Explanation = Awaited<ReturnType<Api['explainText']>>;
const refused: Explanation = {
  ...nothingRecognised,
  recognised: true,
  category: 'ECONNREFUSED',
  runtime: 'node',
  target: { host: '192.168.2.171', port: 22 },
  meaning: 'The other machine answered: nothing listens there.',
  notMeaning: 'It does not mean that the machine is down.',
  likelyCauses: ['The server is not running', 'It listens on another port'],
  ambiguous: [],
  line: 1,
  printed: 'connect ECONNREFUSED 192.168.2.171:22',
  lineCount: 1,
};

const box = () => screen.getByRole('textbox', { name: 'Target or error text' });
const verdict = () => within(screen.getByRole('region', { name: 'Verdict' }));
const runs = ({ fake }: RenderedPage) =>
  fake.calls.filter(([name]) => name === 'runDiagnosis').map(([, asked]) => asked);

async function open(explanation?: Explanation): Promise<RenderedPage> {
  const answers = explanation === undefined ? {} : { explainText: () => Promise.resolve(explanation) };
  return renderPage({ screen: 'troubleshoot' }, answers);
}

/** As a click on its line does; the page under test has no layout to click on. */
async function openStep({ settle }: RenderedPage, title: string): Promise<void> {
  const steps = screen.getByRole('list', { name: 'Steps' });
  const details = within(steps).getByText(title).closest('details');
  if (details === null) throw new Error(`${title} does not open`);
  await settle(() => {
    details.open = true;
    fireEvent(details, new Event('toggle'));
  });
}

async function submit({ settle }: RenderedPage, text: string): Promise<void> {
  await settle(() => void fireEvent.change(box(), { target: { value: text } }));
  await settle(() => void fireEvent.keyDown(box(), { key: 'Enter' }));
}

describe('Troubleshoot', () => {
  it('takes the target along to the programs, and leaves one alone that stands there', async () => {
    const page = await open();
    const comparedTarget = () => (screen.getByLabelText('Target') as HTMLInputElement).value;
    const tab = (name: string) => page.settle(() => void fireEvent.click(screen.getByRole('radio', { name })));
    await page.settle(() => void fireEvent.change(box(), { target: { value: 'mini-red' } }));
    await tab('Programs');
    expect(comparedTarget(), 'a port is needed').toBe('');
    await tab('Checklist');
    await submit(page, 'mini-red:22');
    await tab('Programs');
    expect(comparedTarget()).toBe('mini-red:22');
    await tab('Checklist');
    await submit(page, 'mini-blue:22');
    await tab('Programs');
    expect(comparedTarget()).toBe('mini-red:22');
  });

  it('sends nothing before a person asks, and has the box ready for them', async () => {
    const page = await open();
    expect(document.activeElement).toBe(box());
    expect(screen.getByRole('button', { name: 'Diagnose' }).hasAttribute('disabled')).toBe(true);
    await page.settle(() => void fireEvent.change(box(), { target: { value: 'mini-red:22' } }));
    expect(runs(page)).toEqual([]);
    await page.settle(() => void fireEvent.keyDown(box(), { key: 'Enter', shiftKey: true }));
    expect(runs(page)).toEqual([]);
  });

  it('walks to a target and shows the cause, its evidence and what to do', async () => {
    const page = await open();
    await submit(page, ' mini-red:22 ');
    expect(runs(page)).toEqual([{ target: 'mini-red:22' }]);
    await page.settle(() => page.fake.diagnosis({ kind: 'step', step: 'name', state: 'running', elapsedMs: 0 }));
    expect(screen.getByRole('list', { name: 'Steps' }).textContent).toContain('Namerunning');
    const other = aFinding({ rule: 'firewall', title: 'A firewall refuses', confidence: 'possible' });
    await page.settle(() =>
      page.fake.diagnosis(withCauses([aFinding(), other], [aFinding({ title: 'An odd alias' })])),
    );
    expect(verdict().getByRole('heading', { level: 2 }).textContent).toBe('Nothing listens on this port very likely');
    for (const title of [
      'What shows it',
      'What speaks against it',
      'What to do next',
      'It could also be',
      'Worth knowing',
    ])
      expect(verdict().getAllByText(title).length).toBeGreaterThan(0);
    expect(verdict().getAllByText('--port 22')[0]?.tagName).toBe('CODE');
    expect(document.querySelector('[aria-live=polite].visually-hidden')?.textContent).toBe(
      'Verdict: Nothing listens on this port, very likely. 1 other possible cause.',
    );
  });

  it('copies a command, and offers none that has something invisible in it', async () => {
    const page = await open();
    await submit(page, 'mini-red:22');
    const hidden = { kind: 'command', text: 'Not this:', command: 'ls\u202e -l' } as const;
    const finding = aFinding();
    await page.settle(() =>
      page.fake.diagnosis(withCauses([{ ...finding, nextSteps: [...finding.nextSteps, hidden] }])),
    );
    const [copy, ...others] = verdict().getAllByRole('button', { name: /^Copy the command/ });
    expect(others).toEqual([]);
    if (copy !== undefined) await page.settle(() => void fireEvent.click(copy));
    expect(page.fake.calls).toContainEqual(['copyText', { text: "ss -ltnp 'sport = :22'" }]);
  });

  it('shows the first of what to do and folds the rest, and copies all of it', async () => {
    const page = await open();
    await submit(page, 'mini-red:22');
    const nextSteps = [1, 2, 3, 4, 5].map((step) => ({ kind: 'advice', text: `Step ${step}.` }) as const);
    await page.settle(() => page.fake.diagnosis(withCauses([aFinding({ nextSteps })])));
    const folded = verdict().getByText('If that does not help: 2 more steps').closest('details');
    expect(folded?.open).toBe(false);
    expect(folded?.textContent).toContain('Step 4.Step 5.');
    expect(folded?.textContent).not.toContain('Step 3.');
    await page.settle(() => void fireEvent.click(verdict().getByRole('button', { name: 'Copy the verdict' })));
    const [, copied] = page.fake.calls.at(-1) ?? [];
    expect(copied).toEqual({
      text: [
        'mini-red:22: Nothing listens on this port (very likely)',
        'What shows it:\n- mini-red refused port 22.\n  connect() = ECONNREFUSED',
        'What speaks against it:\n- A firewall can refuse too.',
        'What to do next:\n- Step 1.\n- Step 2.\n- Step 3.\n- Step 4.\n- Step 5.',
      ].join('\n\n'),
    });
  });

  it('leads from a healthy way to the program that fails all the same', async () => {
    const page = await open();
    await submit(page, 'mini-red:22');
    await page.settle(() => page.fake.diagnosis(healthy));
    await page.settle(() => void fireEvent.click(verdict().getByRole('button', { name: 'Compare programs' })));
    expect(page.page.navigation.getState().troubleshootTab).toBe('programs');
    expect(page.page.matrixSetup.getState().target).toBe('mini-red:22');
  });

  it('asks where to when the error does not say it, and takes the error along', async () => {
    const page = await open({ ...refused, target: null });
    await submit(page, 'OSError: [Errno 61] Connection refused');
    const whereTo = screen.getByLabelText(/^The text does not say where to/);
    await page.settle(() => void fireEvent.change(whereTo, { target: { value: 'mini-red:22' } }));
    await page.settle(() => void fireEvent.click(screen.getByRole('button', { name: 'Diagnose it' })));
    expect(runs(page)).toEqual([{ target: 'mini-red:22', errorText: 'OSError: [Errno 61] Connection refused' }]);
  });

  it('says what is healthy, with every connect and the steps that open', async () => {
    const page = await open();
    await submit(page, 'mini-red:22');
    const refusedHere = anAttempt({
      startedAtMs: 1,
      errno: 'EHOSTUNREACH',
      errnoNumber: 65,
      isSynchronous: true,
      local: null,
      outcome: { kind: 'unreachable', scope: 'host' },
    });
    await page.settle(() => page.fake.diagnosis({ ...healthy, attempts: [anAttempt(), refusedHere] }));
    expect(verdict().getByText('Nothing wrong was found: mini-red:22 answers.')).toBeTruthy();
    const rows = within(screen.getByRole('table', { name: 'Connections tried' })).getAllByRole('row');
    expect(rows.map((row) => row.textContent).slice(1)).toEqual([
      '192.168.2.171:22192.168.2.224accepted —0.4 ms',
      '192.168.2.171:22—unreachable refused on this machineEHOSTUNREACH 650.4 ms',
    ]);
    expect(screen.queryByText('[fd00:2::171]:22: refused')).toBeNull();
    await openStep(page, 'Connect');
    expect(screen.getByText('[fd00:2::171]:22: refused')).toBeTruthy();
    expect(screen.getByText(/Opens a TCP connection/)).toBeTruthy();
  });

  it('says what would have to be checked when it cannot tell', async () => {
    const page = await open();
    await submit(page, 'mini-red');
    const cannotTell = {
      kind: 'cannot-tell',
      causes: [],
      remarks: [],
      missing: ['pings: not looked at'],
      decidedBy: [],
    } as const;
    await page.settle(() =>
      page.fake.diagnosis({
        ...healthy,
        port: null,
        verdict: { ...cannotTell, causes: [], remarks: [], missing: [...cannotTell.missing], decidedBy: [] },
      }),
    );
    expect(verdict().getByText('Cannot tell yet')).toBeTruthy();
    expect(verdict().getByText(/No port was named/)).toBeTruthy();
    expect(verdict().getByText('pings: not looked at')).toBeTruthy();
  });

  it('stops, and runs again from the same button and by Read again', async () => {
    const page = await open();
    await submit(page, 'mini-red:22');
    await page.settle(() => void fireEvent.click(screen.getByRole('button', { name: 'Stop' })));
    expect(screen.getByText('stopped before there was a verdict')).toBeTruthy();
    await page.settle(() => void fireEvent.click(screen.getByRole('button', { name: 'Run again' })));
    await page.settle(() => page.fake.command('read-again'));
    expect(runs(page)).toHaveLength(3);
  });

  it('explains an error, and probes its target only when told to', async () => {
    const page = await open(refused);
    await submit(page, 'connect ECONNREFUSED 192.168.2.171:22');
    const card = screen.getByRole('region', { name: 'What the error means' });
    for (const text of ['ECONNREFUSED', refused.meaning, refused.notMeaning, ...refused.likelyCauses])
      expect(card.textContent).toContain(text);
    expect(runs(page)).toEqual([]);
    await page.settle(() => void fireEvent.click(screen.getByRole('button', { name: 'Diagnose 192.168.2.171:22' })));
    const errorText = 'connect ECONNREFUSED 192.168.2.171:22';
    expect(runs(page)).toEqual([{ target: '192.168.2.171:22', errorText }]);
    expect(screen.getByRole('list', { name: 'Recent targets' }).textContent).toBe('192.168.2.171:22');
  });

  it('says of a text that is neither why it is no target', async () => {
    const page = await open();
    await submit(page, 'mini-red:70000');
    expect(screen.getByText(/neither a target nor an error/)).toBeTruthy();
    expect(screen.getByText(/^As a target: /).textContent).toContain('70000');
    expect(runs(page)).toEqual([]);
  });

  it('shows text from outside with nothing hidden in it', async () => {
    const page = await open();
    await submit(page, 'mini-red:22');
    await page.settle(() => page.fake.diagnosis(withCauses([aFinding({ title: 'evil\u202etxt <b>x</b>' })])));
    expect(verdict().getByRole('heading', { level: 2 }).textContent).toContain('evil‹U+202E›txt <b>x</b>');
  });

  it('does not probe on a recording', async () => {
    const page = await open();
    const { description } = page.page.app.getState();
    if (description === null) throw new Error('no description');
    const host = { ...description.host, kind: 'recorded' } as const;
    await page.settle(() => page.page.app.setState({ description: { ...description, host } }));
    await submit(page, 'mini-red:22');
    expect(runs(page)).toEqual([]);
    expect(screen.getByText(/A recording cannot be probed. What was diagnosed .* is in Sessions/)).toBeTruthy();
  });

  it('says a first verdict while the walk goes on, and offers nothing to do before its end', async () => {
    const page = await open();
    await submit(page, 'mini-red:22');
    const again = { kind: 'action', text: 'Walk it again', action: 'run-again' } as const;
    const { verdict: cause } = withCauses([aFinding({ nextSteps: [again] })]);
    await page.settle(() => page.fake.diagnosis({ kind: 'verdict', afterMs: 9, isWaiting: true, verdict: cause }));
    expect(verdict().getByText('so far')).toBeTruthy();
    expect(verdict().queryByRole('button', { name: 'Walk it again' })).toBeNull();
    expect(document.querySelector('[aria-live=polite].visually-hidden')?.textContent).toBe(
      'So far: Nothing listens on this port',
    );
    await page.settle(() => page.fake.diagnosis({ ...healthy, verdict: cause }));
    await page.settle(() => void fireEvent.click(verdict().getByRole('button', { name: 'Walk it again' })));
    expect(runs(page)).toHaveLength(2);
  });

  it('leads from a step and from evidence to what was printed, and back', async () => {
    const found = { kind: 'found', observation: observationOf({ id: 'o7' }), fromLine: 1, totalLines: 1 } as const;
    const lines = [{ text: 'default 192.168.2.1', isHighlighted: true }];
    const page = await renderPage(
      { screen: 'troubleshoot' },
      { readRawOutput: () => Promise.resolve({ ...found, lines }) },
    );
    await submit(page, 'mini-red:22');
    const route = {
      ...({ step: 'route', title: 'Route', state: 'fine' } as const),
      ...{ lines: ['by en0'], observations: ['o7'] },
    };
    const evidence = [{ text: 'The way is there.', printed: 'default 192.168.2.1', observation: 'o7' }];
    const { verdict: cause } = withCauses([aFinding({ evidence })]);
    await page.settle(() => page.fake.diagnosis({ ...healthy, steps: [route], verdict: cause }));
    await openStep(page, 'Route');
    await page.settle();
    const fromStep = screen.getByRole('button', { name: 'Show output of /usr/sbin/netstat -rn' });
    fromStep.focus();
    await page.settle(() => void fireEvent.click(fromStep));
    await page.settle();
    const panel = screen.getByRole('complementary', { name: 'Where this came from' });
    expect(panel.textContent).toContain('default 192.168.2.1');
    expect(panel.contains(document.activeElement)).toBe(true);
    await page.settle(() => void fireEvent.keyDown(panel, { key: 'Escape' }));
    expect(document.activeElement).toBe(fromStep);
    await page.settle(
      () => void fireEvent.click(screen.getByRole('button', { name: 'Show output behind: The way is there.' })),
    );
    expect(screen.getByRole('complementary', { name: 'Where this came from' })).toBeTruthy();
  });

  it('walks one step again, and offers the slow tests once', async () => {
    const page = await open();
    await submit(page, 'mini-red:22');
    await page.settle(() => page.fake.diagnosis(healthy));
    await openStep(page, 'Name');
    const again = screen.getByRole('button', { name: 'Check name again' });
    again.focus();
    await page.settle(() => void fireEvent.click(again));
    expect(runs(page).at(-1)).toEqual({ target: 'mini-red:22', only: 'name' });
    expect(document.activeElement).toBe(again);
    await page.settle(() => page.fake.diagnosis(healthy));
    await page.settle(() => void fireEvent.click(screen.getByRole('button', { name: 'Run the slow tests' })));
    expect(runs(page).at(-1)).toMatchObject({ target: 'mini-red:22', isDeep: true });
    await page.settle(() => page.fake.diagnosis(healthy));
    expect(screen.queryByRole('button', { name: 'Run the slow tests' })).toBeNull();
  });

  it.each([
    ['darwin', 'button'],
    ['linux', 'advice'],
  ] as const)('draws what %s can do about the local network as %s', async (platform, kind) => {
    const page = await open();
    const { description } = page.page.app.getState();
    if (description === null) throw new Error('no description');
    await page.settle(() =>
      page.page.app.setState({ description: { ...description, host: { ...description.host, platform } } }),
    );
    await submit(page, 'mini-red:22');
    const open_ = { kind: 'action', text: 'Open Local Network', action: 'open-local-network-settings' } as const;
    await page.settle(() => page.fake.diagnosis(withCauses([aFinding({ nextSteps: [open_] })])));
    const button = verdict().queryByRole('button', { name: 'Open Local Network' });
    expect(verdict().getByText('Open Local Network')).toBeTruthy();
    expect(button !== null).toBe(kind === 'button');
    if (button !== null) await page.settle(() => void fireEvent.click(button));
    expect(page.fake.calls.some(([name]) => name === 'openSettings')).toBe(kind === 'button');
  });

  it('opens the plan of a change that is offered, filled in with what the evidence has', async () => {
    const page = await open();
    await submit(page, 'mini-red:22');
    const change = {
      ...{ kind: 'delete-neighbor' as const, interfaceName: 'en0', family: 'ipv4' as const, address: '192.0.2.9' },
    };
    const nextSteps = [{ kind: 'change', text: 'Forget the entry…', change } as const];
    await page.settle(() => page.fake.diagnosis(withCauses([aFinding({ nextSteps })])));
    await page.settle(() => void fireEvent.click(verdict().getByRole('button', { name: 'Forget the entry…' })));
    expect(page.fake.calls).toContainEqual(['planAction', { request: change, trialSeconds: null }]);
  });

  it('says what would decide it, puts the cursor where the port is missing, and draws nothing that does nothing', async () => {
    const page = await open();
    await submit(page, 'mini-red');
    const decidedBy = [
      { kind: 'action', text: 'Name a port', action: 'name-a-port' } as const,
      { kind: 'action', text: 'Read the firewall', action: 'read-as-root' } as const,
    ];
    await page.settle(() =>
      page.fake.diagnosis({
        ...healthy,
        port: null,
        verdict: { kind: 'cannot-tell', causes: [], remarks: [], missing: [], decidedBy },
      }),
    );
    expect(verdict().queryByRole('button', { name: 'Read the firewall' })).toBeNull();
    expect(verdict().getByText('Read the firewall')).toBeTruthy();
    await page.settle(() => void fireEvent.click(verdict().getByRole('button', { name: 'Name a port' })));
    expect(document.activeElement).toBe(box());
    expect(box()).toHaveProperty('value', 'mini-red:');
  });

  it('leads from an error with a URL to its service, without the path that may have secrets in it', async () => {
    const page = await open({ ...refused, target: { host: 'mini-red', port: 8000 } });
    await submit(page, 'refused: http://mini-blue:8000/ then http://mini-red:8000/v1?token=abc');
    await page.settle(() => void fireEvent.click(screen.getByRole('button', { name: /^Diagnose http/ })));
    expect(runs(page).at(-1)).toMatchObject({ target: 'http://mini-red:8000' });
  });

  it('opens the form for the alias that is offered, with the cause as its reason', async () => {
    const page = await open();
    await submit(page, 'mini-red:22');
    const change = {
      ...{ kind: 'add-alias' as const, interfaceName: 'en0', family: 'ipv4' as const, address: '192.0.2.173' },
    };
    const nextSteps = [{ kind: 'change', text: 'Add 192.0.2.173 to en0…', change } as const];
    await page.settle(() => page.fake.diagnosis(withCauses([aFinding({ nextSteps })])));
    await page.settle(() => void fireEvent.click(verdict().getByRole('button', { name: 'Add 192.0.2.173 to en0…' })));
    expect(page.page.changeDialog.getState()).toMatchObject({
      draft: { interfaceName: 'en0', address: '192.0.2.173', because: 'Nothing listens on this port' },
    });
  });

  it('says once what was seen several times alike', async () => {
    const page = await open();
    await submit(page, 'mini-red:22');
    const evidence = aFinding().evidence;
    await page.settle(() => page.fake.diagnosis(withCauses([aFinding({ evidence: [...evidence, ...evidence] })])));
    expect(verdict().getByText('(2 times alike)', { exact: false })).toBeTruthy();
    expect(verdict().getAllByText('mini-red refused port 22.', { exact: false })).toHaveLength(1);
  });

  it('tries the ports of the target when a next step says so, and each that answers leads on', async () => {
    const page = await open();
    await submit(page, 'mini-red:29502');
    const nextSteps = [{ kind: 'action', text: 'See its ports', action: 'scan-ports' } as const];
    await page.settle(() => page.fake.diagnosis({ ...withCauses([aFinding({ nextSteps })]), port: 29_502 }));
    const scans = () => page.fake.calls.filter(([name]) => name === 'runScan').map(([, request]) => request);
    expect(scans()).toEqual([]);
    await page.settle(() => void fireEvent.click(verdict().getByRole('button', { name: 'See its ports' })));
    expect(scans()).toEqual([{ host: 'mini-red', ports: '1-1024,8000-9000,29492-29512' }]);
    const ports = within(screen.getByRole('region', { name: 'Ports of the target' }));
    await page.settle(() => page.fake.scan({ kind: 'progress', triedCount: 5, portCount: 2_046, openPorts: [22] }));
    expect(ports.getByText('5 of 2046 ports tried.')).toBeTruthy();
    await page.settle(() => void fireEvent.click(ports.getByRole('button', { name: 'Stop trying ports' })));
    await page.settle(() => page.fake.scan({ kind: 'broken', because: 'too late to be heard' }));
    expect(ports.getByText('Stopped. 5 of 2046 ports tried.')).toBeTruthy();
    await page.settle(() => void fireEvent.click(ports.getByRole('button', { name: '22' })));
    expect(runs(page).at(-1)).toEqual({ target: 'mini-red:22' });
  });

  it('draws the way, with where it breaks in words', async () => {
    const page = await open();
    await submit(page, 'mini-red:22');
    const station = (kind: 'program' | 'target', title: string) => ({ kind, title, tag: '', lines: [] });
    const path = {
      stations: [station('program', 'Routelight'), station('target', 'mini-red')],
      legs: [{ state: 'broken' as const, because: 'no answer' }],
      otherAddresses: 1,
    };
    await page.settle(() => page.fake.diagnosis({ ...healthy, path }));
    const words = 'It breaks between Routelight and mini-red: no answer.';
    expect(screen.getByRole('img', { name: 'The way to the service' }).textContent).toContain(words);
    expect(screen.getByRole('figure').textContent).toContain(`✕ ${words} Drawn for one of 2 addresses.`);
  });

  it('says what changed since the last run of the target', async () => {
    const page = await open();
    await submit(page, 'mini-red:22');
    await page.settle(() => page.fake.diagnosis(withCauses([aFinding()])));
    expect(screen.queryByText(/since the last run/)).toBeNull();
    await page.settle(() => void fireEvent.click(screen.getByRole('button', { name: 'Run again' })));
    await page.settle(() => page.fake.diagnosis(healthy));
    const changes = screen.getByRole('region', { name: 'What changed since the last run' });
    expect(
      within(changes)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual([
      'The verdict: before, a cause was found; now, nothing wrong was found.',
      'Nothing listens on this port: no longer found.',
    ]);
    await page.settle(() => void fireEvent.click(screen.getByRole('button', { name: 'Run again' })));
    await page.settle(() => page.fake.diagnosis(healthy));
    expect(screen.getByText(/^Nothing changed since the last run/)).toBeTruthy();
  });
});
