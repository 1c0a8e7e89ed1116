import { describe, expect, test } from 'vitest';
import { readCell, type Context } from './reading';
import { faultOf } from './shape';
import { ANY, BLANK, NONE, type Cell, type Column } from './table';
import { cellText, WRITTEN } from './writing';

const context: Context = {
  currency: 'CNY',
  known: (column) => (column.id === 'tier' ? [{ value: 'gold', label: { zh: '金卡', en: 'Gold' } }, { value: 'silver', label: { zh: '银卡', en: 'Silver' } }] : []),
};
const TIER: Column = { type: 'text', id: 'tier', field: 'customer.tier', operator: 'IN' };
const TOTAL: Column = { type: 'number', id: 'total', field: 'cart.listTotal', operator: 'BETWEEN' };
const UNITS: Column = { type: 'number', id: 'units', field: 'cart.units', operator: 'BETWEEN' };
const ORDERS: Column = { type: 'number', id: 'orders', field: 'customer.orders', operator: 'GE' };
const UNTIL: Column = { type: 'validity', id: 'until', bound: 'UNTIL' };
const FROM: Column = { type: 'threshold', id: 'from', measure: 'AMOUNT' };
const offer = { stage: 'ITEM', target: { type: 'lines' } } as const;
const OFF: Column = { type: 'effect', id: 'off', offer: { ...offer, effect: { type: 'percentOff', basisPoints: 1000 } } };
const PRICE: Column = { type: 'effect', id: 'price', offer: { ...offer, effect: { type: 'unitPrice' } } };
const GIFT: Column = { type: 'effect', id: 'gift', offer: { ...offer, effect: { type: 'freeGift', qty: 1 } } };
const TIMES: Column = { type: 'effect', id: 'times', offer: { ...offer, stage: 'EARN', effect: { type: 'pointsTimes' } } };
const POST: Column = { type: 'effect', id: 'post', offer: { ...offer, stage: 'SHIPPING', effect: { type: 'freeShipping' } } };

const read = (column: Column, text: string, currency = 'CNY') => {
  const answer = readCell(column, text, { ...context, currency });
  return answer.ok ? answer.cell : `${answer.refusal.of} ${answer.refusal.why}`;
};

test.each<[Column, string, Cell | string]>([
  [TIER, 'gold|silver', ['gold', 'silver']], [TIER, '金卡、 Silver，gold', ['gold', 'silver']], [TIER, 'ｇｏｌｄ', ['gold']], [TIER, '"a,b"; c', ['a,b', 'c']],
  [TIER, 'gold||', 'cell words'], [TIER, '"gold', 'cell words'], [TIER, 'x'.repeat(513), 'cell too-long'],
  [UNITS, '>=3', { from: 3 }], [UNITS, '≥ ３', { from: 3 }], [UNITS, '3+', { from: 3 }], [UNITS, '3件以上', { from: 3 }], [UNITS, '至少3', { from: 3 }],
  [UNITS, '<=5', { to: 5 }], [UNITS, '不超过 5', { to: 5 }], [UNITS, '>3', { from: 4 }], [UNITS, '<5', { to: 4 }], [UNITS, '不足5', { to: 4 }], [UNITS, '<0', 'cell range'],
  [UNITS, '3-5', { from: 3, to: 5 }], [UNITS, '3～5', { from: 3, to: 5 }], [UNITS, '3 到 5', { from: 3, to: 5 }], [UNITS, '3 to 5', { from: 3, to: 5 }], [UNITS, '3', { from: 3, to: 3 }],
  [UNITS, '=3', { from: 3, to: 3 }], [UNITS, '5-3', 'cell backwards'], [UNITS, '3-', 'number not-a-number'], [UNITS, '1.5', 'number not-whole'], [UNITS, 'some', 'number not-a-number'],
  [TOTAL, '¥300-499.99', { from: 30000, to: 49999 }], [TOTAL, '1,200.50元以上', { from: 120050 }], [TOTAL, '<300', { to: 29999 }], [TOTAL, '0.001', 'number too-many-decimals'],
  [ORDERS, '3', 3], [ORDERS, '>= 3', 3], [ORDERS, '< 3', 'cell comparison'], [ORDERS, '0', 0],
  [UNTIL, '2026-11-11', { at: '2026-11-11T00:00' }], [UNTIL, '2026/11/1 8:30', { at: '2026-11-01T08:30' }], [UNTIL, '2026年11月11日', { at: '2026-11-11T00:00' }],
  [UNTIL, '20261111', { at: '2026-11-11T00:00' }], [UNTIL, '2026-02-30', 'cell time'], [UNTIL, '2026-11-11 25:00', 'cell time'], [UNTIL, 'soon', 'cell time'],
  [FROM, '200', 20000], [FROM, '无', NONE], [FROM, '不限', 'cell no-any'], [FROM, '0', 'number zero'],
  [OFF, '15%', 1500], [OFF, '15', 1500], [OFF, '１５％', 1500], [OFF, '8.5折', 1500], [OFF, '85折', 1500], [OFF, '8折', 2000], [OFF, '9.55折', 450], [OFF, '半价', 5000],
  [OFF, '15% off', 1500], [OFF, '0折', 'number not-a-number'], [OFF, '0', 'number zero'], [OFF, '101%', 'number too-large'], [OFF, '是', true], [OFF, 'none', NONE], [OFF, 'any', 'cell no-any'],
  [PRICE, '9.9', 990], [PRICE, '￥0', 0], [PRICE, '$9', 'number not-a-number'], [GIFT, 'CUP-01', 'CUP-01'], [GIFT, 'A|B', 'cell one-word'],
  [TIMES, '2倍', 20000], [TIMES, '×1.5', 15000], [TIMES, '150%', 15000], [TIMES, '1', 'number once'], [POST, 'yes', true], [POST, '5', 'cell no-value'],
])('%o reads %s', (column, text, wanted) => {
  expect(read(column, text)).toEqual(wanted);
});

