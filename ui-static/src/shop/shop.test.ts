import { flushPromises, mount } from '@vue/test-utils';
import { beforeEach, expect, test, vi } from 'vitest';
import BargainPage from './BargainPage.vue';
import BuyPage from './BuyPage.vue';
import OrdersPage from './OrdersPage.vue';
import PlayPage from './PlayPage.vue';
import { go } from './route';
import ShopApp from './ShopApp.vue';
import { become, oneAtATime, open, put1, say, shop, speak } from './shop';

const TEA = { sku: 'tea', name: { zh: '茶', en: 'Tea' }, category: ['food', 'tea'], tags: [], unitPrice: 6800 };
const FACTS = {
  catalogue: { currency: 'CNY', categories: [{ path: 'food', name: { zh: '食品', en: 'Food' } }], products: [TEA] },
  coupons: [], clock: { now: '2026-11-23T00:00:00Z', ahead: 'PT192H', movable: true }, adminPort: 8080,
};
const CUSTOMERS = [{ id: 'ann', name: { zh: '安', en: 'Ann' } }, { id: 'bo', name: { zh: '博', en: 'Bo' } }];
const QUOTE = {
  currency: 'CNY', goods: 13_600, total: 12_345, discountTotal: 1000, decision: 'd-1', quote: 'sealed',
  lines: [{ id: 'tea', sku: 'tea', qty: 2, unitPrice: 6800, gross: 13_600, payable: 12_600 }],
  shipping: [{ method: 'standard', fee: 1000, payable: 1000 }], gifts: [],
  outcomes: [{ outcome: 'APPLIED', promotion: 'ten', name: { zh: '立减', en: 'Ten off' }, amount: 1000 }, { outcome: 'OUTBID', promotion: 'lost', name: { zh: '输', en: 'Lost' } }],
  nearMisses: [{ promotion: 'more', text: 'Spend ¥3.20 more to get 1 × tea for free', gifts: [{ sku: 'tea' }] }], codes: [], coupons: [], warnings: [],
};

/** The shop's server: what it was asked, and what it says to what. */
let asked: { what: string; body: Record<string, unknown>; customer: string }[];
let says: Record<string, unknown>;

beforeEach(async () => {
  asked = [];
  says = { 'GET shop': FACTS, 'GET customers': CUSTOMERS, 'POST quotes': QUOTE, 'GET coupons': { items: [] } };
  vi.stubGlobal('fetch', async (url: string, { method, headers, body }: { method: string; headers: Record<string, string>; body?: string }) => {
    const what = `${method} ${url.replace('api/', '')}`;
    asked.push({ what, body: JSON.parse(body ?? '{}') as Record<string, unknown>, customer: headers['Shop-Customer']! });
    const answer = says[what];
    if (answer === 'away') {
      throw new TypeError('no network');
    }
    const refused = answer as { status?: number } | undefined;
    return { ok: answer !== undefined && !refused?.status, status: refused?.status ?? (answer === undefined ? 404 : 200), json: async () => answer ?? { code: 'not-found', detail: `no ${what}` } };
  });
  shop.away = false;
  shop.said = '';
  speak('en');
  await open();
  become('ann');
  put1('tea', 2);
});

const questions = (what: string) => asked.filter((one) => one.what === what);

test('a cart shows each step as the engine says it, what a little more saves, and where it is said why', async () => {
  const page = mount(BuyPage, { props: { goods: shop.cart } });
  await flushPromises();

  expect(page.get('[data-test="step-ten"]').text()).toContain('−¥10.00');
  expect(page.find('[data-test="step-lost"]').exists()).toBe(false);
  expect(page.get('[data-test="total"]').text()).toBe('¥123.45');
  expect(page.get('[data-test="hints"]').text()).toContain('Spend ¥3.20 more to get 1 × Tea for free');
  expect(page.get('[data-test="why"]').attributes('href')).toContain(':8080/#/decisions/d-1');
  expect(questions('POST quotes')[0]).toMatchObject({ body: { goods: { tea: 2 } }, customer: 'ann' });
});

test('what is bought in a group has no hint, since nothing can be added there', async () => {
  const page = mount(BuyPage, { props: { goods: { tea: 1 }, part: { group: 'g' } } });
  await flushPromises();

  expect(page.get('[data-test="total"]').text()).toBe('¥123.45');
  expect(page.find('[data-test="hints"]').exists()).toBe(false);
});

test('what was said is not said on in another language, to another customer, or on another page', async () => {
  const page = mount(ShopApp, { global: { stubs: { HomePage: true } } });
  const elsewhere = () => {
    go('cart');
    dispatchEvent(new Event('hashchange'));
  };
  for (const change of [() => speak('zh-CN'), () => become('bo'), elsewhere]) {
    say('done');
    await flushPromises();
    expect(page.get('[data-test="said"]').text()).toBe('done');
    change();
    await flushPromises();
    expect(page.find('[data-test="said"]').exists()).toBe(false);
  }
});

