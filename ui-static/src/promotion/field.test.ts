import { describe, expect, test } from 'vitest';
import { fieldValue } from './field';
import { fieldName } from './fieldNames';
import type { Promotion } from './promotion';
import type { Tongue } from './saidCondition';

const spoken = (key: string, named: Record<string, unknown> = {}) => (Object.keys(named).length ? `${key}(${JSON.stringify(named)})` : key);
const tongue: Tongue = { t: spoken, locale: 'zh-CN', field: () => undefined, amount: (minor) => `¥${minor}` };
const mj: Promotion = {
  id: 'mj', campaign: 'c', name: { zh: '', en: '' }, currency: 'CNY', schedule: { zone: 'UTC' },
  body: {
    type: 'form', template: 'TIERED_OFF',
    offers: [{
      stage: 'ORDER', target: { type: 'lines' }, thresholds: [{ measure: 'COUNT', atLeast: 2 }],
      effect: { type: 'tiered', measure: 'AMOUNT', tiers: [{ atLeast: 30000, gives: { type: 'amountOff', amount: 5000, split: 'BY_AMOUNT' } }] },
    }],
  },
};

describe('a field of a diff', () => {
  test.each([
    ['/name/zh', 'promotion.name-zh({"n":1})'],
    ['/body/offers/0/effect/tiers/1/atLeast', 'form.tier-from({"n":2})'],
    ['/body/offers/0/effect/tiers/1/gives', 'form.tier-off({"n":2})'],
    ['/body/offers/0/effect/tiers/1/gives/amount', 'form.tier-nth({"n":2}) · form.amount({"n":2})'],
    ['/body/offers/0/effect/parts/1/where/skus/0', 'effect.part-nth({"n":2})'],
    ['/body/offers/0/effect/off/cap', 'form.cap({"n":1})'],
    ['/body/offers/0/effect/tiers/2', 'form.tier-nth({"n":3})'],
    ['/when/of/1/values/0', 'who.nth({"n":2})'],
    ['/body/offers/0/effect/reason/en', 'effect.in-en({"what":"effect.reason({\\"n\\":1})"})'],
    ['/body/offers/0/effect/payload/paper', 'effect.payload({"n":1}) paper'],
    ['/attributes/x', '/attributes/x'],
  ])('%s is named as on the form', (pointer, words) => {
    expect(fieldName(pointer, spoken)).toBe(words);
  });

  test.each<[string, unknown, string]>([
    ['/body/offers/0/effect/tiers/0/atLeast', 30000, '¥30000'],
    ['/body/offers/0/effect/tiers/0/gives/amount', 5000, '¥5000'],
    ['/body/offers/0/thresholds/0/atLeast', 2, '2'],
    ['/body/offers/0/effect/basisPoints', 1550, '15.5%'],
    ['/body/offers/0/effect/off/type', 'percentOff', 'effect.percentOff'],
    ['/body/offers/0/effect/prize/type', 'points', 'effect.prize-points'],
    ['/stacking/priority', 10, '10'],
    ['/stacking/exclusive', 'FORCE', 'stacking.exclusive-FORCE'],
    ['/schedule/from', '2026-11-01T00:00', '2026-11-01 00:00'],
    ['/stacking/notWith', ['a', 'b'], 'a, b'],
    ['/stacking/skipDiscounted', true, 'common.yes'],
    ['/schedule/until', undefined, '—'],
    ['/when', { type: 'number', field: 'customer.orders', comparison: 'EQ', value: 0 }, 'who.said-number({"field":"customer.orders","is":"who.EQ","value":"0"})'],
  ])('%s is shown as on the form', (pointer, value, shown) => {
    expect(fieldValue(pointer, value, mj, tongue)).toBe(shown);
  });
});
