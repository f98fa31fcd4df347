import type { z } from 'zod';
import type { ConnectAttempt } from '../../connect-attempt.ts';
import { programName } from '../../diagnosis/answers.ts';
import type { PlatformId } from '../../family.ts';
import type { ReportMachine, ReportVantagePoint } from '../report-parts.ts';
import type { SessionRecords } from './session-records.ts';

/** Every machine that was looked at, the session's own first. */
export function machinesOf(session: SessionRecords, system: string | null): z.output<typeof ReportMachine>[] {
  const { start, diagnoses, observations } = session;
  const own = start?.host;
  const labels = new Set([
    ...(own === undefined ? [] : [own.label]),
    ...diagnoses.map(({ record }) => record.document.host),
    ...[...observations.values()].map(({ host }) => host),
  ]);
  return [...labels].map((label) => {
    const last = diagnoses.findLast(({ record }) => record.document.host === label)?.record.document.case;
    const platform: PlatformId = last?.platform ?? own?.platform ?? 'linux';
    const version = last?.osVersion ?? null;
    const told = version === null ? null : `${platform === 'darwin' ? 'macOS' : 'Linux'} ${version}`;
    const isOwn = label === own?.label;
    return { label, platform, isRecording: isOwn && own?.kind === 'recorded', system: (isOwn ? system : null) ?? told };
  });
}

type VantagePoint = z.output<typeof ReportVantagePoint>;

/** From where connects left: machine, program and the source address that was really used. */
export function vantagePointsOf({ diagnoses, ofKind }: SessionRecords): VantagePoint[] {
  const points = new Map<string, VantagePoint>();
  const count = (machine: string, suffix: string, { program: path, local, sourceAddress: asked }: ConnectAttempt) => {
    const program = `${programName(path)}${suffix}`;
    const sourceAddress = local?.address ?? asked;
    const key = JSON.stringify([machine, program, sourceAddress]);
    points.set(key, { machine, program, sourceAddress, connects: (points.get(key)?.connects ?? 0) + 1 });
  };
  for (const { record } of diagnoses) {
    const { host, case: given } = record.document;
    for (const attempt of [...(given.attempts ?? []), ...(given.controls ?? [])]) count(host, '', attempt);
    for (const attempt of given.rootAttempts ?? []) count(host, ', as administrator', attempt);
  }
  for (const { document } of ofKind('matrix'))
    for (const { vantage, attempt } of document.cells) count(vantage, '', attempt);
  for (const { host, attempts } of ofKind('root-control'))
    for (const attempt of attempts) count(host, ', as administrator', attempt);
  return [...points.values()];
}
