import type { Cart } from '@/cart/cart';
import type { Text } from '@/promotion/promotion';
import type { Availability, Quote } from '@/try/quote';
import { get } from './http';
import { type Page, type PageQuery, segment } from './page';

/** One link of the chain of who did what. */
export interface Entry {
  seq: number;
  at: string;
  actor: string;
  role: string;
  action: string;
  object: string;
  reason?: string;
  beforeHash?: string;
  afterHash?: string;
  payload?: unknown;
  prevHash: string;
  hash: string;
}

export interface Verified {
  ok: boolean;
  entries: number;
  /** The first entry that is wrong or missing. */
  firstBroken?: number | null;
  fault?: string | null;
}

export interface DecisionRow {
  id: string;
  at: string;
  cart?: string;
  release?: number | null;
  total: number;
  currency: string;
}

/** Who answers for one version that priced the cart. */
export interface ChainLink {
  asset: string;
  name?: Text;
  version: number;
  sha256: string;
  change?: { id: string; title: string } | null;
  authors: string[];
  reviewers: string[];
}

export interface DecisionDetail extends DecisionRow {
  inputs: Cart;
  /** What was to be had then. */
  availability?: Availability;
  quote: Quote;
  /** Who lost, priced again, where the record tells only what applied. */
  others?: Quote['outcomes'];
  policy: string;
  digest?: string | null;
  chain?: {
    release: { number: number; digest: string };
    publisher: string;
    publishedAt: string;
    /** Who had it live at the instant of the decision. */
    activatedBy?: string;
    reason?: string;
    versions: ChainLink[];
  } | null;
}

export const audit = {
  page: (query: PageQuery, signal?: AbortSignal) => get<Page<Entry>>('/api/audit', query, signal),
  verify: () => get<Verified>('/api/audit/verify'),
  decisions: (query: PageQuery, signal?: AbortSignal) => get<Page<DecisionRow>>('/api/decisions', query, signal),
  decision: (id: string, signal?: AbortSignal) => get<DecisionDetail>(`/api/decisions/${segment(id)}`, {}, signal),
};
