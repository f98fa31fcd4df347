import { z } from 'zod';

/**
 * What the app can be asked to do after a verdict. The id is the whole message: whoever carries an action out knows the
 * target from the run it belongs to. A new action is added here first, then to the screen and the command line.
 */
export const nextActions = {
  'open-local-network-settings': 'Opens System Settings › Privacy & Security › Local Network.',
  'open-firewall-settings': 'Opens System Settings › Network › Firewall.',
  'open-network-settings': 'Opens System Settings › Network.',
  'run-program-matrix': 'Tries the same connect with several programs.',
  'run-alias-matrix': 'Tries two programs with the first address and with the alias.',
  'run-root-control': 'Connects once as administrator, after asking for the password.',
  'run-deep': 'Traces the path, measures its MTU and asks each name server.',
  'run-again': 'Walks the same way once more.',
  'read-as-root': 'Reads the firewall once as administrator, after asking for the password.',
  'name-a-port': 'Asks for a port, so that something can be connected to.',
  'scan-ports': 'Looks which ports of the target take connections.',
  'show-listeners': 'Opens Listeners at this port.',
  'show-routes': 'Opens Routes at this destination.',
  'show-interfaces': 'Opens Interfaces.',
} as const satisfies Readonly<Record<string, string>>;

export type NextActionId = keyof typeof nextActions;
export const NextActionId = z.enum(Object.keys(nextActions) as [NextActionId, ...NextActionId[]]);
