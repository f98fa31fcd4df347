import { expect, it } from 'vitest';
import { stepWords } from './step-words.ts';

it('takes away the marks of code and nothing else', () => {
  expect(stepWords('often `--host 0.0.0.0` or `--listen`, then 5 ` 6')).toBe(
    'often --host 0.0.0.0 or --listen, then 5 ` 6',
  );
});
