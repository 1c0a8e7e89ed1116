import type { Example, Promotion, Text } from '@/promotion/promotion';
import type { ChangeState } from './changes';
import { get, post } from './http';
import type { Finding } from './findings';
import { type Page, type PageQuery, segment } from './page';
import type { Version } from './versions';

export interface PromotionRow {
  id: string;
  campaign?: string;
  /** Name, body and the rest are absent where nothing of it is known any more. */
  name?: Text;
  body?: 'form' | 'drl' | 'table';
  template?: string;
  sentence?: Text;
  live?: { version: number; release: number } | null;
  openChange?: { id: string; state: ChangeState } | null;
}

export interface PromotionDetail {
  id: string;
  live?: Promotion | null;
  /** Newest first. */
  versions: Version[];
}

export interface VersionContent {
  content: Promotion;
  sentence: Text;
}

export interface Checked {
  findings: Finding[];
  sentence?: Text;
  /** What each row of a table says; empty where it is not filled in. */
  rows?: Text[];
  /** What came of the examples, as far as they could be run. */
  examples?: Ran[];
  coverage?: Coverage;
  /** Examples that would cover more; whether what they come to is meant, the author has to say. */
  suggestions?: Example[];
}

/** What came of an example. */
export interface Ran {
  number: number;
  holds: boolean;
  broken: boolean;
  total: number;
  gifts: string[];
}

/** What the examples show: rows of a table, or rules of DRL, by their places, from 0, and numbers that something begins or ends with. */
export interface Coverage {
  /** What the rules of DRL are called. */
  rules?: string[];
  rows: { fired: number[]; silent: number[] };
  boundaries: Boundary[];
}

/** `at`: an example stands at the number; `below`: one stands just on its other side. */
export interface Boundary {
  pointer: string;
  value: number;
  money: boolean;
  at: boolean;
  below: boolean;
}

/** One limit of a promotion, as the ledger counts it: orders, units, or minor units of money. */
export interface Left {
  of: 'USES' | 'UNITS' | 'BUDGET';
  limit: number;
  held: number;
  used: number;
  left: number;
  overdrawn: number;
  /** Its figures contradicted each other, so no order gets anything of it. */
  frozen: boolean;
}

export const promotions = {
  page: (query: PageQuery, signal?: AbortSignal) => get<Page<PromotionRow>>('/api/promotions', query, signal),
  find: (id: string, signal?: AbortSignal) => get<PromotionDetail>(`/api/promotions/${segment(id)}`, {}, signal),
  version: (id: string, number: number, signal?: AbortSignal) =>
    get<VersionContent>(`/api/promotions/${segment(id)}/versions/${number}`, {}, signal),
  /** What is left of it as it is live; nothing where nothing is limited. */
  left: (id: string, signal?: AbortSignal) => get<{ currency?: string; items: Left[] }>(`/api/promotions/${segment(id)}/left`, {}, signal),
  check: (promotion: Partial<Promotion>, signal?: AbortSignal) => post<Checked>('/api/check', promotion, signal),
};
