import { blankEffect, blankReduction, isReduction } from './blank';
import type { Reduction, Single, Tier, Tiered } from './effect';
import { stagesOf } from './place';

export type TierGives = Exclude<Single['type'], 'freeShipping'>;

/** What tiers may give, the usual ones first. */
export const TIER_GIVES: readonly TierGives[] = [
  'amountOff', 'percentOff', 'freeGift', 'unitPrice', 'pointsEarn', 'grantCoupon', 'grantChance', 'grantBadge', 'reward',
  'bundlePrice', 'bundleOff', 'buyXGetY', 'swap', 'pointsDeduct', 'pointsTimes', 'notice', 'rejectCode', 'custom',
];

/** What may be given again for every full amount. */
const REPEATABLE: readonly Single['type'][] = ['amountOff', 'freeGift', 'pointsEarn', 'grantCoupon', 'grantChance'];

/** What every tier gives; nothing where they differ. */
export function givesOf({ tiers }: Tiered): Single['type'] | undefined {
  const [first] = tiers;
  return tiers.every(({ gives }) => gives.type === first?.gives.type) ? first?.gives.type : undefined;
}

export function isRepeatable(tiered: Tiered): boolean {
  const gives = givesOf(tiered);
  return gives !== undefined && REPEATABLE.includes(gives);
}

export function blankGives(type: TierGives): Single {
  return isReduction({ type } as Single) ? blankReduction(type as Reduction['type']) : blankEffect(type);
}

/** Lets one tier give something else; the others follow where the two have no stage in common. */
export function giving(tiered: Tiered, index: number, type: TierGives): Tier[] {
  const one = tiered.tiers.map((tier, i) => (i === index ? { ...tier, gives: blankGives(type) } : tier));
  return stagesOf({ ...tiered, tiers: one }).length > 0 ? one : allGiving(tiered, type);
}

/** Lets every tier give this, from the same thresholds on. */
export function allGiving({ tiers }: Tiered, type: TierGives): Tier[] {
  return tiers.map((tier) => ({ ...tier, gives: blankGives(type) }));
}
