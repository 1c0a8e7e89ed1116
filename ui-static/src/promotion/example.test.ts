import { describe, expect, test } from 'vitest';
import { promotions } from '@/testing/shop';
import { blankEffect } from './blank';
import type { Single, Tiered } from './effect';
import { exampleFor, exampleOf } from './example';
import { isOnFees, stagesOf } from './place';
import type { Form, Offer } from './promotion';
import { suggestion } from './suggest';
import { asCoupon, blankPromotion, fitsForm, TEMPLATES, type Template } from './template';
import { tidy } from './tidy';
import { CODE, codesOf, rowsOf } from './who';

describe.each(TEMPLATES)('the example of %s', (template) => {
  test('is a form of the template that shows all of it', async () => {
    const { body } = await exampleOf(template);
    expect(body.template).toBe(template);
    expect(fitsForm(body)).toBe(true);
  });

  test('leaves nothing empty', async () => {
    const example = await exampleOf(template);
    expect(tidy(example)).toEqual(example);
  });

  test('has a name in both languages, and none before anything is filled in', async () => {
    const { body } = await exampleOf(template);
    const offer = body.offers[0]!;
    const { id, name } = suggestion(offer, 'CNY');
    expect(id).toMatch(/^[a-z0-9][a-z0-9-]*$/);
    expect(name.zh).not.toBe('');
    expect(name.en).not.toMatch(/\p{Script=Han}/u);
    const blank: Offer = { ...offer, thresholds: [], effect: offer.effect.type === 'tiered' ? { ...offer.effect, tiers: [] } : blankEffect(offer.effect.type as Single['type']) };
    const spoken = template === 'FREE_SHIPPING' || template === 'REWARD' || template === 'REFERRAL';
    expect(suggestion(blank, 'CNY').id === '').toBe(!spoken);
  });
});

describe('a form that asks for a code', () => {
  const coupon = (template: Template, values: string[] = []) => {
    const { body } = asCoupon(blankPromotion(template, 'c', 'UTC'));
    return { body: body as Form, when: { ...CODE, values } };
  };

  test('has an example of its own: the coupon that ships with the product', async () => {
    const { when, body } = promotions.find(({ id }) => id === 'code-save20')!;
    const example = await exampleFor('TIERED_OFF', coupon('TIERED_OFF'));
    expect(example.when).toEqual(when);
    const { basis: _, ...effect } = (body as Form).offers[0]!.effect as Tiered;
    expect(example.body.offers).toEqual([{ ...(body as Form).offers[0], effect }]);
  });

  test.each(TEMPLATES)('goes on asking with the example of %s', async (template) => {
    const example = await exampleFor(template, coupon(template, ['VIP5']));
    expect(codesOf(example.when)).toEqual([{ ...CODE, values: ['VIP5'] }]);
    expect(fitsForm(example.body)).toBe(true);
    expect(stagesOf(example.body.offers[0]!.effect, isOnFees(example.body.offers[0]!))).toContain(example.body.offers[0]!.stage);
  });

  test('keeps beside its code who the example is for', async () => {
    const { when } = await exampleOf('REWARD');
    const example = await exampleFor('REWARD', coupon('REWARD'));
    expect(rowsOf(example.when)).toEqual([{ ...CODE, values: ['SAVE20'] }, ...rowsOf(when)]);
  });

  test('is no other where it asks for none', async () => {
    expect(await exampleFor('TIERED_OFF', { body: blankPromotion('TIERED_OFF', 'c', 'UTC').body as Form })).toEqual(await exampleOf('TIERED_OFF'));
  });
});
