import {
  BookOpen,
  ClipboardPaste,
  Copy,
  Download,
  EthernetPort,
  GitCompareArrows,
  History,
  Info,
  LayoutDashboard,
  ListFilter,
  MonitorSmartphone,
  PanelRight,
  Pause,
  Plug,
  Plus,
  RadioTower,
  RefreshCw,
  Search,
  Stethoscope,
  Waypoints,
} from 'lucide-react';
import { overviewQuestions } from '../../shared/overview/overview-facts.ts';
import { openPrograms } from '../matrix/open-programs.ts';
import type { Question } from '../readings/question-titles.ts';
import type { Overlay, Screen } from '../shell/navigation-store.ts';
import type { Page } from '../shell/page.ts';
import { enterTroubleshoot } from '../troubleshoot/enter.ts';
import type { Action } from './action.ts';
import { command, commandShift } from './shortcut.ts';

const always = () => true;
const onTable = ({ navigation }: Page) => navigation.getState().table !== null;
const show = (screen: Screen) => (page: Page) => page.navigation.setState({ screen, overlay: null });
const open = (overlay: Overlay) => (page: Page) => page.navigation.setState({ overlay });
const rowTarget = ({ navigation }: Page) => navigation.getState().table?.target() ?? null;
const onTheTable = (page: Page) => page.navigation.getState().table;

/** The questions a screen is made of, which Read again asks anew. */
const questionsOf = ({ navigation }: Page): readonly Question[] => {
  const { screen, interfacesTab, listenersTab } = navigation.getState();
  if (screen === 'troubleshoot' || screen === 'sessions') return [];
  if (screen === 'overview') return [...overviewQuestions];
  if (screen === 'interfaces') return interfacesTab === 'changes' ? [] : [interfacesTab];
  return screen === 'listeners' ? [listenersTab] : [screen];
};

export const actions: readonly Action[] = [
  {
    id: 'show-overview',
    title: 'Overview',
    icon: LayoutDashboard,
    shortcut: command('1'),
    when: always,
    run: show('overview'),
  },
  { id: 'show-routes', title: 'Routes', icon: Waypoints, shortcut: command('2'), when: always, run: show('routes') },
  {
    id: 'show-interfaces',
    title: 'Interfaces',
    icon: EthernetPort,
    shortcut: command('3'),
    when: always,
    run: (page) => page.navigation.setState({ screen: 'interfaces', interfacesTab: 'interfaces', overlay: null }),
  },
  {
    id: 'show-neighbors',
    title: 'Neighbors',
    icon: MonitorSmartphone,
    shortcut: null,
    when: always,
    run: (page) => page.navigation.setState({ screen: 'interfaces', interfacesTab: 'neighbors', overlay: null }),
  },
  {
    id: 'show-listeners',
    title: 'Listeners',
    icon: RadioTower,
    shortcut: command('4'),
    when: always,
    run: (page) => page.navigation.setState({ screen: 'listeners', listenersTab: 'listeners', overlay: null }),
  },
  {
    id: 'show-sockets',
    title: 'Sockets',
    icon: Plug,
    shortcut: command('5'),
    when: always,
    run: (page) => page.navigation.setState({ screen: 'listeners', listenersTab: 'sockets', overlay: null }),
  },
  {
    id: 'show-troubleshoot',
    title: 'Troubleshoot',
    icon: Stethoscope,
    shortcut: command('6'),
    when: always,
    run: (page) => page.navigation.setState({ screen: 'troubleshoot', troubleshootTab: 'checklist', overlay: null }),
  },
  {
    id: 'show-sessions',
    title: 'Sessions',
    icon: BookOpen,
    shortcut: command('7'),
    when: always,
    run: show('sessions'),
  },
  {
    id: 'save-report',
    title: 'Report of this session…',
    icon: Download,
    shortcut: commandShift('s'),
    when: always,
    run: (page) => {
      page.report.begin(null);
      page.navigation.setState({ overlay: 'report' });
    },
  },
  {
    id: 'show-programs',
    title: 'Compare programs',
    icon: GitCompareArrows,
    shortcut: null,
    when: always,
    run: openPrograms,
  },
  {
    id: 'diagnose-row',
    title: 'Diagnose the row',
    icon: Stethoscope,
    shortcut: command('d'),
    when: (page) => rowTarget(page) !== null,
    run: (page) => {
      const target = rowTarget(page);
      if (target !== null) enterTroubleshoot(page, target);
    },
  },
  {
    id: 'show-changes-made',
    title: 'Changes made',
    icon: History,
    shortcut: null,
    when: always,
    run: (page) => page.navigation.setState({ screen: 'interfaces', interfacesTab: 'changes', overlay: null }),
  },
  {
    id: 'add-alias',
    title: 'Add alias…',
    icon: Plus,
    shortcut: null,
    when: ({ app }) => app.getState().description?.host.kind === 'local',
    run: (page) => {
      page.navigation.setState({ overlay: null });
      page.changeDialog.openAlias();
    },
  },
  {
    id: 'focus-filter',
    title: 'Filter the table',
    icon: ListFilter,
    shortcut: command('f'),
    when: onTable,
    run: (page) => onTheTable(page)?.focusFilter(),
  },
  {
    id: 'toggle-detail',
    title: 'Show or hide details',
    icon: PanelRight,
    shortcut: command('i'),
    when: onTable,
    run: (page) => onTheTable(page)?.toggleDetail(),
  },
  {
    id: 'copy-rows',
    title: 'Copy rows as TSV',
    icon: Copy,
    shortcut: commandShift('c'),
    when: onTable,
    run: (page) => onTheTable(page)?.copy('tsv'),
  },
  {
    id: 'copy-rows-json',
    title: 'Copy rows as JSON',
    icon: Copy,
    shortcut: null,
    when: onTable,
    run: (page) => onTheTable(page)?.copy('json'),
  },
  {
    id: 'copy-rows-markdown',
    title: 'Copy rows as Markdown',
    icon: Copy,
    shortcut: null,
    when: onTable,
    run: (page) => onTheTable(page)?.copy('markdown'),
  },
  {
    id: 'read-again',
    title: 'Read again',
    icon: RefreshCw,
    shortcut: command('r'),
    when: always,
    run: (page) => {
      questionsOf(page).forEach(page.readAgain);
      if (page.navigation.getState().screen === 'troubleshoot') page.diagnosis.runAgain();
    },
  },
  {
    id: 'toggle-pause',
    title: 'Pause or resume live readings',
    icon: Pause,
    shortcut: commandShift('p'),
    when: always,
    run: ({ app }) => void app.setPaused(!app.getState().isPaused),
  },
  {
    id: 'paste-output',
    title: 'Paste output…',
    icon: ClipboardPaste,
    shortcut: commandShift('v'),
    when: always,
    run: open('paste'),
  },
  {
    id: 'open-palette',
    title: 'Commands…',
    icon: Search,
    shortcut: command('k'),
    when: always,
    run: open('palette'),
  },
  { id: 'show-about', title: 'About Routelight', icon: Info, shortcut: null, when: always, run: open('about') },
];

/** The action of that id; every id has one, which a test says too. */
export function actionOf(id: Action['id']): Action {
  const action = actions.find((each) => each.id === id);
  if (action === undefined) throw new Error(`No action ${id}`);
  return action;
}

export function runAction(action: Action, page: Page): boolean {
  if (!action.when(page)) return false;
  action.run(page);
  return true;
}
