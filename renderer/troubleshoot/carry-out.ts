import type { SettingsPage } from '../../shared/channels/app-channels.ts';
import type { NextActionId } from '../../shared/diagnosis/next-actions.ts';
import type { OfferedChange } from '../../shared/diagnosis/offered-change.ts';
import { parseTarget } from '../../shared/targets/parse-target.ts';
import { visibleText } from '../../shared/visible-text.ts';
import { aliasAskedOf, askedOf, hasOwnProgram } from '../matrix/matrix-setup-store.ts';
import { goTo } from '../overview/go-to.ts';
import type { Page } from '../shell/page.ts';
import { announce } from '../ui/announcer.tsx';
import type { DiagnosisResult, RunRequest } from './diagnosis-store.ts';
import { scanHost, usualPorts } from './scan-target.ts';

/** The finished run that an action belongs to. */
export interface RunContext {
  readonly request: RunRequest;
  readonly result: DiagnosisResult;
}

type Carry = (page: Page, run: RunContext) => void;

/** What this window can carry out. An action that is not here, or does not apply now, is said as advice. */
const carriers: Readonly<Partial<Record<NextActionId, Carry>>> = {
  'open-local-network-settings': (page) => void openSettings(page, 'local-network'),
  'open-firewall-settings': (page) => void openSettings(page, 'firewall'),
  'open-network-settings': (page) => void openSettings(page, 'network'),
  'run-program-matrix': compareOwn,
  'run-alias-matrix': (page, run) => compare(page, run, aliasAskedOf),
  'run-root-control': (page, run) => compare(page, run, null),
  'run-deep': ({ diagnosis }, { request }) => diagnosis.run({ ...withoutOnly(request), isDeep: true }),
  'run-again': ({ diagnosis }) => diagnosis.runAgain(),
  'name-a-port': nameAPort,
  'show-listeners': (page, { result }) => goTo(page, 'listeners', result.port === null ? '' : `port:${result.port}`),
  'show-routes': showRoute,
  'show-interfaces': (page) => goTo(page, 'interfaces'),
  'scan-ports': scanPorts,
};

/** How an action is carried out now; `null` when it cannot be. */
export function carrierOf(id: NextActionId, page: Page): Carry | null {
  const host = page.app.getState().description?.host;
  if (host?.kind === 'recorded' && SENDING.includes(id)) return null;
  if (SETTINGS.includes(id) && (host?.platform !== 'darwin' || host.kind !== 'local')) return null;
  return carriers[id] ?? null;
}

/** How the plan of an offered change is opened; `null` where this machine is not the one that was looked at. */
export function changeCarrierOf(change: OfferedChange, { app }: Page): Carry | null {
  if (app.getState().description?.host.kind !== 'local') return null;
  return ({ changeDialog }, { result }) => {
    const because = result.verdict.causes[0]?.title ?? null;
    switch (change.kind) {
      case 'stop-process':
        return void changeDialog.openStop(change.pid);
      case 'allow-through-firewall':
        return void changeDialog.openFirewall(change.pid);
      case 'delete-neighbor':
        return changeDialog.openRequest(change);
      case 'add-alias':
        return changeDialog.openAlias({ ...change, because });
    }
  };
}

/** A recording sends nothing. */
const SENDING: readonly NextActionId[] = [
  ...(['run-deep', 'run-again', 'run-program-matrix', 'run-alias-matrix', 'run-root-control'] as const),
  'scan-ports',
];
/** Pages of macOS, opened on this very Mac. */
const SETTINGS: readonly NextActionId[] = [
  ...(['open-local-network-settings', 'open-firewall-settings', 'open-network-settings'] as const),
];

/**
 * Programs, with the target of the run, and started when everything that is needed is there. The root control only stands
 * there: what it asks the password for is read first.
 */
function compare(page: Page, { request }: RunContext, asked: typeof askedOf | null): void {
  page.matrixSetup.setState({ target: request.target });
  page.navigation.setState({ screen: 'troubleshoot', troubleshootTab: 'programs' });
  const chosen = asked?.(page.matrixSetup.getState());
  if (chosen !== undefined && typeof chosen !== 'string') page.matrix.run(chosen);
  if (typeof chosen === 'string') announce(chosen);
}

/** Without the program that fails there would be nothing to compare: then the box for it has the focus. */
function compareOwn(page: Page, run: RunContext): void {
  const hasOwn = hasOwnProgram(page.matrixSetup.getState());
  compare(page, run, hasOwn ? askedOf : null);
  if (hasOwn) return;
  page.matrix.forget();
  page.matrixSetup.setState({ wantsProgram: true });
  announce('Add the program that fails, then compare');
}

/** What came of it stands below the verdict. */
function scanPorts({ scan }: Page, { request, result }: RunContext): void {
  const host = scanHost(request.target);
  if (host !== null) scan.run({ host, ports: usualPorts(result.port) });
}

async function openSettings({ openSettings: open }: Page, settings: SettingsPage): Promise<void> {
  const reply = await open(settings);
  announce(
    reply.kind === 'opened' ? 'System Settings is open' : `Settings did not open: ${visibleText(reply.because, 200)}`,
  );
}

const withoutOnly = ({ only: _, ...request }: RunRequest): RunRequest => request;

/** The host stands in the box, and the cursor behind it: only the port is missing. */
function nameAPort({ targetBox }: Page, { request }: RunContext): void {
  const target = parseTarget(request.target);
  if (target.kind === 'not-a-target') return;
  const zone = target.zone === null ? '' : `%${target.zone}`;
  targetBox.write(target.family === 'ipv6' ? `[${target.host}${zone}]:` : `${target.host}:`);
  targetBox.askFocus();
}

/** Routes, with the system's own answer for the address that was tried. */
function showRoute(page: Page, { request, result }: RunContext): void {
  const target = parseTarget(request.target);
  const typed = target.kind !== 'not-a-target' && target.family !== null ? target.host : undefined;
  const address = result.attempts[0]?.target.address ?? typed;
  goTo(page, 'routes');
  if (address !== undefined) void page.routeFor.ask({ address });
}
