import { describe, expect, test } from 'vitest';
import { amountText, formatAmount, parseAmount } from './amount';
import { decimals, sign } from './currency';
import { halfWidth, parseWhole } from './decimal';
import { parsePercent, parseTimes, percentText, timesText, zhe } from './percent';

const units = (minor: number) => ({ ok: true, units: minor });
const refused = (refusal: string) => ({ ok: false, refusal });

describe('an amount typed in major units', () => {
  test.each([
    ['300', 30000],
    ['300.5', 30050],
    ['0.07', 7],
    ['.5', 50],
    ['1,234.50', 123450],
    ['1,234,567', 123456700],
    ['３００．５', 30050],
    ['３００。５', 30050],
    ['１，２３４．５０', 123450],
    ['￥300', 30000],
    ['¥ 300.00', 30000],
    ['300元', 30000],
    ['CNY 12.3', 1230],
    ['12.300', 1230],
    ['　88　', 8800],
    ['0', 0],
  ])('%s is %d fen', (text, minor) => {
    expect(parseAmount(text, 'CNY')).toEqual(units(minor));
  });

  test.each([
    ['', 'empty'],
    ['￥', 'empty'],
    ['abc', 'not-a-number'],
    ['$5', 'not-a-number'],
    ['USD 5', 'not-a-number'],
    ['1.2.3', 'not-a-number'],
    ['12,5', 'not-a-number'],
    ['1e3', 'not-a-number'],
    ['0.001', 'too-many-decimals'],
    ['-5', 'negative'],
    ['99999999999999', 'too-large'],
  ])('%s is refused as %s', (text, refusal) => {
    expect(parseAmount(text, 'CNY')).toEqual(refused(refusal));
  });

  test('a currency has its own decimals', () => {
    expect(parseAmount('300', 'JPY')).toEqual(units(300));
    expect(parseAmount('300.5', 'JPY')).toEqual(refused('not-whole'));
    expect(parseAmount('1.234', 'KWD')).toEqual(units(1234));
    expect(decimals('CNY')).toBe(2);
  });

  test('no amount is off by a binary fraction', () => {
    for (let minor = 0; minor < 20_000; minor += 7) {
      expect(parseAmount(amountText(minor, 'CNY'), 'CNY')).toEqual(units(minor));
    }
    expect(parseAmount('4.35', 'CNY')).toEqual(units(435));
    expect(parseAmount('9007199254.99', 'CNY')).toEqual(units(900719925499));
  });
});

describe('an amount that is refused', () => {
  test.each([
    ['abc', 'not-a-number'], ['1e5', 'not-a-number'], ['三百', 'not-a-number'], ['-5', 'negative'], ['−5', 'negative'], ['-5.555', 'negative'],
    ['300.555', 'too-many-decimals'], ['99999999999999', 'too-large'], ['0', 'zero'],
  ])('%s says %s', (text, refusal) => {
    expect(parseAmount(text, 'CNY', 1)).toEqual(refused(refusal));
  });

  test('may be 0 where nothing has to be given', () => {
    expect(parseAmount('0', 'CNY')).toEqual(units(0));
  });
});

test('a whole number may be below zero', () => {
  expect(parseWhole('－５', 9999)).toEqual(units(-5));
  expect(parseWhole('−12', 9999)).toEqual(units(-12));
  expect(parseWhole('1.5', 9999)).toEqual(refused('not-whole'));
  expect(parseWhole('10000', 9999)).toEqual(refused('too-large'));
});

describe('an amount shown', () => {
  test('has its currency and the decimals of its currency', () => {
    expect(formatAmount(123450, 'CNY', 'zh-CN')).toBe('¥1,234.50');
    expect(formatAmount(5, 'CNY', 'zh-CN')).toBe('¥0.05');
    expect(formatAmount(-5000, 'CNY', 'zh-CN')).toBe('-¥50.00');
    expect(formatAmount(1234, 'JPY', 'zh-CN')).toBe('JP¥1,234');
    expect(formatAmount(1234, 'KWD', 'en').replace(/\s/, ' ')).toBe('KWD 1.234');
  });

  test('is ¥ in both languages where it is yuan', () => {
    expect(formatAmount(30000, 'CNY', 'en')).toBe('¥300.00');
    expect(formatAmount(1234, 'JPY', 'en')).toBe('JP¥1,234');
    expect(sign('CNY', 'en')).toBe('¥');
  });

  test('is exact where a double is not', () => {
    expect(formatAmount(9007199254740991, 'CNY', 'zh-CN')).toBe('¥90,071,992,547,409.91');
  });
});

describe('a percentage', () => {
  test('is basis points, and in Chinese a 折', () => {
    expect(parsePercent('15')).toEqual(units(1500));
    expect(parsePercent('１２．５％')).toEqual(units(1250));
    expect(parsePercent('0.001')).toEqual(refused('too-many-decimals'));
    expect(parsePercent('101')).toEqual(refused('too-large'));
    expect(percentText(1250)).toBe('12.5');
    expect(percentText(1000)).toBe('10');
    expect(zhe(1500)).toBe('8.5');
    expect(zhe(2500)).toBe('7.5');
    expect(zhe(2000)).toBe('8');
    expect(zhe(9500)).toBe('0.5');
    expect(zhe(3333)).toBeUndefined();
    expect(zhe(10_000)).toBeUndefined();
  });
});

test('a multiple is more than once', () => {
  expect(parseTimes('2')).toEqual(units(20_000));
  expect(parseTimes('１．５倍')).toEqual(units(15_000));
  expect(parseTimes('1')).toEqual(refused('once'));
  expect(parseTimes('101')).toEqual(refused('too-large'));
  expect(timesText(15_000)).toBe('1.5');
});

test('full-width text becomes half-width', () => {
  expect(halfWidth('ＡＢ－１２％')).toBe('AB-12%');
});
