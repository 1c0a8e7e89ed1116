import { expect, test } from 'vitest';
import { leftOf } from './left';

test('what is least is what is left: of the promotion itself, or of what it shares', () => {
  const availability = { left: { a: { units: 5, money: 900 } }, pools: [{ promotions: ['a', 'b'], left: { money: 300 } }, { promotions: ['c'], left: { money: 1 } }] };
  expect(leftOf(availability, 'a')).toEqual({ units: 5, money: 300 });
  expect(leftOf(availability, 'b')).toEqual({ money: 300 });
  expect(leftOf(availability, 'unlimited')).toEqual({});
});

test('of what is used up no figure is known', () => {
  expect(leftOf({ left: { a: { none: 'USAGE_LIMIT' } } }, 'a')).toEqual({});
});
