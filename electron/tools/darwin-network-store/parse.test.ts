import { describe } from 'vitest';
import { parserCases } from '../testing.ts';
import { darwinNetworkStore } from './index.ts';

describe('darwinNetworkStore', () => {
  parserCases(darwinNetworkStore, import.meta.dirname);
});
