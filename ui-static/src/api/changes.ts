import type { Policy } from '@/policy/policy';
import type { Promotion, Text } from '@/promotion/promotion';
import type { Finding } from './findings';
import { call, get, post } from './http';
import { type Page, type PageQuery, segment } from './page';

export const CHANGE_STATES = ['DRAFT', 'IN_REVIEW', 'CHANGES_REQUESTED', 'APPROVED', 'MERGED', 'REJECTED', 'WITHDRAWN'] as const;
export type ChangeState = (typeof CHANGE_STATES)[number];

export interface ChangeRow {
  id: string;
  title: string;
  state: ChangeState;
  author: string;
  /** Its author and everybody who edited it. */
  editors: string[];
  assets: string[];
  updatedAt: string;
}

/** One asset as a change request wants it. */
export type Edit = EditFacts &
  ({ kind: 'PROMOTION'; content: Promotion } | { kind: 'POLICY'; content: Policy } | { kind: 'RETIREMENT'; content?: undefined });

interface EditFacts {
  /** For example `promotion/mj-300-50`. */
  asset: string;
  baseNumber?: number;
  revision: number;
  editedBy?: string;
  findings: Finding[];
  sentence?: Text;
}

export type Verdict = 'APPROVED' | 'REJECTED' | 'CHANGES_REQUESTED';

export interface Review {
  reviewer: string;
  verdict: Verdict;
  comment: string;
  bundleHash: string;
  /** Whether it is about what stands there now. */
  current: boolean;
  at: string;
}

export interface FieldDiff {
  pointer: string;
  before?: unknown;
  after?: unknown;
}

export interface Diff {
  asset: string;
  before?: Text | null;
  after?: Text | null;
  fields: FieldDiff[];
  drl?: { before: string; after: string } | null;
}

export interface Change {
  id: string;
  title: string;
  state: ChangeState;
  author: string;
  editors: string[];
  /** The digest of the release that it starts from. */
  base?: string | null;
  baseRelease?: number | null;
  edits: Edit[];
  check?: { ok: boolean; findings: Finding[]; at?: string } | null;
  reviews: Review[];
  /** What a review signs; there once it was submitted. */
  bundleHash?: string | null;
  diffs: Diff[];
  revision: number;
}

const one = (id: string) => `/api/changes/${segment(id)}`;
const edit = (id: string, asset: string) => `${one(id)}/edits/${asset.split('/').map(segment).join('/')}`;

export const changes = {
  page: (query: PageQuery, signal?: AbortSignal) => get<Page<ChangeRow>>('/api/changes', query, signal),
  find: (id: string, signal?: AbortSignal) => get<Change>(one(id), {}, signal),
  create: (title: string) => post<Change>('/api/changes', { title }),
  save: (id: string, asset: string, content: Promotion | Policy, revision?: number) => call<Change>('PUT', edit(id, asset), { body: content, ifMatch: revision }),
  drop: (id: string, asset: string) => call<void>('DELETE', edit(id, asset)),
  /** Says that an edit was looked at against what is live now, and stands as it is. */
  rebase: (id: string, asset: string) => post<Change>(`${edit(id, asset)}/rebase`),
  retire: (id: string, asset: string) => post<Change>(`${edit(id, asset)}/retire`),
  submit: (id: string) => post<Change>(`${one(id)}/submit`),
  pullBack: (id: string) => post<Change>(`${one(id)}/pull-back`),
  withdraw: (id: string, reason: string) => post<Change>(`${one(id)}/withdraw`, { reason }),
  review: (id: string, verdict: Verdict, comment: string, bundleHash: string) =>
    post<Change>(`${one(id)}/reviews`, { verdict, comment, bundleHash }),
};
