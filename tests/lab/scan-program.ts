import { planScan } from '../../electron/probes/scan/plan-scan.ts';
import { runScan } from '../../electron/probes/scan/run-scan.ts';

/** Bundled and started in a namespace: `<host> <ports> [<milliseconds after which it is stopped>]`. Prints the scan. */
const [host = '', ports = '', stopAfterMs] = process.argv.slice(2);
const planning = await planScan(host, ports);
if (planning.kind === 'not-planned') throw new Error(planning.because);
const signal = stopAfterMs === undefined ? {} : { signal: AbortSignal.timeout(Number(stopAfterMs)) };
console.log(JSON.stringify(await runScan(planning.plan, signal)));
