import type { ElectronApplication } from '@playwright/test';

/** V8 may collect the promise of an evaluation before its answer was taken. Nothing went wrong then: it is asked once more. */
export function askAgainWhenCollected(app: ElectronApplication): void {
  const evaluate = app.evaluate.bind(app) as (...args: unknown[]) => Promise<unknown>;
  const again = async (...args: unknown[]) => {
    try {
      return await evaluate(...args);
    } catch (error) {
      if (!String(error).includes('promise was garbage collected')) throw error;
      return evaluate(...args);
    }
  };
  app.evaluate = again as typeof app.evaluate;
}
