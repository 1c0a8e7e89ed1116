import type { Basis, LineFilter, Measure, Text } from './promotion';

/** The JSON of what an offer gives. A number that nobody has filled in yet is absent. */
export type Effect = Single | Tiered;

/** All but tiers: what can stand behind a tier. */
export type Single =
  | Reduction | BundlePrice | BundleOff | BuyXGetY | FreeGift | Swap | { type: 'freeShipping' }
  | PointsDeduct | PointsEarn | PointsTimes | GrantCoupon | GrantChance | GrantBadge | Reward
  | RejectCode | Notice | ForCheckout;

export type Reduction = PercentOff | AmountOff | UnitPrice;

export interface PercentOff {
  type: 'percentOff';
  basisPoints?: number;
  cap?: number;
  per?: 'UNIT' | 'LINE' | 'ORDER';
}

export interface AmountOff {
  type: 'amountOff';
  amount?: number;
  split: 'PER_UNIT' | 'PER_LINE' | 'BY_AMOUNT' | 'BY_QUANTITY';
}

export interface UnitPrice {
  type: 'unitPrice';
  price?: number;
}

export interface Tier {
  atLeast?: number;
  gives: Single;
}

export interface Tiered {
  type: 'tiered';
  measure: Measure;
  basis?: Basis;
  tiers: Tier[];
  repeat?: boolean;
}

/** So many units of matching goods. */
export interface Part {
  where?: LineFilter;
  count?: number;
}

export interface BundlePrice {
  type: 'bundlePrice';
  parts: Part[];
  price?: number;
  limit?: number;
}

export interface BundleOff {
  type: 'bundleOff';
  parts: Part[];
  off: Reduction;
  limit?: number;
}

/** Without `basisPoints` it is free; without `of` the goods of the target qualify. */
export interface BuyXGetY {
  type: 'buyXGetY';
  of?: LineFilter;
  buy?: number;
  get?: number;
  basisPoints?: number;
  limit?: number;
  maxFree?: number;
  qualifiersToo?: boolean;
}

export interface FreeGift {
  type: 'freeGift';
  sku?: string;
  qty?: number;
  value?: number;
}

export interface Swap {
  type: 'swap';
  sku?: string;
  qty?: number;
  value?: number;
}

/** Every so many points pay an amount; at most so many basis points of what is to be paid. */
export interface PointsDeduct {
  type: 'pointsDeduct';
  points?: number;
  amount?: number;
  most?: number;
}

/** Points for every `per` minor units that are paid; once, without it. */
export interface PointsEarn {
  type: 'pointsEarn';
  points?: number;
  per?: number;
}

export interface PointsTimes {
  type: 'pointsTimes';
  basisPoints?: number;
}

export interface GrantCoupon {
  type: 'grantCoupon';
  coupon?: string;
  count?: number;
}

export interface GrantChance {
  type: 'grantChance';
  lottery?: string;
  count?: number;
}

export interface GrantBadge {
  type: 'grantBadge';
  badge?: string;
}

export interface Reward {
  type: 'reward';
  to: 'INVITER' | 'INVITEE' | 'SECOND_INVITER';
  prize: Prize;
}

export type Prize = { type: 'points'; points?: number } | { type: 'coupon'; coupon?: string } | { type: 'money'; amount?: number };

export interface RejectCode {
  type: 'rejectCode';
  codes?: string[];
  reason: Text;
}

/** The text may name parameters in braces. */
export interface Notice {
  type: 'notice';
  text: Text;
  parameters?: Record<string, string>;
}

/** What checkout knows and nobody else. */
export interface ForCheckout {
  type: 'custom';
  key?: string;
  payload?: Record<string, string>;
}
