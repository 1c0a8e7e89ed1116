import { get } from './http';
import { type Part, segment } from './page';
import type { Delivery } from './webhooks';

export const SESSIONS = ['OPEN', 'RESERVED', 'PAID', 'PARTIALLY_RETURNED', 'CANCELLED'] as const;
export type Session = (typeof SESSIONS)[number];
export type Kind = 'CODE' | 'CUST' | 'BARGAIN' | 'SEAT' | 'STOCK' | 'PRIZE' | 'LIMIT' | 'BUDGET';

/** An order by one of its reservations. */
export interface OrderRow {
  hold: string;
  client: string;
  order: string;
  session: Session;
  at: string;
  expiresAt: string;
  decision?: string | null;
  total?: number | null;
  currency?: string | null;
}

/** What an order has of something scarce: a count, or minor units of money. */
export interface Resource {
  kind: Kind;
  key: string;
  campaign: string;
  /** Empty for all of the order. */
  line: string;
  wanted: number;
  taken: number;
  returned: number;
  overdrawn: boolean;
}

export interface Movement {
  kind: Kind;
  key: string;
  held: number;
  used: number;
  overdrawn: number;
}

export interface Entry {
  hold: string;
  step: 'RESERVE' | 'COMMIT' | 'LATE' | 'RELEASE' | 'EXPIRE' | 'REFUND' | 'COUNT';
  number: number;
  after: string;
  at: string;
  /** The id of the event that tells of it. */
  event: string;
  type: string;
  movements: Movement[];
}

export interface Return {
  number: number;
  returned: { units?: Record<string, number>; gifts?: string[] };
  refund: number;
}

export interface Order extends OrderRow {
  state: string;
  /** What its coupons took off when it was placed, by who bears it. */
  costs?: { bearer: string; amount: number }[];
  resources: Resource[];
  items: { line: string; units: number; returned: number }[];
  entries: Entry[];
  returns: Return[];
  deliveries: Delivery[];
}

export const orders = {
  part: (query: Record<string, string | number | undefined>, signal?: AbortSignal) => get<Part<OrderRow>>('/api/orders', query, signal),
  find: (hold: string, signal?: AbortSignal) => get<Order>(`/api/orders/${segment(hold)}`, {}, signal),
};
