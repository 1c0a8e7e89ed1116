import { describe, expect, test } from 'vitest';
import type { Single } from './effect';
import { exampleOf } from './example';
import { blankEffect } from './blank';
import type { Offer } from './promotion';
import { suggestion } from './suggest';
import { fitsForm, TEMPLATES } from './template';
import { tidy } from './tidy';

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
    const spoken = template === 'FREE_SHIPPING' || template === 'REWARD';
    expect(suggestion(blank, 'CNY').id === '').toBe(!spoken);
  });
});
