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

test('a campaign’s budget is money of the order’s currency, or a count', () => {
  expect(named('BUDGET', 'singles-day:total:all:=', 'CNY')).toEqual({ word: 'CAMPAIGN', of: 'singles-day/total', currency: 'CNY' });
  expect(named('LIMIT', 'singles-day:by-channel:20261111:app', 'CNY')).toEqual({ word: 'CAMPAIGN', of: 'singles-day/by-channel app' });
  expect(named('CUST', 'q83vEjRWeJCrze8SNFZ4kA:singles-day:each:w20261109', 'CNY')).toEqual({ word: 'CAMPAIGN', of: 'singles-day/each' });
});

test('what belongs to coupons is called by the template, a coupon itself by its end', () => {
  expect(named('CODE', 'coupon.46363f2ca9c8559945b0dac8fa4bdd73')).toEqual({ word: 'COUPON', of: '…4bdd73' });
  expect(named('CUST', 'q83vEjRWeJCrze8SNFZ4kA:coupon.new-20')).toEqual({ word: 'COUPON_USES', of: 'new-20' });
  expect(named('CUST', 'q83vEjRWeJCrze8SNFZ4kA:claim.new-20')).toEqual({ word: 'COUPON_CLAIMS', of: 'new-20' });
  expect(named('STOCK', 'coupon.new-20')).toEqual({ word: 'COUPON_STOCK', of: 'new-20' });
});

test('what is not understood stands as it is', () => {
  expect(named('STOCK', 'flash:TEA-01')).toEqual({ word: 'STOCK', of: 'flash:TEA-01' });
});
