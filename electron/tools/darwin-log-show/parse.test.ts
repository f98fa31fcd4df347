import { describe } from 'vitest';
import { parserCases } from '../testing.ts';
import { darwinLogShow } from './index.ts';

describe('darwinLogShow', () => {
  parserCases(darwinLogShow, import.meta.dirname);
});
