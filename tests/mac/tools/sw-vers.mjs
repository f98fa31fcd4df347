import { answer, linesOf } from './answer.mjs';

const RELEASES = {
  13: [
    ['ProductName', 'macOS'],
    ['ProductVersion', '13.6.9'],
    ['BuildVersion', '22G830'],
  ],
  15: [
    ['ProductName', 'macOS'],
    ['ProductVersion', '15.6.1'],
    ['BuildVersion', '24G90'],
  ],
  26: [
    ['ProductName', 'macOS'],
    ['ProductVersion', '26.4'],
    ['BuildVersion', '25E246'],
  ],
};

const OPTIONS = { '-productName': 0, '-productVersion': 1, '-buildVersion': 2 };

/** sw_vers(1): all three lines, or the value of one. */
export function swVers({ model, productVersion }, [option]) {
  const rows = RELEASES[model].map(([name, value]) => [
    name,
    name === 'ProductVersion' ? (productVersion ?? value) : value,
  ]);
  const only = option === undefined ? undefined : rows[OPTIONS[option.replace(/^--/, '-')]];
  return only === undefined
    ? answer(linesOf(rows.map(([name, value]) => `${name}:\t\t${value}`)))
    : answer(`${only[1]}\n`);
}
