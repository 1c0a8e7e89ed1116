import { expect, test } from 'vitest';
import { ladderOf } from './ladder';
import type { Quote } from './quote';

const applied = (promotion: string, amount: number) => ({ promotion, outcome: 'APPLIED' as const, amount, shares: [] });
const quote: Quote = {
  currency: 'CNY', lines: [], shipping: [{ method: 'standard', fee: 1000, payable: 1000 }], goods: 30000, discountTotal: 5000, shippingTotal: 1000, total: 26000,
  gifts: [{ promotion: 'mug', sku: 'mug', qty: 1, value: 2900 }], outcomes: [applied('off', 5000), applied('mug', 0)],
};

test('a rung says what is left, and whether it gave goods instead of money', () => {
  expect(ladderOf(quote).rungs.map(({ outcome, left, gift }) => [outcome.promotion, left, gift])).toEqual([['off', 26000, false], ['mug', 26000, true]]);
});

test('what a promotion gives besides money stands on one rung, beside the ones that took money off', () => {
  const points = { promotion: 'mix', type: 'pointsEarned' as const, points: 20 };
  const badge = { promotion: 'mix', type: 'granted' as const, grant: { type: 'grantBadge' as const, badge: 'fan' } };
  const spent = { promotion: 'mix', type: 'pointsSpent' as const, points: 100, amount: 300 };
  const mixed = { ...quote, gifts: [], extras: [points, badge, spent], outcomes: [applied('mix', 500), applied('mix', 0), applied('mix', 0), applied('mix', 300)] };
  expect(ladderOf(mixed).rungs.map(({ outcome, extras }) => [outcome.amount, extras])).toEqual([[500, []], [0, [points, badge]], [300, [spent]]]);
});
