import { expect, it } from 'vitest';
import { createFirstLook } from './first-look.ts';

it('looks once, however often it is asked', () => {
  let looks = 0;
  const look = createFirstLook(async () => {
    looks += 1;
  }, 60_000);
  expect(looks).toBe(0);
  look();
  look();
  expect(looks).toBe(1);
});

it('looks by itself when nobody asks', async () => {
  await new Promise<void>((resolve) => createFirstLook(async () => resolve(), 1));
});
