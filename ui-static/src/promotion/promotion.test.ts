import { describe, expect, test } from 'vitest';
import { catalogue, promotions } from '@/testing/shop';
import type { Part } from './effect';
import type { Condition, LineFilter, Offer } from './promotion';
import { countsWholeOrder, rescoped, scopeOf } from './scope';
import { suggestion } from './suggest';
import { blankOffer, fitsForm, TEMPLATES } from './template';
import { tidy } from './tidy';
import { asksForCode, CODE, readRow, rowPointer, rowsOf, whenOf, writeRow } from './who';

const tea: LineFilter = { categories: ['food/tea'] };
const form = (template: string, ...offers: Offer[]) => ({ type: 'form', template, offers }) as const;

describe('a guided form', () => {
  test.each(TEMPLATES)('%s fits what it starts with, about any goods', (template) => {
    expect(fitsForm(form(template, blankOffer(template)))).toBe(true);
    expect(fitsForm(form(template, rescoped(blankOffer(template), tea)))).toBe(true);
  });

  test.each(promotions.filter(({ body }) => body.type === 'form'))('shows all of $id, which ships with the product', ({ body }) => {
    expect(body.type === 'form' && fitsForm(body)).toBe(true);
  });

  test('edits nothing that it would hide', () => {
    const elsewhere: Offer = {
      ...rescoped(blankOffer('FREE_GIFT'), tea),
      thresholds: [{ measure: 'AMOUNT', of: { type: 'lines', where: { skus: ['CUP-01'] } } }],
    };
    const perFee: Offer = { ...blankOffer('SHIPPING_OFF'), effect: { type: 'amountOff', split: 'PER_LINE' } };
    const named: Offer = { ...blankOffer('PERCENT_OFF'), target: { type: 'theseLines', lineIds: ['1'] } };
    const apart: Offer = {
      ...blankOffer('TIERED_OFF'),
      effect: { type: 'tiered', measure: 'AMOUNT', tiers: [{ gives: { type: 'percentOff' } }, { gives: { type: 'pointsEarn' } }] },
    };
    expect(fitsForm(form('FREE_GIFT', elsewhere))).toBe(false);
    expect(fitsForm(form('SHIPPING_OFF', perFee))).toBe(false);
    expect(fitsForm(form('PERCENT_OFF', named))).toBe(false);
    expect(fitsForm(form('TIERED_OFF', apart))).toBe(false);
    expect(fitsForm(form('AMOUNT_OFF', blankOffer('PERCENT_OFF')))).toBe(false);
    expect(fitsForm(form('UNKNOWN', blankOffer('TIERED_OFF')))).toBe(false);
    expect(fitsForm(form('TIERED_OFF', blankOffer('TIERED_OFF'), blankOffer('TIERED_OFF')))).toBe(false);
    expect(fitsForm(form('TIERED_OFF'))).toBe(false);
  });
});

describe('the goods of a form', () => {
  test('stand in the target, and a threshold over them follows', () => {
    const gift = rescoped(blankOffer('FREE_GIFT'), tea);
    expect(scopeOf(gift)).toEqual(tea);
    expect(gift.thresholds?.[0]?.of).toEqual({ type: 'lines', where: tea });
    expect(countsWholeOrder(gift, gift.thresholds![0]!)).toBe(false);
  });

  test('stand in the threshold when the target is a fee', () => {
    const free = rescoped(blankOffer('FREE_SHIPPING'), tea);
    expect(free.target).toEqual({ type: 'shipping' });
    expect(scopeOf(free)).toEqual(tea);
  });

  test('do not move a threshold over the whole order', () => {
    const whole: Offer = { ...rescoped(blankOffer('PERCENT_OFF'), tea), thresholds: [{ measure: 'AMOUNT', of: { type: 'lines' } }] };
    expect(countsWholeOrder(whole, whole.thresholds![0]!)).toBe(true);
    const cups = rescoped(whole, { skus: ['CUP-01'] });
    expect(countsWholeOrder(cups, cups.thresholds![0]!)).toBe(true);
    expect(scopeOf(cups)).toEqual({ skus: ['CUP-01'] });
  });
});

describe('some units of the goods', () => {
  const cheapest: Offer = { ...blankOffer('PERCENT_OFF'), target: { type: 'units', pick: 'CHEAPEST', count: 2 } };

  test('are shown by the form and stay the same ones of other goods', () => {
    expect(fitsForm(form('PERCENT_OFF', cheapest))).toBe(true);
    expect(rescoped(cheapest, tea).target).toEqual({ type: 'units', pick: 'CHEAPEST', count: 2, where: tea });
  });
});