test('amounts follow the decimals of their currency', () => {
  expect(read(PRICE, '990', 'JPY')).toBe(990);
  expect(read(PRICE, '9.9', 'JPY')).toBe('number not-whole');
  expect(read(PRICE, '1.234', 'KWD')).toBe(1234);
});

describe('blank is not any', () => {
  test.each([TIER, TOTAL, UNTIL, FROM, OFF])('an empty text in %o is not filled in', (column) => {
    expect(read(column, '  ')).toBe(BLANK);
    expect(faultOf(column, BLANK)).toBe('blank');
  });

  test.each(['任意', '不限', 'any', ' Any ', '*'])('%s says that the row does not care', (text) => {
    expect(read(TIER, text)).toBe(ANY);
    expect(faultOf(TIER, ANY)).toBeUndefined();
  });
});

test.each<[Column, Cell]>([
  [TIER, ['gold', 'silver']], [TIER, ['a,b', 'c|d']], [TIER, ANY], [TIER, BLANK], [TOTAL, { from: 30000, to: 49999 }], [TOTAL, { from: 1 }], [TOTAL, { to: 99 }], [UNITS, { from: 3, to: 3 }],
  [ORDERS, 7], [UNTIL, { at: '2026-11-11T20:00' }], [FROM, 20050], [FROM, NONE], [OFF, 1550], [OFF, true], [PRICE, 0], [GIFT, 'CUP-01'], [TIMES, 15000],
])('%o writes %o so that it is read again', (column, cell) => {
  for (const words of Object.values(WRITTEN)) {
    expect(read(column, cellText(column, cell, 'CNY', words))).toEqual(cell);
  }
});

test.each<[Column, Cell, string | undefined]>([
  [TIER, 5, 'wrong'], [TOTAL, { from: 5, to: 3 }, 'backwards'], [TOTAL, {}, 'wrong'], [FROM, 0, 'too-small'], [OFF, 10_001, 'too-large'], [OFF, ANY, 'wrong'], [FROM, true, 'wrong'],
  [UNITS, { to: 5_000_001 }, 'too-large'], [PRICE, 0, undefined], [UNTIL, { at: '2026-11-11T00:00' }, undefined],
])('%o with %o is %s', (column, cell, fault) => {
  expect(faultOf(column, cell)).toBe(fault);
});