test('a bargain that goes on is gone on with, and another one is started when it was bought', async () => {
  const mine = (state: string) => ({ items: [{ bargain: 'b', promotion: 'p', currency: 'CNY', state, first: 9900, floor: 6900, price: 8000, helps: 2, progress: 63, expiresAt: '2026-11-23T01:00:00Z' }] });
  const activities = { items: [{ id: 'p', name: { zh: '砍', en: 'Cut' }, prices: [{ sku: 'tea', price: 6900 }], play: { type: 'bargain', first: 9900 }, rewards: [] }] };
  Object.assign(says, { 'GET activities': activities, 'GET groups': { items: [] }, 'GET bargains': mine('OPEN'), 'GET bargains-of-others': { items: [] } });
  const page = mount(PlayPage);
  await flushPromises();
  expect(page.find('[data-test="start-bargain"]').exists()).toBe(false);
  await page.get('[data-test="my-bargain"]').trigger('click');
  expect(location.hash).toBe('#/bargain/b');

  says['GET bargains'] = mine('FINISHED');
  become('bo');
  await flushPromises();
  expect(page.find('[data-test="my-bargain"]').exists()).toBe(false);
  expect(page.get('[data-test="start-bargain"]').attributes('disabled')).toBeUndefined();
});

test('what has no goods with a price of their own is not offered, and only a higher usual price is crossed out', async () => {
  const groupBuy = (id: string, prices: { sku: string; price: number }[]) => ({ id, name: { zh: '团', en: 'Group' }, prices, play: { type: 'groupBuy', need: 2 }, rewards: [] });
  const byTable = { id: 'table', name: { zh: '砍', en: 'Cut' }, prices: [], play: { type: 'bargain', first: 9900 }, rewards: [] };
  const cut = { bargain: 'b', promotion: 'other', currency: 'CNY', state: 'OPEN', first: 9900, floor: 6900, price: 8000, helps: 2, progress: 63, expiresAt: '2026-11-23T01:00:00Z' };
  Object.assign(says, {
    'GET activities': { items: [groupBuy('less', [{ sku: 'tea', price: 4900 }]), groupBuy('more', [{ sku: 'tea', price: 7000 }]), groupBuy('new', [{ sku: 'unheard-of', price: 4900 }]), groupBuy('bare', []), byTable, { ...byTable, id: 'pot', prices: [{ sku: 'tea', price: 6900 }] }] },
    'GET groups': { items: [] }, 'GET bargains': { items: [] }, 'GET bargains-of-others': { items: [cut, { ...cut, promotion: 'pot' }] },
    ...Object.fromEntries(['less', 'more', 'new', 'bare'].map((id) => [`GET groups?promotion=${id}`, { items: [] }])),
  });
  const page = mount(PlayPage);
  await flushPromises();

  expect(page.findAll('section').map((card) => card.attributes('data-test'))).toEqual(['group-buy-less', 'group-buy-more', 'group-buy-new', 'haggle-pot']);
  expect(['less', 'more', 'new'].map((id) => page.get(`[data-test="group-buy-${id}"]`).findAll('s').map((old) => old.text()))).toEqual([['¥68.00'], [], []]);
  expect(page.findAll('[data-test="help-friend"]')).toHaveLength(1);
});

test('an order whose answer was lost is asked for again by the same number, and the cart is kept', async () => {
  const page = mount(BuyPage, { props: { goods: shop.cart } });
  await flushPromises();
  says['POST orders'] = 'away';

  await page.get('[data-test="place"]').trigger('click');
  await flushPromises();
  expect(shop.away).toBe(true);
  expect(shop.cart).toEqual({ tea: 2 });
  await page.get('[data-test="place"]').trigger('click');
  await flushPromises();

  const [first, second] = questions('POST orders');
  expect(first!.body['order']).toBeTruthy();
  expect(second!.body).toEqual(first!.body);
});

test('a refusal is said, and the next order is another one with a new quote', async () => {
  const page = mount(BuyPage, { props: { goods: shop.cart } });
  await flushPromises();
  says['POST orders'] = { status: 409, code: 'unit-limit', detail: 'Only 1 is left.' };

  for (let i = 0; i < 2; i++) {
    await page.get('[data-test="place"]').trigger('click');
    await flushPromises();
  }

  expect(shop.said).toBe('Only 1 is left.');
  expect(questions('POST quotes')).toHaveLength(3);
  const [first, second] = questions('POST orders');
  expect(second!.body['order']).not.toBe(first!.body['order']);
});

