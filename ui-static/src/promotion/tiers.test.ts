import { describe, expect, test } from 'vitest';
import { blankTiers } from './blank';
import type { Single, Tiered } from './effect';
import { stagesOf } from './place';
import { allGiving, blankGives, givesOf, giving, isRepeatable, TIER_GIVES } from './tiers';

const two = (...gives: Single[]): Tiered => ({ ...blankTiers(), tiers: gives.map((one, i) => ({ atLeast: i + 1, gives: one })) });
const off = blankGives('amountOff');
const percent = blankGives('percentOff');

describe('tiers', () => {
  test('may give one thing, or each its own', () => {
    expect(givesOf(two(off, off))).toBe('amountOff');
    expect(givesOf(two(off, percent))).toBeUndefined();
  });

  test('keep their thresholds when all of them give something else', () => {
    expect(allGiving(two(off, percent), 'freeGift').map(({ atLeast, gives }) => [atLeast, gives.type])).toEqual([[1, 'freeGift'], [2, 'freeGift']]);
  });

  test('follow a tier that has no stage in common with them', () => {
    const types = (type: 'freeGift' | 'pointsEarn') => giving(two(off, percent), 1, type).map(({ gives }) => gives.type);
    expect(types('freeGift')).toEqual(['amountOff', 'freeGift']);
    expect(types('pointsEarn')).toEqual(['pointsEarn', 'pointsEarn']);
  });

  test('repeat what is given as an amount or a number', () => {
    expect(TIER_GIVES.filter((type) => isRepeatable(two(blankGives(type))))).toEqual(['amountOff', 'freeGift', 'pointsEarn', 'grantCoupon', 'grantChance']);
  });

  test.each(TIER_GIVES)('of %s have a stage', (type) => {
    expect(stagesOf(two(blankGives(type)))).not.toEqual([]);
  });
});
