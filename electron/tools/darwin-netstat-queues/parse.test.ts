import { describe } from 'vitest';
import { parserCases } from '../testing.ts';
import { darwinNetstatQueues } from './index.ts';

describe('darwinNetstatQueues', () => {
  parserCases(darwinNetstatQueues, import.meta.dirname);
});