test('each customer has a cart of their own', () => {
  become('bo');
  expect(shop.cart).toEqual({});
  become('ann');
  expect(shop.cart).toEqual({ tea: 2 });
});

test('an engine that is away is said on the page, which goes on when it is back', async () => {
  const page = mount(ShopApp, { global: { stubs: { HomePage: true } } });
  shop.away = true;
  await flushPromises();
  expect(page.get('[data-test="away"]').text()).toContain('Your cart is kept');

  await page.get('[data-test="away"] button').trigger('click');
  await flushPromises();
  expect(page.find('[data-test="away"]').exists()).toBe(false);
  expect(page.text()).toContain('8 days ahead');
});

test('only friends cut, and only the owner buys', async () => {
  const open = { bargain: 'b', promotion: 'p', currency: 'CNY', state: 'OPEN', first: 9900, floor: 6900, price: 8000, helps: 2, need: 5, progress: 63, expiresAt: '2026-11-23T01:00:00Z', customer: 'ann', cuts: [] };
  Object.assign(says, { 'GET bargains/b': open, 'GET activities': { items: [{ id: 'p', prices: [{ sku: 'tea', price: 6900 }], play: { type: 'bargain' }, rewards: [] }] }, 'POST bargains/b/helps': { cut: 321 } });
  const page = mount(BargainPage, { props: { id: 'b' } });
  await flushPromises();
  expect(page.find('[data-test="help"]').exists()).toBe(false);

  become('bo');
  await flushPromises();
  await page.get('[data-test="help"]').trigger('click');
  says['GET bargains/b'] = { ...open, state: 'SUCCESS', price: 6900 };
  await flushPromises();
  expect(shop.said).toBe('Cut by ¥3.21');
  expect(questions('POST bargains/b/helps')[0]!.customer).toBe('bo');
  expect(page.find('[data-test="buy-bargain"]').exists()).toBe(false);

  become('ann');
  await flushPromises();
  expect(page.get('[data-test="price"]').text()).toBe('¥69.00');
  expect(page.get('[data-test="buy-bargain"]').text()).toBe('Buy at this price');
});

test('an order is paid, received or returned as far as it has come', async () => {
  const order = (state: string) => ({ order: `o-${state}`, goods: { tea: 1 }, in: null, total: 6800, story: { state, decision: 'd', payUntil: '2026-11-23T00:15:00Z', at: '', refunded: 0, steps: [] } });
  says['GET orders'] = { items: [...['RESERVED', 'PAID', 'CANCELLED', 'OPEN'].map(order), { ...order('PARTIALLY_RETURNED'), received: true }] };
  says['POST orders/o-PAID/returns'] = { state: 'CANCELLED', return: { refund: 6800 } };
  const page = mount(OrdersPage);
  await flushPromises();

  const of = (state: string) => page.get(`[data-order="o-${state}"]`);
  expect(of('RESERVED').get('[data-test="pay"]').text()).toBe('Pay (demo) ¥68.00');
  expect(of('PAID').find('[data-test="received"]').exists()).toBe(true);
  expect(of('PARTIALLY_RETURNED').find('[data-test="received"]').exists()).toBe(false);
  for (const state of ['CANCELLED', 'OPEN']) {
    expect(of(state).findAll('button')).toHaveLength(0);
  }
  await of('PAID').get('[data-test="return-one"]').trigger('click');
  await flushPromises();
  expect(questions('POST orders/o-PAID/returns')[0]!.body['returned']).toEqual([{ line: 'tea', units: 1 }]);
  expect(shop.said).toBe('¥68.00 refunded');
});

test('nobody has received what waits for a group to be complete', async () => {
  const order = (group: string) => ({ order: `o-${group}`, goods: { tea: 1 }, in: { group }, total: 6800, story: { state: 'PAID', decision: 'd', payUntil: '', at: '', refunded: 0, steps: [] } });
  says['GET orders'] = { items: ['OPEN', 'HELD', 'COMPLETED', 'lost'].map(order) };
  for (const state of ['OPEN', 'HELD', 'COMPLETED']) {
    says[`GET groups/${state}`] = { group: state, state };
  }
  const page = mount(OrdersPage);
  await flushPromises();
  expect(page.findAll('[data-test="received"]').map((button) => button.element.closest('[data-order]')!.getAttribute('data-order'))).toEqual(['o-COMPLETED']);
  expect(page.findAll('[data-test="waits"]')).toHaveLength(3);
});

test('a second click begins nothing while the first one is under way', async () => {
  const begun: number[] = [];
  let done = () => {};
  const begin = oneAtATime(async (n: number) => {
    begun.push(n);
    await new Promise<void>((resolve) => { done = resolve; });
  });

  const first = begin(1);
  await begin(2);
  done();
  await first;
  void begin(3);

  expect(begun).toEqual([1, 3]);
});
