import type { z } from 'zod';
import { DiagnoseDocument } from './diagnose-document.ts';

/** `routelight probe <target> --json`: as a diagnosis, without a verdict. */
export const ProbeDocument = DiagnoseDocument.omit({ verdict: true });
export type ProbeDocument = z.output<typeof ProbeDocument>;
