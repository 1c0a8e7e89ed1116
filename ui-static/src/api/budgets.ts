import { call, get, post } from './http';
import { type Page, type PageQuery, segment } from './page';
import type { ClosePolicy } from './plays';

export const COUNTS = ['MONEY', 'USES', 'UNITS'] as const;
export type Counts = (typeof COUNTS)[number];
export const EVERY = ['NONE', 'DAY', 'WEEK', 'MONTH'] as const;
export type Every = (typeof EVERY)[number];
export const STANDINGS = ['FROZEN', 'USED_UP', 'NEARLY', 'RUNNING'] as const;
export type Standing = (typeof STANDINGS)[number];

/** What may be changed about a budget. Money in minor units. */
export interface Terms {
  amount: number;
  overdraft: number;
  partial: boolean;
  stopsCampaign: boolean;
  even: boolean;
  /** Of one that does not begin anew; its campaign's when absent. */
  from?: string | null | undefined;
  until?: string | null | undefined;
}

/** A budget's terms and what stays as it was made. */
export interface BudgetDraft extends Terms {
  id: string;
  counts: Counts;
  /** Empty unless it counts money. */
  currency: string;
  every: Every;
  /** The field that it is split by; empty for none. */
  split: string;
}

export interface Forecast {
  state: 'USED_UP' | 'RUNS_OUT' | 'LASTS';
  runsOut?: string | null;
  pacing: 'NONE' | 'BEHIND' | 'ON' | 'AHEAD';
}

/** A budget, and where it stands in its period. */
export interface Budget extends BudgetDraft {
  campaign: string;
  zone: string;
  version: number;
  periodFrom?: string | null;
  /** Exclusive. */
  periodUntil?: string | null;
  /** For orders that are not paid yet; of a split budget, all values together. */
  held: number;
  used: number;
  overdrawn: number;
  /** Held and used by the value that has most. */
  most: number;
  /** How many values have any of it. */
  parts: number;
  frozen: boolean;
  standing: Standing;
  /** What may be given by now, for each value. */
  bound: number;
  forecast: Forecast;
  /** Whether its campaign is stopped. */
  stopped: boolean;
}

/** By how much a budget grew in the hour that begins then. */
export interface Hour {
  at: string;
  held: number;
  used: number;
  overdrawn: number;
}

export interface ByPromotion {
  promotion: string;
  currency: string;
  orders: number;
  money: number;
  units: number;
}

/** What one value has of a budget that is split. */
export interface Part {
  value: string;
  isHash: boolean;
  held: number;
  used: number;
  overdrawn: number;
  frozen: boolean;
}

export interface BudgetPage {
  budget: Budget;
  hours: Hour[];
  promotions: ByPromotion[];
  parts: Part[];
}

/** What people let a campaign do while it runs. */
export interface Gate {
  campaign: string;
  stopped: boolean;
  /** Whether orders that are paid after they expired may go into overdrafts. */
  honoursLate: boolean;
  reason: string;
  /** The budget that stopped it when it was used up. */
  budget?: string | null;
  by?: string | null;
  at?: string | null;
}

export interface Alarm {
  kind: 'FROZEN' | 'STOPPED' | 'USED_UP' | 'NEARLY';
  campaign: string;
  budget?: string | null;
  percent: number;
  reason: string;
}

const of = (campaign: string) => `/api/campaigns/${segment(campaign)}/budgets`;
const one = ({ campaign, id }: Pick<Budget, 'campaign' | 'id'>) => `${of(campaign)}/${segment(id)}`;
const gate = (campaign: string) => `/api/campaigns/${segment(campaign)}/gate`;

export const budgets = {
  page: (query: PageQuery, signal?: AbortSignal) => get<Page<Budget>>('/api/budgets', query, signal),
  /** @param at an instant of the period that is meant; now when absent */
  find: (campaign: string, id: string, at: string | undefined, signal?: AbortSignal) => get<BudgetPage>(one({ campaign, id }), { at }, signal),
  create: (campaign: string, draft: BudgetDraft, reason: string) => post<Budget>(of(campaign), { ...draft, reason }),
  change: (budget: Budget, terms: Terms, reason: string) => call<Budget>('PUT', one(budget), { body: { ...terms, reason }, ifMatch: budget.version }),
  end: (budget: Budget, reason: string) => call<void>('DELETE', one(budget), { query: { reason }, ifMatch: budget.version }),
  gate: (campaign: string, signal?: AbortSignal) => get<Gate>(gate(campaign), {}, signal),
  operate: (campaign: string, stopped: boolean, honoursLate: boolean, reason: string, policy?: ClosePolicy) =>
    call<Gate>('PUT', gate(campaign), { body: { stopped, honoursLate, reason, ...(policy && { policy }) } }),
};
