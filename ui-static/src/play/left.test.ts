import { expect, test } from 'vitest';
import { left } from './left';

test('time that is left is shown to the second, and is over only when it is', () => {
  expect(left(1)).toEqual({ days: 0, clock: '00:00:01' });
  expect(left(90_061_000)).toEqual({ days: 1, clock: '01:01:01' });
  expect(left(0)).toBeUndefined();
  expect(left(-5)).toBeUndefined();
});
