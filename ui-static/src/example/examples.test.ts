import { describe, expect, test } from 'vitest';
import type { Coverage } from '@/api/promotions';
import type { Cart } from '@/cart/cart';
import type { Example, Promotion } from '@/promotion/promotion';
import type { Tongue } from '@/promotion/saidCondition';
import { i18n, speak } from '@/words/i18n';
import { cartWords, changedExamples, gaps, resultOf, stateOf } from './examples';

await speak('zh-CN');
const tongue: Tongue = {
  t: (key, named) => i18n.global.t(key, named ?? {}), locale: 'zh-CN', field: () => undefined, amount: (minor) => `¥${minor / 100}`,
  goods: { products: [{ sku: 'tea', name: { zh: '茶', en: 'tea' } }], categories: [], brands: [] },
};
const cart: Cart = { currency: 'CNY', lines: [{ id: '1', sku: 'tea', qty: 2, unitPrice: 6800 }], customer: { tier: 'gold' }, codes: ['SAVE20'] };
const promotion: Promotion = {
  id: 'p', campaign: 'c', name: { zh: '', en: '' }, currency: 'CNY', schedule: { zone: 'UTC' }, body: { type: 'form', template: 'TIERED_OFF', offers: [] },
};
const ran = { number: 0, holds: true, broken: false, total: 100, gifts: [] };
const covered: Coverage = { rows: { fired: [0], silent: [] }, boundaries: [{ pointer: '/body/offers/0/thresholds/0/atLeast', value: 30000, money: true, at: true, below: true }] };

test('a cart is said in a line, with the names of goods', () => {
  expect(cartWords(cart, tongue)).toBe('2 × 茶 (¥68) · gold · 券码 SAVE20');
  expect(cartWords({ currency: 'CNY', lines: [] }, tongue)).toBe('空购物车');
});

test('an example holds, differs, breaks, or waits for a result', () => {
  expect([ran, { ...ran, holds: false }, { ...ran, holds: false, broken: true }, undefined].map(stateOf)).toEqual(['holds', 'fails', 'broken', 'waiting']);
});

test('a result without gifts expects none', () => {
  expect(resultOf(ran)).toEqual({ total: 100 });
  expect(resultOf({ ...ran, gifts: ['cup'] })).toEqual({ total: 100, gifts: ['cup'] });
});

describe('what examples leave out', () => {
  test('is nothing when each row and boundary has one', () => {
    expect(gaps(covered, promotion, tongue)).toEqual([]);
  });

  test('is said by rule of DRL', () => {
    expect(gaps({ rows: { fired: [0], silent: [1] }, rules: ['a', '新客九折'], boundaries: [] }, promotion, tongue)).toEqual(['没有例子用到规则 “新客九折”']);
  });

  test('is said by row, and by field and value', () => {
    const [boundary] = covered.boundaries;
    const left = gaps({ rows: { fired: [0], silent: [2, 4] }, boundaries: [{ ...boundary!, below: false }] }, promotion, tongue);
    expect(left[0]).toBe('第 3, 5 行没有例子');
    expect(left[1]).toContain('¥300：没有刚好另一侧的例子');
  });

  test('is counted when it is much', () => {
    const boundaries = Array.from({ length: 9 }, (_, n) => ({ ...covered.boundaries[0]!, value: n, at: false }));
    expect(gaps({ ...covered, boundaries }, promotion, tongue)).toHaveLength(7);
  });
});

test('a review tells examples that were added, changed and removed apart', () => {
  const example = (total: number): Example => ({ cart, expect: { total } });
  const fields = [
    { pointer: '/examples/0/expect/total', before: 100, after: 200 }, { pointer: '/examples/1/expect/total', after: 300 },
    { pointer: '/examples/1/cart/currency', after: 'CNY' }, { pointer: '/examples/2/expect/total', before: 400 }, { pointer: '/name/zh', before: 'a', after: 'b' },
  ];
  expect(changedExamples(fields, [example(200), example(300)])).toEqual([
    { number: 0, kind: 'changed', before: 100, after: example(200) }, { number: 1, kind: 'added', after: example(300) }, { number: 2, kind: 'removed', before: 400 },
  ]);
});
