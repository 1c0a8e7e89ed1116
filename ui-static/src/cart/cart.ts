import type { Participation } from '@/promotion/play';

/** A cart as the APIs take it. All amounts are minor units of its currency. */
export interface Cart {
  id?: string;
  currency: string;
  channel?: string;
  store?: string;
  customer?: Customer;
  codes?: string[];
  /** To try: the templates of the coupons that the customer may use. */
  coupons?: string[];
  lines: Line[];
  shipping?: Shipping[];
  payment?: string;
  /** The group, bargain or referral that it is bought in. */
  participation?: Participation;
  /** When it is priced; now, when absent. */
  at?: string;
}

export interface Customer {
  id?: string;
  tier?: string;
  tags?: string[];
  registered?: string;
  orders?: number;
  region?: string;
  points?: number;
}

export interface Line {
  id: string;
  sku: string;
  spu?: string;
  seller?: string;
  brand?: string;
  category?: string[];
  tags?: string[];
  qty: number;
  unitPrice: number;
  listPrice?: number;
  floorPrice?: number;
  unitCost?: number;
}

export interface Shipping {
  method: string;
  fee: number;
}
