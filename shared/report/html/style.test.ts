import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { REPORT_STYLE, REPORT_STYLE_SHA256 } from './style.ts';

it('the policy of a report names the style that is in it', () => {
  expect(createHash('sha256').update(REPORT_STYLE).digest('base64')).toBe(REPORT_STYLE_SHA256);
});
