import { z } from 'zod';
import { Printed } from './printed.ts';

/** One `name: value` of sysctl(8), the value as it was printed. */
export const SysctlValue = Printed.extend({ name: z.string(), value: z.string() });
export type SysctlValue = z.output<typeof SysctlValue>;
