import { beforeEach, describe, expect, test, vi } from 'vitest';
import OneOf from '@/look/OneOf.vue';
import WordsSelect from '@/look/WordsSelect.vue';
import { seen, settled, visit } from './browser';
import { FakeAdmin } from './fakeAdmin';

let admin: FakeAdmin;
type App = Awaited<ReturnType<typeof visit>>['app'];

beforeEach(() => {
  admin = new FakeAdmin();
});

/** What the draft says once it is saved. */
async function saved(app: App) {
  await seen(app, 'save').trigger('click');
  await settled();
  return admin.changes[0]?.edits[0]?.content as { body: { offers: object[] }; when?: object } | undefined;
}

async function choose(app: App, name: string, value: string | boolean): Promise<void> {
  app.findAllComponents(OneOf).find((one) => one.attributes('data-test') === name)!.vm.$emit('update:modelValue', value);
  await settled();
}

describe('the templates', () => {
  test('are offered by what somebody wants, each once', async () => {
    const { app } = await visit(admin, 'lin', '/promotions/new');
    const cards = app.findAll('[data-test^="template-"]').map((card) => card.attributes('data-test'));
    expect(new Set(cards).size).toBe(cards.length);
    expect(cards).toHaveLength(26);
    expect(seen(app, 'wish-points').findAll('a').map((card) => card.attributes('data-test'))).toEqual(['template-POINTS_DEDUCT', 'template-POINTS_EARN']);
    expect(seen(app, 'template-DRL').exists()).toBe(false);
  });
});

describe('a form', () => {
  test('can be filled in with an example, and emptied again', async () => {
    const { app } = await visit(admin, 'lin', '/promotions/new/BUNDLE_PRICE?campaign=singles-day');
    await seen(app, 'example').trigger('click');
    await settled();
    expect(seen(app, 'part-0').find('input').element.value).toBe('3');
    await seen(app, 'example-back').trigger('click');
    await settled();
    expect(seen(app, 'part-0').find('input').element.value).toBe('');
  });

  test('of a coupon goes on asking for its code with an example, saved without a question that fails', async () => {
    const { app } = await visit(admin, 'lin', '/promotions/new/TIERED_OFF?coupon=&campaign=singles-day');
    await seen(app, 'example').trigger('click');
    await settled();
    expect(await saved(app)).toMatchObject({
      id: 'mj-150-20', when: { field: 'cart.codes', values: ['SAVE20'] },
      body: { offers: [{ stage: 'SHOP_COUPON', effect: { tiers: [{ atLeast: 15_000, gives: { type: 'amountOff', amount: 2_000 } }] } }] },
    });
    expect(admin.calls).not.toContain('GET /api/promotions/mj-150-20');
  });

  test('keeps nothing that would mean something else: a percentage that was emptied is not free', async () => {
    const { app } = await visit(admin, 'lin', '/promotions/new/BUY_X_GET_Y?campaign=singles-day');
    await seen(app, 'buy').find('input').setValue('1');
    await seen(app, 'get').find('input').setValue('1');
    await app.find('[data-pointer="/body/offers/0/effect/basisPoints"] [data-value="false"] input').setValue(true);
    await settled();
    await seen(app, 'percent').find('input').setValue('');
    expect(await saved(app)).toBeUndefined();
    await seen(app, 'percent').find('input').setValue('50');
    expect(await saved(app)).toMatchObject({ body: { offers: [{ effect: { type: 'buyXGetY', buy: 1, get: 1, basisPoints: 5000 } }] } });
  });

  test('moves tiers that give points to the stage where points are earned', async () => {
    const { app } = await visit(admin, 'lin', '/promotions/new/TIERED_OFF?campaign=singles-day');
    await seen(app, 'tier-0').find('input').setValue('300');
    await choose(app, 'tier-gives', 'pointsEarn');
    await seen(app, 'points').find('input').setValue('50');
    await seen(app, 'promotion-id').setValue('points');
    expect(await saved(app)).toMatchObject({ body: { offers: [{ stage: 'EARN', effect: { tiers: [{ atLeast: 30000, gives: { type: 'pointsEarn', points: 50 } }] } }] } });
  });

  test('offers to ask for a code in a stage of coupons', async () => {
    const { app } = await visit(admin, 'lin', '/promotions/new/PERCENT_OFF?campaign=singles-day');
    expect(seen(app, 'ask-for-code').exists()).toBe(false);
    await choose(app, 'stage', 'PLATFORM_COUPON');
    await seen(app, 'ask-for-code').trigger('click');
    await settled();
    expect(seen(app, 'who-cart.codes').exists()).toBe(true);
    expect(seen(app, 'ask-for-code').exists()).toBe(false);
  });

  test('of a coupon asks for a code from the start', async () => {
    const { app } = await visit(admin, 'lin', '/promotions/new/TIERED_OFF?campaign=singles-day&coupon=');
    expect(seen(app, 'who-cart.codes').exists()).toBe(true);
    expect(seen(app, 'stage').text()).toContain('店铺券');
  });

  test('puts right with one click what was misspelt, and says so no more', async () => {
    const { app } = await visit(admin, 'lin', '/promotions/new/PERCENT_OFF?campaign=singles-day');
    await seen(app, 'add-customer.tier').trigger('click');
    await settled();
    app.findAllComponents(WordsSelect).find((one) => seen(app, 'who-customer.tier').element.contains(one.element))!.vm.$emit('update:modelValue', ['golf', 'silver']);
    await vi.waitFor(() => expect(seen(app, 'who-customer.tier').text()).toContain('没有登记过'), { timeout: 5000 });
    await seen(app, 'fix').trigger('click');
    await vi.waitFor(() => expect(seen(app, 'fix').exists()).toBe(false), { timeout: 5000 });
    await seen(app, 'promotion-id').setValue('tiers');
    expect(await saved(app)).toMatchObject({ when: { of: [{ values: ['gold', 'silver'] }] } });
  });

  test('takes several thresholds, of amounts and of units', async () => {
    const { app } = await visit(admin, 'lin', '/promotions/new/FREE_SHIPPING?campaign=singles-day');
    await seen(app, 'at-least').find('input').setValue('99');
    await seen(app, 'add-threshold').trigger('click');
    await app.find('[data-pointer="/body/offers/0/thresholds/1/measure"] [data-value="COUNT"] input').setValue(true);
    await settled();
    await app.findAll('[data-test="at-least"]')[1]!.find('input').setValue('3');
    expect(await saved(app)).toMatchObject({ body: { offers: [{ thresholds: [{ measure: 'AMOUNT', atLeast: 9900 }, { measure: 'COUNT', atLeast: 3 }] }] } });
  });
});

