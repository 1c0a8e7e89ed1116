import type { Cart } from '@/cart/cart';
import type { Table } from '@/table/table';
import type { Effect } from './effect';
import type { Play } from './play';

/**
 * The JSON of one promotion, exactly as the server reads and writes it. What a person has not filled in yet is absent:
 * a draft may lack any number, and the server's check says so at its place.
 */
export interface Promotion {
  id: string;
  campaign: string;
  name: Text;
  currency: string;
  schedule: Schedule;
  stacking?: Stacking;
  limits?: Limits;
  /** What customers do together for it; then it speaks only for who takes part. */
  play?: Play;
  when?: Condition;
  body: Body;
  examples?: Example[];
}

/** A cart with what it must come to while nothing but the promotion is there; without `at` it is priced when the promotion starts. */
export interface Example {
  name?: string;
  cart: Cart;
  expect: Expected;
}

/** Goods and fees after the promotion, in minor units of the cart's currency, and the skus that come on top. */
export interface Expected {
  total: number;
  gifts?: string[];
}

export interface Text {
  zh: string;
  en: string;
}

/** Local times of the zone; `from` is in, `until` is out. */
export interface Schedule {
  zone: string;
  from?: string;
  until?: string;
}

export interface Stacking {
  priority?: number;
  group?: string;
  selection?: 'BEST' | 'FIRST' | 'ALL';
  exclusive?: 'NO' | 'FORCE' | 'COMPETE';
  notWith?: string[];
  /** The only groups besides its own that may apply together with it, where there are any. */
  combinableWith?: string[];
  skipDiscounted?: boolean;
  /** It works on so many units at most, the dearest ones. */
  maxUnits?: number;
}

/** How much of it there is, over all orders; what is absent is not limited. */
export interface Limits {
  uses?: number;
  usesPerCustomer?: number;
  units?: number;
  unitsPerCustomer?: number;
  /** In minor units of the promotion's currency. */
  budget?: number;
  /** Whether an order gets what is left of a budget that is short. */
  partial?: boolean;
}

export type Body = Form | Drl | Table;

export interface Form {
  type: 'form';
  template: string;
  offers: Offer[];
}

export interface Drl {
  type: 'drl';
  text: string;
}

export interface Offer {
  stage: Stage;
  target: Target;
  thresholds?: Threshold[];
  effect: Effect;
}

export type Stage = 'ITEM' | 'BUNDLE' | 'ORDER' | 'SHOP_COUPON' | 'PLATFORM_COUPON' | 'POINTS' | 'SHIPPING' | 'EARN';

export type Target =
  | { type: 'lines'; where?: LineFilter }
  | { type: 'theseLines'; lineIds: string[] }
  | { type: 'units'; pick: 'CHEAPEST' | 'DEAREST'; count?: number; where?: LineFilter }
  | { type: 'shipping'; methods?: string[] };

export interface LineFilter {
  skus?: string[];
  spus?: string[];
  sellers?: string[];
  brands?: string[];
  categories?: string[];
  tags?: string[];
  exceptSkus?: string[];
}

export type Measure = 'AMOUNT' | 'COUNT';

export type Basis = 'LIST' | 'AFTER_ITEM' | 'RUNNING';

export interface Threshold {
  measure: Measure;
  basis?: Basis;
  atLeast?: number;
  of?: Target;
}

export type Comparison = 'EQ' | 'NE' | 'LT' | 'LE' | 'GT' | 'GE';

export type Condition =
  | { type: 'all' | 'any'; of?: Condition[] }
  | { type: 'not'; of: Condition }
  | TextIn
  | NumberIs
  | { type: 'lines'; where?: LineFilter; atLeast?: number };

export interface TextIn {
  type: 'text';
  field: string;
  values: string[];
}

export interface NumberIs {
  type: 'number';
  field: string;
  comparison: Comparison;
  value?: number;
}
