import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createI18n } from 'vue-i18n';
import { formatAmount } from '@/money/amount';
import type { Tongue } from '@/promotion/saidCondition';
import en from '@/words/en';
import zh from '@/words/zh-CN';
import type { LimitReason, Outcome } from './quote';
import { reasonOf, shortOf } from './reason';

interface Words {
  [key: string]: string | Words;
}

const languages: Record<string, Record<string, Record<string, string | Words>>> = { 'zh-CN': zh, en } as never;
const i18n = createI18n<false>({ legacy: false, locale: 'en', messages: languages as never });

function tongue(locale: string): Tongue {
  i18n.global.locale.value = locale;
  return {
    t: (key, named) => i18n.global.t(key, named ?? {}), locale, field: () => undefined, goods: { products: [], categories: [], brands: [] },
    amount: (minor) => formatAmount(minor, 'CNY', locale),
  };
}

interface Schema {
  enum?: string[];
  properties?: Record<string, Schema>;
}

/** What the API says that there may be. */
const { components: { schemas } } = JSON.parse(readFileSync(resolve('../docs/openapi/engine.json'), 'utf8')) as { components: { schemas: Record<string, Schema> } };
const of = (schema: string, property?: string): string[] => (property ? schemas[schema]?.properties?.[property] : schemas[schema])?.enum ?? [];

describe.each(Object.entries(languages))('in %s there are words for every', (_, words) => {
  test.each<[what: string, codes: string[], words: string | Words | undefined]>([
    ['reason of a limit', of('LimitReason'), words['outcome']?.['limit']],
    ['outcome of a promotion', of('Outcome', 'outcome'), words['outcome']?.['state']],
    ['state of a code', of('CodeState', 'state'), words['code']?.['state']],
    ['state of a coupon in a cart', of('CouponState', 'state'), words['code']?.['state']],
    ['state of a customer’s coupon', of('Coupon', 'state'), words['coupon']?.['state']],
    ['source of a customer’s coupon', of('Coupon', 'source'), words['coupon']?.['source']],
    ['state of an order', of('OrderState'), words['orders']?.['state']],
    ['state of time that fails a promotion', of('Why', 'state'), words['outcome']],
  ])('%s', (_what, codes, known) => {
    expect(codes.length).toBeGreaterThan(1);
    expect(codes.filter((code) => typeof (known as Words)[code] !== 'string')).toEqual([]);
  });
});

describe('a limit that is reached', () => {
  const reached = (reason: LimitReason): Outcome => ({ promotion: 'a', outcome: 'LIMIT_REACHED', reason });
  const why = (reason: LimitReason, left: object, locale: string) => reasonOf(reached(reason), tongue(locale), String, { left: { a: left } });

  test('says how much of the budget was left', () => {
    expect(why('BUDGET_EXCEEDED', { money: 2000 }, 'zh-CN')).toBe('预算已不够减这一单，只剩 ¥20.00');
    expect(why('BUDGET_EXCEEDED', { money: 2000 }, 'en')).toBe('Its budget is too short for this order; ¥20.00 is left');
  });

  test('says no figure where none is known, or it is another thing’s', () => {
    expect(why('BUDGET_EXCEEDED', { none: 'BUDGET_EXCEEDED' }, 'zh-CN')).toBe('预算已不够减这一单');
    expect(why('PER_CUSTOMER_LIMIT', { money: 2000 }, 'en')).toBe('This customer has had it as often as one may');
  });
});

test('where a budget was short, both what was left and what was meant are said', () => {
  const applied = { promotion: 'a', outcome: 'APPLIED', amount: 2000, shares: [] } as const;
  expect(shortOf({ ...applied, shares: [], desired: 5000 }, tongue('zh-CN'))).toBe('预算只剩 ¥20.00，本应减 ¥50.00');
  expect(shortOf({ ...applied, shares: [], desired: 5000 }, tongue('en'))).toBe('Only ¥20.00 of its budget was left; it would have been ¥50.00 off');
  expect(shortOf({ ...applied, shares: [] }, tongue('en'))).toBe('');
});
