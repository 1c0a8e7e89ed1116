import { expect, test } from 'vitest';
import { fakeBudget } from '@/testing/fakeBudgets';
import { becomes, given, left, percentGiven, shares, shown } from './standing';

const say = (key: string, { n }: Record<string, unknown>) => `${key} ${n}`;

test('a bar shows what is used and held, and leaves free what is left', () => {
  expect(shares(fakeBudget)).toEqual([{ of: 'used', percent: 80 }, { of: 'held', percent: 5 }]);
  expect([given(fakeBudget), left(fakeBudget), percentGiven(fakeBudget)]).toEqual([85_000, 15_000, 85]);
});

test('where more was given than there is now, the bar is full and nothing is left', () => {
  const lowered = { ...fakeBudget, amount: 40_000 };
  expect(shares(lowered).reduce((sum, { percent }) => sum + percent, 0)).toBeCloseTo(100);
  expect(left(lowered)).toBe(0);
  expect(percentGiven(lowered)).toBe(212);
});

test('what was honoured beyond the amount makes the bar longer', () => {
  expect(shares({ ...fakeBudget, held: 0, used: 100_000, overdrawn: 25_000 })).toEqual([{ of: 'used', percent: 80 }, { of: 'overdrawn', percent: 20 }]);
});

test('of a split budget the value that has most counts', () => {
  const split = { ...fakeBudget, split: 'cart.channel', used: 300_000, held: 0, most: 90_000, parts: 4 };
  expect(shares(split)).toEqual([{ of: 'most', percent: 90 }]);
  expect([percentGiven(split), left(split)]).toEqual([90, 10_000]);
});

test('100 % is shown only when nothing is left', () => {
  expect(percentGiven({ ...fakeBudget, amount: 1_000_000_000_000_000, held: 0, used: 999_999_999_999_999 })).toBe(99);
  expect(percentGiven({ ...fakeBudget, amount: 0, held: 0, used: 0 })).toBe(100);
  expect(shares({ ...fakeBudget, amount: 0, held: 0, used: 0 })).toEqual([]);
});

test('what becomes of it depends on its end', () => {
  const lasts = { ...fakeBudget, forecast: { state: 'LASTS', pacing: 'ON' } as const };
  expect(becomes(fakeBudget)).toBe('runs-out');
  expect(becomes(lasts)).toBe('lasts');
  expect(becomes({ ...lasts, periodUntil: '2026-11-12T00:00:00Z' })).toBe('lasts-until');
  expect(becomes({ ...fakeBudget, forecast: { state: 'USED_UP', pacing: 'NONE' } })).toBe('used-up');
  expect(becomes({ ...fakeBudget, amount: 0, forecast: { state: 'USED_UP', pacing: 'NONE' } })).toBe('none');
});

test('money has its currency’s decimals, counts their word', () => {
  expect(shown(123_450, { counts: 'MONEY', currency: 'CNY' }, 'zh-CN', say)).toBe('¥1,234.50');
  expect(shown(123_450, { counts: 'MONEY', currency: 'JPY' }, 'en', say)).toBe('JP¥123,450');
  expect(shown(1_234, { counts: 'USES', currency: '' }, 'en', say)).toBe('budget.quantity.USES 1,234');
});
