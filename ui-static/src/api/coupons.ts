import { call, get, handed, post } from './http';
import { type Page, type PageQuery, type Part, segment } from './page';
import type { Text } from '@/promotion/promotion';

/** Who bears how much of what a coupon takes off. */
export interface CostPart {
  /** `platform`, `merchant:<id>` or `brand:<id>`. */
  bearer: string;
  basisPoints: number;
}

export const RETURN_POLICIES = ['STRICT', 'EXTEND_24H'] as const;
/** What becomes of a coupon that comes back from an order after its time. */
export type ReturnPolicy = (typeof RETURN_POLICIES)[number];

export interface CouponDraft {
  id: string;
  campaign: string;
  name: Text;
  claimable: boolean;
  /** As many as wanted when absent. */
  stock?: number | undefined;
  perCustomer?: number | undefined;
  usesPerCustomer?: number | undefined;
  validFrom?: string | undefined;
  validUntil?: string | undefined;
  /** After it was claimed. */
  validForSeconds?: number | undefined;
  returnPolicy: ReturnPolicy;
  costShare: CostPart[];
}

export interface Coupon extends CouponDraft {
  version: number;
  stopped: boolean;
  at: string;
}

/** What became of a coupon. */
export interface Figures {
  /** Absent where any number can be claimed. */
  left?: number;
  claimed: number;
  held: number;
  used: number;
}

export type BatchKind = 'SINGLE' | 'SHARED' | 'VANITY';
export type BatchState = 'WAITING' | 'MAKING' | 'DONE' | 'FAILED' | 'CANCELLED';

export interface Batch {
  id: string;
  coupon: string;
  kind: BatchKind;
  size: number;
  made: number;
  usesEach: number;
  prefix: string;
  state: BatchState;
  stopped: boolean;
  failure?: string;
  by: string;
  at: string;
  doneAt?: string;
  fileUntil?: string;
  downloadedAt?: string;
  downloadable: boolean;
}

export interface FoundCode {
  last4: string;
  batch: Batch;
  owned: boolean;
  held: number;
  used: number;
  uses: { client: string; order: string; state: string; at: string }[];
}

export const HELD_STATES = ['AVAILABLE', 'LOCKED', 'USED', 'EXPIRED', 'REVOKED', 'NOT_YET'] as const;
export type HeldState = (typeof HELD_STATES)[number];

/** A coupon that a customer has; whose it is cannot be told from it. */
export interface HeldCoupon {
  id: string;
  /** Its template. */
  coupon: string;
  source: 'CLAIM' | 'GRANT' | 'CODE';
  state: HeldState;
  at: string;
  validFrom: string;
  validUntil?: string;
  revokedAt?: string;
  /** Nobody may use coupons of its template. */
  stopped: boolean;
  /** That has locked or used it. */
  order?: { hold: string; client: string; order: string };
}

/** A promotion that asks for a coupon or gives it away. */
export interface CouponUse {
  promotion: string;
  name: Text;
  asks: boolean;
  gives: boolean;
  live: boolean;
  /** Open change requests that have it so. */
  changes: string[];
}

export type FileFormat = 'csv' | 'xlsx';

const batch = (id: string) => `/api/code-batches/${segment(id)}`;
const coupon = (id: string) => `/api/coupons/${segment(id)}`;

export const coupons = {
  page: (query: PageQuery, signal?: AbortSignal) => get<Page<Coupon>>('/api/coupons', query, signal),
  find: (id: string, signal?: AbortSignal) => get<Coupon>(coupon(id), {}, signal),
  figures: (id: string, signal?: AbortSignal) => get<Figures>(`${coupon(id)}/figures`, {}, signal),
  create: (draft: CouponDraft) => post<Coupon>('/api/coupons', draft),
  update: (draft: CouponDraft, version: number) => call<Coupon>('PUT', coupon(draft.id), { body: draft, ifMatch: version }),
  stop: (id: string, reason: string) => post<Coupon>(`${coupon(id)}/stop`, { reason }),
  resume: (id: string, reason: string) => post<Coupon>(`${coupon(id)}/resume`, { reason }),
  batches: (id: string, query: PageQuery, signal?: AbortSignal) => get<Page<Batch>>(`${coupon(id)}/batches`, query, signal),
  order: (id: string, size: number, prefix: string) => post<Batch>(`${coupon(id)}/batches`, { size, prefix }),
  share: (id: string, text: string, uses: number) => post<Batch>(`${coupon(id)}/shared-codes`, { text, uses }),
  name: (id: string, list: string, uses: number) => post<Batch>(`${coupon(id)}/vanity-codes`, { list, uses }),
  cancelBatch: (id: string, reason: string) => post<Batch>(`${batch(id)}/cancel`, { reason }),
  stopBatch: (id: string, reason: string) => post<Batch>(`${batch(id)}/stop`, { reason }),
  resumeBatch: (id: string, reason: string) => post<Batch>(`${batch(id)}/resume`, { reason }),
  uses: (id: string, signal?: AbortSignal) => get<{ items: CouponUse[] }>(`${coupon(id)}/promotions`, {}, signal),
  held: (id: string, query: Record<string, string | number | undefined>, signal?: AbortSignal) => get<Part<HeldCoupon>>(`${coupon(id)}/customer-coupons`, query, signal),
  /** Of a customer, whom only the body names. */
  ofCustomer: (customer: string, before?: string) => post<Part<HeldCoupon>>('/api/customer-coupons/look-up', { customer, before }),
  revoke: (id: string, reason: string) => post<HeldCoupon>(`/api/customer-coupons/${segment(id)}/revoke`, { reason }),
  /** The codes, this once. */
  download: (id: string, format: FileFormat) => handed(`${batch(id)}/download?format=${format}`),
  /** A whole code, or the end of one of a batch. */
  lookUp: (question: { text: string } | { batch: string; last4: string }) =>
    post<{ codes: FoundCode[]; mistyped: boolean }>('/api/codes/look-up', question),
};
