import { beforeEach, expect, test, vi } from 'vitest';
import { effectScope } from 'vue';
import type { Cart } from '@/cart/cart';
import type { Promotion } from '@/promotion/promotion';
import { i18n, speak } from '@/words/i18n';
import type { Outcome, Quote } from './quote';
import { reasonOf } from './reason';
import { useTry } from './useTry';

const CART: Cart = { currency: 'CNY', lines: [] };
const QUOTE: Quote = { currency: 'CNY', lines: [], shipping: [], gifts: [], goods: 0, discountTotal: 0, shippingTotal: 0, total: 0, outcomes: [] };
const draft: Promotion = { id: 'own', campaign: 'c', name: { zh: '套装', en: 'Bundle' }, currency: 'CNY', schedule: { zone: 'Asia/Shanghai' }, body: { type: 'form', template: 'BUNDLE_PRICE', offers: [] } };
const missed: Outcome = { promotion: 'own', outcome: 'LIMIT_REACHED', reason: 'USAGE_LIMIT' };

beforeEach(() => speak('zh-CN'));

async function outcomes(promotion: Promotion | null, quote: Quote): Promise<Outcome[]> {
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(JSON.stringify({ quote, findings: [] }))));
  const scope = effectScope();
  const { tried } = scope.run(() => useTry(() => ({ promotion, cart: CART, withLive: true })))!;
  await vi.waitFor(() => expect(tried.value).toBeDefined());
  scope.stop();
  return tried.value!.quote!.outcomes;
}

test('a draft that nothing in the cart is meant by is said to be so', async () => {
  const [own] = await outcomes(draft, QUOTE);
  expect(own).toMatchObject({ promotion: 'own', name: draft.name, outcome: 'NOT_ELIGIBLE' });
  expect(reasonOf(own!, { t: i18n.global.t as never, locale: 'zh-CN', field: () => undefined, amount: String }, (id) => id)).toBe('购物车里没有它适用的商品');
});

test('what the server says of the draft stands alone, and without a draft nothing is added', async () => {
  expect(await outcomes(draft, { ...QUOTE, outcomes: [missed] })).toEqual([missed]);
  expect(await outcomes(null, QUOTE)).toEqual([]);
});
