import type { Effect, Prize, Reduction, Single, Tiered } from './effect';

type OfType<All extends { type: string }, T extends All['type']> = Extract<All, { type: T }>;

const EFFECTS: { [T in Single['type']]: () => OfType<Single, T> } = {
  percentOff: () => ({ type: 'percentOff' }),
  amountOff: () => ({ type: 'amountOff', split: 'BY_AMOUNT' }),
  unitPrice: () => ({ type: 'unitPrice' }),
  bundlePrice: () => ({ type: 'bundlePrice', parts: [{}] }),
  bundleOff: () => ({ type: 'bundleOff', parts: [{}], off: { type: 'percentOff' } }),
  buyXGetY: () => ({ type: 'buyXGetY' }),
  freeGift: () => ({ type: 'freeGift', qty: 1 }),
  swap: () => ({ type: 'swap', qty: 1 }),
  freeShipping: () => ({ type: 'freeShipping' }),
  pointsDeduct: () => ({ type: 'pointsDeduct' }),
  pointsEarn: () => ({ type: 'pointsEarn' }),
  pointsTimes: () => ({ type: 'pointsTimes' }),
  grantCoupon: () => ({ type: 'grantCoupon', count: 1 }),
  grantChance: () => ({ type: 'grantChance', count: 1 }),
  grantBadge: () => ({ type: 'grantBadge' }),
  reward: () => ({ type: 'reward', to: 'INVITER', prize: { type: 'points' } }),
  rejectCode: () => ({ type: 'rejectCode', reason: { zh: '', en: '' } }),
  notice: () => ({ type: 'notice', text: { zh: '', en: '' } }),
  custom: () => ({ type: 'custom' }),
};

/** An effect with nothing filled in yet. */
export function blankEffect<T extends Single['type']>(type: T): OfType<Single, T> {
  return EFFECTS[type]();
}

/** A reduction that is rounded, or shared, over everything that it works on. */
export function blankReduction(type: Reduction['type']): Reduction {
  return type === 'percentOff' ? { type, per: 'ORDER' } : blankEffect(type);
}

export function blankTiers(): Tiered {
  return { type: 'tiered', measure: 'AMOUNT', tiers: [{ gives: blankReduction('amountOff') }] };
}

export function blankPrize(type: Prize['type']): Prize {
  return { type };
}

export const REDUCTIONS = ['percentOff', 'amountOff', 'unitPrice'] as const satisfies Reduction['type'][];

export function isReduction(effect: Effect): effect is Reduction {
  return (REDUCTIONS as readonly string[]).includes(effect.type);
}
