import { answer, linesOf } from './answer.mjs';
import { changeFirewall } from './socketfilterfw-change.mjs';

/** socketfilterfw has one wording for each generation (facts D1): 13 the old one, 15 and 26 the new, three app lists. */
export function socketfilterfw(state, args, { root } = { root: '' }) {
  const isChange = args.some((arg) => /^--(?:set|add|remove|block|unblock)/.test(arg));
  if (isChange) return changeFirewall(state, args, root);
  return answer(linesOf(args.flatMap((arg, at) => answerTo(state, arg, args[at + 1]))));
}

function answerTo({ model, firewall }, option, path) {
  const isOld = model === '13';
  switch (option) {
    case '--getglobalstate':
      return [globalState(firewall.state)];
    case '--getblockall':
      return [blockAll(firewall.state === 2, isOld)];
    case '--getstealthmode':
      return [
        isOld
          ? `Stealth mode ${word(firewall.stealth)}`
          : `Firewall stealth mode is ${firewall.stealth ? 'on' : 'off'}`,
      ];
    case '--getallowsigned':
      return allowSigned(firewall, isOld);
    case '--listapps':
      return listApps(firewall.apps, model);
    case '--getappblocked':
      return [appState(firewall.apps, path ?? '')];
    default:
      return [];
  }
}

const word = (isOn) => (isOn ? 'enabled' : 'disabled');

function globalState(state) {
  if (state === 0) return 'Firewall is disabled. (State = 0)';
  if (state === 1) return 'Firewall is enabled. (State = 1)';
  return 'Firewall is blocking all non-essential incoming connections. (State = 2)';
}

const blockAll = (isOn, isOld) =>
  isOld ? `Block all ${word(isOn).toUpperCase()}!` : `Firewall has block all state set to ${word(isOn)}.`;

function allowSigned({ allowSigned: builtIn, allowDownloadedSigned: downloaded }, isOld) {
  const software = isOld ? 'signed built-in software' : 'built-in signed software';
  const stop = isOld ? '' : '.';
  return [
    `Automatically allow ${software} ${word(builtIn).toUpperCase()}${stop}`,
    `Automatically allow downloaded signed software ${word(downloaded).toUpperCase()}${stop}`,
  ];
}

function listApps(apps, model) {
  if (model === '15') {
    const baseName = (path) => path.slice(path.lastIndexOf('/') + 1);
    const rows = apps.map(({ path, isAllowed }) => `${baseName(path)} (state: ${isAllowed ? 1 : 4})`);
    return [`Total number of apps = ${apps.length}`, ...rows];
  }
  const said = (isAllowed) => (isAllowed ? 'Allow' : 'Block');
  if (model === '26') {
    const rows = apps.flatMap(({ path, isAllowed }, at) => [
      `${at + 1} : ${path} `,
      `             (${said(isAllowed)} incoming connections)`,
    ]);
    return [`Total number of apps = ${apps.length} `, ...rows];
  }
  const rows = apps.flatMap(({ path, isAllowed }, at) => [
    '',
    `${at + 1} :  ${path} `,
    ` \t ( ${said(isAllowed)} incoming connections ) `,
  ]);
  return [`ALF: total number of apps = ${apps.length} `, ...rows];
}

function appState(apps, path) {
  const app = apps.find((each) => each.path === path);
  if (app === undefined) return 'The application is not part of the firewall';
  return `Incoming connection to ${path} is ${app.isAllowed ? 'permitted' : 'blocked'}`;
}
