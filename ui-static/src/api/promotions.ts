import type { Promotion, Text } from '@/promotion/promotion';
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
}

export const promotions = {
  page: (query: PageQuery, signal?: AbortSignal) => get<Page<PromotionRow>>('/api/promotions', query, signal),
  find: (id: string, signal?: AbortSignal) => get<PromotionDetail>(`/api/promotions/${segment(id)}`, {}, signal),
  version: (id: string, number: number, signal?: AbortSignal) =>
    get<VersionContent>(`/api/promotions/${segment(id)}/versions/${number}`, {}, signal),
  check: (promotion: Partial<Promotion>, signal?: AbortSignal) => post<Checked>('/api/check', promotion, signal),
};
