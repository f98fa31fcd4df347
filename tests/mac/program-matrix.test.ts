import { afterEach, describe, expect, it } from 'vitest';
import { createLocalHost } from '../../electron/hosts/local-host.ts';
import { createLook, observationIds } from '../../electron/observations/look.ts';
import { darwin } from '../../electron/platforms/darwin.ts';
import { runRootControl } from '../../electron/privilege/run-root-control.ts';
import { identifyProgram } from '../../electron/probes/programs/identify-program.ts';
import { runMatrix } from '../../electron/probes/programs/run-matrix.ts';
import type { ProgramChoice } from '../../shared/programs/program-choice.ts';
import { twoByTwo } from '../../shared/programs/two-by-two.ts';
import { whatDiffers } from '../../shared/programs/what-differs.ts';
import { createPretendMac, type PretendMac, type PretendMacSettings } from './create-pretend-mac.ts';
import { VENV_PYTHON } from './mac-mini-network.mjs';

const macs: PretendMac[] = [];
afterEach(() => {
  for (const mac of macs.splice(0)) mac.remove();
});

const target = (address: string) => ({ address, family: 'ipv4', zone: null, port: 29_502 }) as const;
const PRIMARY = target('192.168.2.224');
const ALIAS = target('192.168.2.225');
const VENV: ProgramChoice = { kind: 'python', path: VENV_PYTHON };

/** Case 1 of DESIGN: python of a virtual environment denied, everything of the system allowed, an alias beside it. */
async function caseOne(settings: PretendMacSettings) {
  const mac = await createPretendMac(settings);
  macs.push(mac);
  mac.setHost({ addresses: [PRIMARY.address, ALIAS.address] });
  mac.setLocalNetwork({ programs: { [VENV_PYTHON]: 'denied' } });
  const host = createLocalHost({ platform: 'darwin', toolRoot: mac.root });
  return { mac, host, look: createLook(host, () => {}, { nextId: observationIds() }) };
}

describe('case 1', () => {
  it('the 2×2 names the program and clears the alias', async () => {
    const { host } = await caseOne({ model: '15' });
    const plan = twoByTwo({
      vantage: 'mini-red',
      primary: PRIMARY,
      alias: ALIAS,
      failing: VENV,
      system: { kind: 'nc', path: null },
    });
    const matrix = await runMatrix(plan, { host, onCell: () => {} });
    expect(whatDiffers(matrix)).toMatchObject([{ kind: 'decides', factor: 'program' }]);
    const [denied] = matrix.cells;
    expect(denied).toMatchObject({
      attempt: { program: VENV_PYTHON, errno: 'EHOSTUNREACH', errnoNumber: 65, isSynchronous: true },
      again: { errno: 'EHOSTUNREACH' },
    });
  });

  it('the programs of the system get through, each in its own words', async () => {
    const { host } = await caseOne({ model: '26' });
    const programs: ProgramChoice[] = (['nc', 'curl', 'python'] as const).map((kind) => ({ kind, path: null }));
    const plan = {
      ...twoByTwo({ vantage: 'mini-red', primary: PRIMARY, alias: ALIAS, failing: VENV, system: VENV }),
      programs,
    };
    const { cells } = await runMatrix(plan, { host, onCell: () => {} });
    expect(cells.map(({ attempt }) => attempt.outcome.kind)).toEqual(Array(6).fill('accepted'));
  });

  it('knows the python by its linker’s signature, behind its links', async () => {
    const { host, look } = await caseOne({ model: '15' });
    expect(await identifyProgram(VENV_PYTHON, { host, look })).toMatchObject({
      path: VENV_PYTHON,
      realPath: expect.stringMatching(/\/Python\.framework\/.*\/bin\/python3\.12$/),
      signature: 'linker-signed',
    });
    expect(await identifyProgram('/usr/bin/nc', { host, look })).toMatchObject({ signature: 'platform' });
  });

  it('as root it gets through, and the neighbour is known afterwards', async () => {
    const { host, look } = await caseOne({ model: '15' });
    expect(await runRootControl(PRIMARY, { host, platform: darwin, look })).toMatchObject({
      kind: 'ran',
      attempts: [{ program: '/usr/bin/nc', outcome: { kind: 'accepted' } }],
      ping: { sent: 2, received: 2 },
      neighbors: expect.arrayContaining([
        expect.objectContaining({ address: PRIMARY.address, mac: expect.any(String) }),
      ]),
    });
  });

  it.each([
    ['cancels', 'cancelled'],
    ['no-session', 'no-session'],
  ] as const)('says so when the person at the prompt %s', async (adminPrompt, why) => {
    const { host, look } = await caseOne({ model: '15', state: { adminPrompt } });
    expect(await runRootControl(PRIMARY, { host, platform: darwin, look })).toMatchObject({
      kind: 'not-run',
      why,
      command: `sudo /usr/bin/nc -n -z -v -G 3 -w 3 ${PRIMARY.address} 29502`,
    });
  });
});
