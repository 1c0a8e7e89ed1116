import { expect, test } from 'vitest';
import { limited } from './limits';

test('what is cleared is gone', () => {
  expect(limited({ uses: 5, units: 3 }, { uses: undefined })).toEqual({ units: 3 });
  expect(limited({}, { usesPerCustomer: 1 })).toEqual({ usesPerCustomer: 1 });
});

test('without a budget nothing is partial', () => {
  expect(limited({ budget: 100 }, { partial: true })).toEqual({ budget: 100, partial: true });
  expect(limited({ budget: 100, partial: true }, { budget: undefined })).toEqual({});
  expect(limited({ budget: 100, partial: true }, { partial: false })).toEqual({ budget: 100 });
});
