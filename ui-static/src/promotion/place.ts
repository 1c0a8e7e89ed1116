import type { Effect, Single } from './effect';
import type { Offer, Stage } from './promotion';

/** The stages in which the price of goods is reduced. */
export const GOODS_STAGES = ['ITEM', 'BUNDLE', 'ORDER', 'SHOP_COUPON', 'PLATFORM_COUPON'] as const satisfies Stage[];
/** Where promotions that ask for a coupon have their place. */
export const COUPON_STAGES: readonly Stage[] = ['SHOP_COUPON', 'PLATFORM_COUPON'];
const STAGES: readonly Stage[] = [...GOODS_STAGES, 'POINTS', 'SHIPPING', 'EARN'];

/** In which stages an effect has a place; none for tiers that don't go together. */
export function stagesOf(effect: Effect, onFees = false): readonly Stage[] {
  if (effect.type !== 'tiered') {
    return singleStages(effect.type, onFees);
  }
  return STAGES.filter((stage) => effect.tiers.every(({ gives }) => singleStages(gives.type, onFees).includes(stage)));
}

export function isOnFees({ target }: Offer): boolean {
  return target.type === 'shipping';
}

function singleStages(type: Single['type'], onFees: boolean): readonly Stage[] {
  switch (type) {
    case 'percentOff':
    case 'amountOff':
    case 'unitPrice':
      return onFees ? ['SHIPPING'] : GOODS_STAGES;
    case 'bundlePrice':
    case 'bundleOff':
    case 'buyXGetY':
    case 'freeGift':
    case 'swap':
      return GOODS_STAGES;
    case 'freeShipping':
      return ['SHIPPING'];
    case 'pointsDeduct':
      return ['POINTS'];
    case 'pointsEarn':
    case 'pointsTimes':
    case 'grantCoupon':
    case 'grantChance':
    case 'grantBadge':
    case 'reward':
      return ['EARN'];
    case 'rejectCode':
    case 'notice':
    case 'custom':
      return STAGES;
  }
}