describe('who', () => {
  const gold: Condition = { type: 'text', field: 'customer.tier', values: ['gold'] };
  const either: Condition = { type: 'any', of: [gold, { type: 'number', field: 'customer.orders', comparison: 'EQ', value: 0 }] };

  test.each<[string, Condition | undefined]>([
    ['nobody in particular', undefined],
    ['one condition alone', gold],
    ['a choice, which only JSON can change', either],
    ['all of several', { type: 'all', of: [gold, { type: 'not', of: gold }, either] }],
  ])('%s survives a trip through the rows', (_, when) => {
    const rows = rowsOf(when).map(readRow);
    expect(whenOf(rows.map(writeRow), when)).toEqual(when);
  });

  test('rows know where they stand', () => {
    expect(rowPointer(undefined, 0)).toBe('/when/of/0');
    expect(rowPointer(gold, 0)).toBe('/when');
    expect(rowPointer({ type: 'all', of: [gold, gold] }, 1)).toBe('/when/of/1');
  });
});

test('a code is asked for where one of the conditions is a code', () => {
  const gold: Condition = { type: 'text', field: 'customer.tier', values: ['gold'] };
  expect(asksForCode(undefined)).toBe(false);
  expect(asksForCode(gold)).toBe(false);
  expect(asksForCode({ type: 'all', of: [gold, CODE] })).toBe(true);
});

test('empty optional members go, what a person must fill in stays', () => {
  expect(tidy({
    id: '', name: { zh: '', en: '' }, stacking: { group: '', notWith: [] }, schedule: { zone: 'UTC', from: '' },
    body: { type: 'form', offers: [{ target: { type: 'lines', where: { skus: [] } }, effect: { amount: undefined, sku: '', parts: [{}] } }] },
  })).toEqual({
    id: '', name: { zh: '', en: '' }, schedule: { zone: 'UTC' },
    body: { type: 'form', offers: [{ target: { type: 'lines' }, effect: { parts: [{}] } }] },
  });
});

describe('a suggested name', () => {
  const tier = (atLeast: number, amount: number) => ({ atLeast, gives: { type: 'amountOff', split: 'BY_AMOUNT', amount } as const });
  const off: Offer = { ...blankOffer('TIERED_OFF'), effect: { type: 'tiered', measure: 'AMOUNT', tiers: [tier(30000, 5000)] } };

  test('says what the form gives', () => {
    expect(suggestion(off, 'CNY')).toEqual({ id: 'mj-300-50', name: { zh: '满300减50', en: '¥50 off ¥300' } });
    const each: Offer = { ...off, effect: { type: 'tiered', measure: 'AMOUNT', tiers: [tier(10050, 1000)], repeat: true } };
    expect(suggestion(each, 'CNY')).toEqual({ id: 'mj-100-50-10', name: { zh: '每满100.50减10', en: '¥10 off every ¥100.50' } });
    const percent: Offer = { ...blankOffer('PERCENT_OFF'), effect: { type: 'percentOff', basisPoints: 1500 } };
    expect(suggestion(percent, 'CNY')).toEqual({ id: 'off-15', name: { zh: '8.5折', en: '15% off' } });
  });

  test('says what a bundle is made of, as far as it has a name', () => {
    const off = { type: 'amountOff', split: 'BY_AMOUNT', amount: 1000 } as const;
    const set = (...parts: Part[]): Offer => ({ ...blankOffer('BUNDLE_OFF'), effect: { type: 'bundleOff', parts, off } });
    const both = set({ where: tea, count: 1 }, { where: { categories: ['home/kitchen'] }, count: 2 });
    expect(suggestion(both, 'CNY', catalogue)).toEqual({ id: 'set-tea-kitchen-2-minus-10', name: { zh: '茶叶+厨房×2套装减10元', en: 'Tea + Kitchen ×2 set: ¥10 off' } });
    expect(suggestion(both, 'CNY').name.zh).toBe('tea+kitchen×2套装减10元');
    expect(suggestion(set({ where: tea, count: 1 }, { count: 1 }), 'CNY').name).toEqual({ zh: '2件减10元', en: '¥10 off for 2' });
    const price: Offer = { ...blankOffer('BUNDLE_PRICE'), effect: { type: 'bundlePrice', parts: [{ count: 3 }], price: 9900 } };
    expect(suggestion(price, 'CNY')).toEqual({ id: 'any-3-for-99', name: { zh: '3件99元', en: '3 for ¥99' } });
  });

  test('fills the parameters of a notice in', () => {
    const notice: Offer = { ...blankOffer('NOTICE'), effect: { type: 'notice', text: { zh: '满 {amount} 元', en: 'From ¥{amount}' }, parameters: { amount: '49' } } };
    expect(suggestion(notice, 'CNY').name).toEqual({ zh: '提示：满 49 元', en: 'Notice: From ¥49' });
  });

  test('waits for the numbers', () => {
    expect(suggestion(blankOffer('TIERED_OFF'), 'CNY').id).toBe('');
    expect(suggestion(blankOffer('UNIT_PRICE'), 'CNY').name.zh).toBe('');
  });
});
