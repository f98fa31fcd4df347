import type { Question } from '../../shared/question.ts';

export type { Question };

/** What each question is called on screen. */
export const questionTitles: Readonly<Record<Question, string>> = {
  system: 'System',
  routes: 'Routes',
  interfaces: 'Interfaces',
  listeners: 'Listeners',
  sockets: 'Sockets',
  neighbors: 'Neighbors',
  resolvers: 'Resolvers',
  reachability: 'Reachability',
  proxies: 'Proxies',
  firewall: 'Firewall',
  tailnet: 'Tailnet',
};

const isQuestion = (name: string): name is Question => name in questionTitles;

/** Spelled out here because shared/question.ts holds schemas, which the page does not load. */
export const questionList: readonly Question[] = Object.keys(questionTitles).filter(isQuestion);
