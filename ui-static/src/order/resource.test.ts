import { expect, test } from 'vitest';
import { named } from './resource';

test('a budget is money of a promotion', () => {
  expect(named('BUDGET', 'mj-300-50:CNY')).toEqual({ word: 'BUDGET', of: 'mj-300-50', currency: 'CNY' });
});

test('uses and units are told apart', () => {
  expect(named('LIMIT', 'mj-300-50')).toEqual({ word: 'LIMIT', of: 'mj-300-50' });
  expect(named('LIMIT', 'mj-300-50:units')).toEqual({ word: 'UNITS', of: 'mj-300-50' });
});

test('customers and codes are not shown by their hashes', () => {
  expect(named('CUST', 'q83vEjRWeJCrze8SNFZ4kA:mj-300-50')).toEqual({ word: 'CUST', of: 'mj-300-50' });
  expect(named('CODE', 'q83vEjRWeJCrze8SNFZ4kA').of).toBe('…NFZ4kA');
});

test('what is not understood stands as it is', () => {
  expect(named('STOCK', 'flash:TEA-01')).toEqual({ word: 'STOCK', of: 'flash:TEA-01' });
});
