import { beforeAll, expect, test } from 'vitest';
import type { Tongue } from '@/promotion/saidCondition';
import { i18n, speak } from '@/words/i18n';
import { arithmeticOf } from './arithmetic';
import { hintOf } from './hint';
import type { NearMiss } from './quote';
import { codeReasonOf, reasonOf } from './reason';

const words = i18n.global.t as unknown as (key: string, named?: Record<string, unknown>) => string;
const tongue: Tongue = { t: words, locale: 'zh-CN', field: () => undefined, amount: (minor) => `¥${minor / 100}` };
const fifty: NearMiss = { promotion: 'fifty', name: { zh: '满减', en: 'Fifty' }, measure: 'AMOUNT', missing: 1230, saves: 5000 };

beforeAll(() => speak('zh-CN'));

test('a hint says what to add and what that brings', () => {
  expect(hintOf(fifty, tongue)).toBe('再买 ¥12.3，可减 ¥50');
  expect(hintOf({ ...fifty, measure: 'COUNT', missing: 1, of: { tags: ['tea'] } }, tongue)).toBe('再买 1 件指定商品，可减 ¥50');
  expect(hintOf({ ...fifty, onShipping: true }, tongue)).toBe('再买 ¥12.3，可省运费 ¥50');
  expect(hintOf({ ...fifty, gifts: [{ sku: 'CUP', qty: 1 }] }, tongue)).toBe('再买 ¥12.3，可得赠品 CUP × 1');
});

const goods = { products: [{ sku: 'CUP', name: { zh: '马克杯', en: 'Mug' } }], brands: [], categories: [{ path: 'food/tea', name: { zh: '茶叶', en: 'Tea' } }] };

test('goods are called by their names where these are known', () => {
  const named = { ...tongue, goods };
  expect(hintOf({ ...fifty, gifts: [{ sku: 'CUP', qty: 1 }] }, named)).toBe('再买 ¥12.3，可得赠品 马克杯 × 1');
  expect(hintOf({ ...fifty, measure: 'COUNT', missing: 1, of: { skus: ['CUP', 'POT'] } }, named)).toBe('再买 1 件“马克杯”或“POT”，可减 ¥50');
});

test('a part of a bundle is named, and where its price is not known, no saving', () => {
  const { saves: _, ...part } = { ...fifty, measure: 'COUNT' as const, missing: 1, of: { categories: ['food/tea'] } };
  expect(hintOf(part, { ...tongue, goods })).toBe('再买 1 件“茶叶”，可享“满减”');
  const missed = { promotion: 'a', outcome: 'THRESHOLD_MISSED', measure: 'COUNT', required: 2, actual: 1, missing: 1, of: { type: 'lines', where: { categories: ['food/tea'] } } } as const;
  expect(reasonOf({ ...missed, of: { type: 'lines', where: { categories: ['food/tea'] } } }, { ...tongue, goods }, (id) => id)).toBe('还差 1 件“茶叶”（已有 1 件，需要 2 件）');
});

test('every condition that does not hold is said with what the cart has', () => {
  const said = reasonOf({
    promotion: 'three', outcome: 'NOT_ELIGIBLE', why: { type: 'unmet', conditions: [
      { condition: { type: 'lines', atLeast: 3 }, required: 3, actual: 1, missing: 2 },
      { condition: { type: 'text', field: 'customer.tier', values: ['gold'] }, has: ['silver'] },
    ] },
  }, tongue, (id) => id);
  expect(said).toContain('还差 2 件');
  expect(said).toContain('现在是 silver');
});

test('a code says why it does not count: as its promotion was settled, or as whoever rejects it puts it', () => {
  const spoken = { promotion: 'a', outcome: 'THRESHOLD_MISSED', measure: 'AMOUNT', required: 300, actual: 200, missing: 100 } as const;
  const rejected = { promotion: 'a', outcome: 'CODE_REJECTED', code: 'X', by: 'stop', rejection: { zh: '已停用', en: 'over' } } as const;
  expect(codeReasonOf({ code: 'X', state: 'THRESHOLD_MISSED', promotions: ['a'], why: spoken, text: '' }, tongue, (id) => id)).toContain('还差 ¥1');
  expect(codeReasonOf({ code: 'X', state: 'REJECTED', promotions: ['stop'], why: rejected, text: '已停用' }, tongue, (id) => id)).toBe('已停用');
  expect(codeReasonOf({ code: 'X', state: 'UNKNOWN', text: '没有这个券码' }, tongue, (id) => id)).toBe('');
  expect(reasonOf(rejected, tongue, (id) => id)).toBe('“stop”不接受券码 X：已停用');
});

test('who lost against several is told so', () => {
  const lost = { promotion: 'a', outcome: 'OUTBID', by: 'b', worth: 3000, rivalWorth: 4500, margin: 1500 } as const;
  expect(reasonOf(lost, tongue, (id) => id)).toBe('“b”更划算，多省 ¥15');
  expect(reasonOf({ ...lost, rivals: ['b', 'c', 'd'] }, tongue, (id) => id)).toBe('“b”和另外 2 个优惠更划算，多省 ¥15');
});

test('arithmetic says the exact result and what rounding did to it', () => {
  const step = { of: '1', units: 3, before: 999, amount: 125, after: 874 };
  expect(arithmeticOf(step, 'CNY', tongue)).toBe('¥9.99 − ¥1.25 = ¥8.74');
  const eighth = { ...step, rate: 1250, base: 999, raw: '124.875', rounding: '0.125' };
  expect(arithmeticOf(eighth, 'CNY', tongue)).toBe('¥9.99 × 12.5% = 1.24875（舍入与上下限 +0.00125）→ ¥1.25');
  expect(arithmeticOf({ ...eighth, amount: 120, rounding: '-4.875' }, 'CNY', tongue)).toContain('-0.04875');
  expect(arithmeticOf(eighth, 'JPY', tongue)).toContain('= 124.875（舍入与上下限 +0.125）');
  expect(arithmeticOf({ ...eighth, base: 1000, raw: '125', rounding: '0' }, 'CNY', tongue)).toBe('¥10 × 12.5% → ¥1.25');
});
