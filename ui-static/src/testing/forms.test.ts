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
    expect(cards).toHaveLength(23);
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
