import { mount } from '@vue/test-utils';
import { createPinia } from 'pinia';
import { beforeEach, expect, test, vi } from 'vitest';
import { i18n, speak } from '@/words/i18n';
import type { Outcome, Quote } from './quote';
import QuoteLadder from './QuoteLadder.vue';

const QUOTE: Quote = { currency: 'CNY', lines: [], shipping: [], gifts: [], goods: 30000, discountTotal: 0, shippingTotal: 0, total: 30000, outcomes: [] };
const lost = (promotion: string): Outcome => ({ promotion, outcome: 'OUTBID', by: 'best', worth: 1000, rivalWorth: 1500, margin: 500 });
const missed: Outcome = { promotion: 'missed', outcome: 'THRESHOLD_MISSED', measure: 'AMOUNT', required: 40000, actual: 30000, missing: 10000 };

beforeEach(async () => {
  vi.stubGlobal('fetch', () => Promise.resolve(new Response('{"fields":[],"products":[{"sku":"CUP","name":{"zh":"马克杯","en":"Mug"}}],"categories":[],"brands":[]}')));
  await speak('zh-CN');
});

const ladder = (more: Partial<Quote>, highlight?: string) => mount(QuoteLadder, { props: { quote: { ...QUOTE, ...more }, highlight }, global: { plugins: [createPinia(), i18n] } });

test('offers that lost to a better one are folded away, but for the one that is looked at', () => {
  const shown = ladder({ outcomes: [lost('a'), lost('b'), lost('own'), missed] }, 'own');
  const folded = shown.find('[data-test="lost"]');
  expect(folded.attributes('open')).toBeUndefined();
  expect(folded.find('summary').text()).toContain('2');
  expect(folded.findAll('[data-test="miss"]').map((row) => row.attributes('data-promotion'))).toEqual(['a', 'b']);
  expect(folded.text()).toContain('多省 ¥5.00');
  expect(shown.findAll('[data-test="miss"]').slice(0, 2).map((row) => row.attributes('data-promotion'))).toEqual(['own', 'missed']);
});

test('of many that did not apply a few are shown, and all on request', async () => {
  const shown = ladder({ outcomes: Array.from({ length: 20 }, (_, i) => ({ ...missed, promotion: `p${i}` })) });
  expect(shown.findAll('[data-test="miss"]')).toHaveLength(5);
  await shown.find('[data-test="all"]').trigger('click');
  expect(shown.findAll('[data-test="miss"]')).toHaveLength(20);
});

test('a long ladder shows its ends and what is looked at, and all of it on request', async () => {
  const outcomes = Array.from({ length: 20 }, (_, i): Outcome => ({ promotion: `p${i}`, outcome: 'APPLIED', amount: 100, shares: [] }));
  const shown = ladder({ outcomes }, 'p9');
  const rungs = () => shown.findAll('[data-test="rung"]').map((row) => row.attributes('data-promotion'));
  expect(rungs()).toEqual(['p0', 'p1', 'p2', 'p3', 'p9', 'p18', 'p19']);
  expect(shown.find('[data-test="between"]').text()).toBe('另有 13 个优惠，共减 ¥13.00');
  await shown.find('[data-test="between"]').trigger('click');
  expect(rungs()).toHaveLength(20);
});

test('how much another combination may save is said only where that is open', () => {
  expect(ladder({ optimality: { type: 'bounded', gap: 230 } }).find('[data-test="bounded"]').text()).toContain('¥2.30');
  expect(ladder({ optimality: { type: 'optimal' } }).find('[data-test="bounded"]').exists()).toBe(false);
});

test('a gift is called by its name', async () => {
  const shown = ladder({ gifts: [{ promotion: 'a', sku: 'CUP', qty: 1, value: 0 }, { promotion: 'a', sku: 'POT', qty: 1, value: 0 }] });
  await vi.waitFor(() => expect(shown.findAll('[data-test="gift"]').map((row) => row.find('td').text())).toEqual(['赠 马克杯 a', '赠 POT a']));
});

test('tax is a part of the price or comes on top of it, or there is none', () => {
  expect(ladder({ taxTotal: 0, taxIncluded: true }).find('[data-test="tax"]').exists()).toBe(false);
  expect(ladder({ taxTotal: 345, taxIncluded: true }).find('.total [data-test="tax"]').text()).toBe('已含税 ¥3.45');
  expect(ladder({ taxTotal: 345, taxIncluded: false }).find('tr[data-test="tax"]').text()).toBe('税¥3.45');
});

test('a rung that took no money off says what it gives, never ¥0.00', () => {
  const applied = (promotion: string): Outcome => ({ promotion, outcome: 'APPLIED', amount: 0, shares: [] });
  const shown = ladder({ outcomes: [applied('points'), applied('notice')], extras: [
    { promotion: 'points', type: 'pointsEarned', points: 120 },
    { promotion: 'notice', type: 'said', remark: { type: 'notice', text: { zh: '满额包邮', en: 'Free shipping' } } },
  ] });
  const rungs = shown.findAll('[data-test="rung"]');
  expect(rungs.map((row) => row.find('[data-test="gives"]').text())).toEqual(['送 120 积分', '提示：满额包邮']);
  expect(rungs.map((row) => row.find('td.num').text())).toEqual(['不减价', '不减价']);
});

test('a promotion that is far from reached is not said to be near', async () => {
  const far: Outcome = { ...missed, required: 6001, actual: 152, missing: 5849 };
  expect(ladder({ outcomes: [far] }).find('[data-test="state"]').text()).toBe('还没达到');
  await speak('en');
  expect(ladder({ outcomes: [far] }).find('[data-test="state"]').text()).toBe('Not reached yet');
});
