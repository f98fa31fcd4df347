import { describe } from 'vitest';
import { parserCases } from '../testing.ts';
import { darwinSysctl } from './index.ts';

describe('darwinSysctl', () => {
  parserCases(darwinSysctl, import.meta.dirname);
});
