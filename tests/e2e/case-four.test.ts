import { expect, test } from '@playwright/test';
import { CASE_FOUR_ADDRESS, CASE_FOUR_NAME, miniRedOnTailnet } from '../mac/cases.ts';
import { createPretendMac, type PretendMac } from '../mac/create-pretend-mac.ts';
import { macMini } from '../mac/mac-mini.mjs';
import { diagnosisIsOver, openScreen, targetBox, verdict } from './app-window.ts';
import { type LaunchedApp, launch } from './launch.ts';
import { lookAt } from './look-at.ts';
import { pictureForDocs } from './picture-for-docs.ts';
import { ip, needsOwnNetwork } from './system.ts';

const URL_TEXT = `http://${CASE_FOUR_NAME}:8000`;
const ERROR = `Error Domain=NSURLErrorDomain Code=-1004 "Could not connect to the server." UserInfo={NSErrorFailingURLStringKey=${URL_TEXT}/, _kCFStreamErrorDomainKey=1, _kCFStreamErrorCodeKey=61}`;

/** DESIGN §1, case 4: name, route and tailnet are fine; nothing listens over there. */
test.describe('case 4', () => {
  let mac: PretendMac;
  let launched: LaunchedApp;

  test.beforeAll(async () => {
    needsOwnNetwork();
    ip('addr', 'add', `${CASE_FOUR_ADDRESS}/32`, 'dev', 'lo');
    mac = await createPretendMac({ model: '15', state: miniRedOnTailnet(macMini('15')) });
    launched = await launch({ env: mac.environment });
  });
  test.afterAll(async () => {
    await launched?.close();
    mac?.remove();
    if (process.env.ROUTELIGHT_E2E_NETWORK === 'own') ip('addr', 'del', `${CASE_FOUR_ADDRESS}/32`, 'dev', 'lo');
  });

  test('the error of the app is put into words', async () => {
    const { page } = launched;
    await openScreen(page, 'Troubleshoot');
    await targetBox(page).fill(ERROR);
    await targetBox(page).press('Enter');
    const explanation = page.getByRole('region', { name: 'What the error means' });
    await expect(explanation).toContainText('ECONNREFUSED');
    await lookAt(launched, 'case-four-error');
  });

  test('the walk ends at the service that is not there', async () => {
    const { page } = launched;
    await page.getByRole('button', { name: /^Diagnose .*mini-blue/ }).click();
    await expect(verdict(page)).toContainText('nothing listens on this port of its tailnet address', {
      timeout: 15_000,
    });
    await expect(verdict(page)).toContainText('127.0.0.1');
    await diagnosisIsOver(page);
    const steps = page.getByRole('list', { name: 'Steps' });
    await expect(steps).toContainText('utun4');
    await expect(steps).toContainText(CASE_FOUR_ADDRESS);
    await lookAt(launched, 'case-four');
    await pictureForDocs(launched, 'case-four');
  });

  test('the page reported no error in all of this', () => {
    expect(launched.consoleErrors).toEqual([]);
  });
});
