import type { ReportDiagnosis } from './report-parts.ts';

/** The picture is of the connect that came furthest: where that one got through and a cause was found all the same, it is said. */
export const pathRemark = ({ path, verdict }: Pick<ReportDiagnosis, 'path' | 'verdict'>): string | null =>
  verdict.kind === 'cause' && path.legs.every(({ state }) => state === 'passed')
    ? 'Drawn for the connect that came furthest; another one did not get through, as the findings tell.'
    : null;
