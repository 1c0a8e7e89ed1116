import { call, get, post } from './http';
import { type Page, type PageQuery, type Part, segment } from './page';

export const EVENT_TYPES = ['order.reserved', 'order.paid', 'order.cancelled', 'order.expired', 'order.returned', 'coupon.claimed', 'coupon.granted', 'coupon.redeemed', 'coupon.revoked', 'campaign.exhausted', 'group.opened', 'group.member-paid', 'group.member-left', 'group.held', 'group.completed', 'group.refund-due', 'group.failed', 'bargain.started', 'bargain.helped', 'bargain.succeeded', 'bargain.released', 'bargain.ordered', 'bargain.finished', 'bargain.failed', 'bargain.expired', 'bargain.compensated', 'referral.bound', 'referral.rejected', 'referral.revoked', 'reward.pending', 'reward.granted', 'reward.cancelled', 'reward.held', 'reward.clawed-back', 'reward.coupon', 'reward.funded', 'reward.returned'] as const;
export const DELIVERY_STATES = ['PENDING', 'SENT', 'DEAD'] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

/** What is wanted of an endpoint. */
export interface Wish {
  name: string;
  address: string;
  /** All when empty. */
  types: string[];
  /** All when empty. */
  campaigns: string[];
  active: boolean;
}

/** Somebody who is told of events, and how things stand with it. */
export interface Webhook extends Wish {
  id: string;
  /** Numbers of the secrets that sign, the newest first. */
  secrets: number[];
  revision: number;
  createdBy: string;
  createdAt: string;
  waiting: number;
  /** Of those that wait, those that have failed before. */
  failing: number;
  /** Given up. */
  dead: number;
  /** When the oldest of those that wait happened. */
  oldest?: string | null;
}

/** With its newest secret, which is told this once. */
export interface Made extends Webhook {
  secret: string;
}

export interface Delivery {
  id: string;
  webhook: string;
  event: string;
  type: string;
  aggregate: string;
  at: string;
  state: DeliveryState;
  attempts: number;
  tries: number;
  nextAt?: string | null;
  sentAt?: string | null;
}

export interface Attempt {
  number: number;
  at: string;
  status?: number | null;
  failure?: string | null;
  millis: number;
}

export interface WholeDelivery {
  delivery: Delivery;
  payload: unknown;
  log: Attempt[];
}

/** One delivery, all that were given up, or all events of a time span. */
export type Replay = { delivery: string } | { dead: true } | { from: string; until: string };

const one = (id: string) => `/api/webhooks/${segment(id)}`;

export const webhooks = {
  page: (query: PageQuery, signal?: AbortSignal) => get<Page<Webhook>>('/api/webhooks', query, signal),
  find: (id: string, signal?: AbortSignal) => get<Webhook>(one(id), {}, signal),
  create: (wish: Wish) => post<Made>('/api/webhooks', wish),
  change: (id: string, revision: number, wish: Wish) => call<Webhook>('PUT', one(id), { body: wish, ifMatch: revision }),
  remove: (id: string) => call<void>('DELETE', one(id)),
  rotate: (id: string) => post<Made>(`${one(id)}/secrets`),
  retire: (id: string, number: number) => call<Webhook>('DELETE', `${one(id)}/secrets/${number}`),
  test: (id: string) => post<Delivery>(`${one(id)}/test`),
  replay: (id: string, replay: Replay) => post<{ events: number }>(`${one(id)}/replay`, replay),
  deliveries: (id: string, query: Record<string, string | number | undefined>, signal?: AbortSignal) =>
    get<Part<Delivery>>(`${one(id)}/deliveries`, query, signal),
  delivery: (id: string, delivery: string, signal?: AbortSignal) => get<WholeDelivery>(`${one(id)}/deliveries/${segment(delivery)}`, {}, signal),
};