describe('the form of something that customers do together', () => {
  const typed = async (app: App, name: string, text: string) => {
    await seen(app, name).find('input').setValue(text);
    await settled();
  };
  const named = (app: App) => seen(app, 'promotion-id').setValue('tea');

  test('begins a ladder with the people needed and the price, and warns where it does not go on', async () => {
    const { app } = await visit(admin, 'lin', '/promotions/new/GROUP_BUY?campaign=singles-day');
    await typed(app, 'price', '69');
    await typed(app, 'need', '3');
    await typed(app, 'life', '24');
    await seen(app, 'add-rung').trigger('click');
    await settled();
    const [people, price] = seen(app, 'rung-1').findAll('input');
    await people!.setValue('3');
    await price!.setValue('59');
    await settled();
    expect(seen(app, 'out-of-step').exists()).toBe(true);
    await people!.setValue('5');
    await typed(app, 'price', '68');
    expect(seen(app, 'out-of-step').exists()).toBe(false);
    await named(app);
    expect(await saved(app)).toMatchObject({
      play: { type: 'groupBuy', need: 3, lifeMinutes: 1440, ladder: [{ people: 3, price: 6800 }, { people: 5, price: 5900 }] },
      body: { template: 'GROUP_BUY', offers: [{ stage: 'ITEM', effect: { type: 'unitPrice', price: 6800 } }] },
    });
  });

  test('says while one types whether the friends of a bargain can reach its floor', async () => {
    const { app } = await visit(admin, 'lin', '/promotions/new/BARGAIN?campaign=singles-day');
    await typed(app, 'price', '69');
    await typed(app, 'first', '99');
    await typed(app, 'helpers', '10');
    await typed(app, 'cut-least', '1');
    expect(seen(app, 'reach').exists()).toBe(false);
    await typed(app, 'cut-most', '2');
    expect(seen(app, 'reach').text()).toContain('砍不到底价');
    await typed(app, 'cut-most', '9');
    expect(seen(app, 'reach').text()).toContain('正好砍到底价');
    await typed(app, 'limit-units', '100');
    await typed(app, 'limit-budget', '2999');
    expect(seen(app, 'worst').text()).toContain('超出预算');
    await typed(app, 'life', '24');
    await typed(app, 'buy-within', '48');
    await named(app);
    expect(await saved(app)).toMatchObject({
      play: { type: 'bargain', first: 9900, floor: 6900, cuts: { type: 'fixed', helpers: 10, least: 100, most: 900 }, lifeMinutes: 1440, buyWithinMinutes: 2880 },
    });
  });

  test('rewards both sides of a referral', async () => {
    const { app } = await visit(admin, 'lin', '/promotions/new/REFERRAL?campaign=singles-day');
    const points = (i: number) => seen(app, `reward-${i}`).find('[data-pointer$="/prize/points"] input');
    await points(0).setValue('500');
    await seen(app, 'add-reward').trigger('click');
    await settled();
    await points(1).setValue('300');
    await settled();
    await typed(app, 'bind-within', '7');
    await typed(app, 'window', '7');
    await named(app);
    expect(await saved(app)).toMatchObject({
      play: { type: 'referral', bindWithinMinutes: 10_080, windowMinutes: 10_080 },
      body: { offers: [{ effect: { to: 'INVITER', prize: { points: 500 } } }, { effect: { to: 'INVITEE', prize: { points: 300 } } }] },
    });
  });

  test('offers roles by their names', async () => {
    const { app } = await visit(admin, 'lin', '/promotions/new/GROUP_BUY?campaign=singles-day');
    await seen(app, 'add-participation.role').trigger('click');
    await settled();
    const row = app.findAllComponents(WordsSelect).find((one) => seen(app, 'who-participation.role').element.contains(one.element))!;
    expect(row.props('options')).toContainEqual({ value: 'OPEN', label: '发起人', note: 'OPEN' });
  });

  test('takes its example as a whole, and gives it back as a whole', async () => {
    const { app } = await visit(admin, 'lin', '/promotions/new/BARGAIN?campaign=singles-day');
    await seen(app, 'example').trigger('click');
    await settled();
    expect(seen(app, 'first').find('input').element.value).toBe('68.00');
    await seen(app, 'example-back').trigger('click');
    await settled();
    expect(seen(app, 'first').find('input').element.value).toBe('');
  });
});
