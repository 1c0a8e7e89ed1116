import type { Diff } from './changes';
import type { ClosePolicy } from './plays';
import { get, post } from './http';
import { type Page, type PageQuery, segment } from './page';

export interface ReleaseRow {
  number: number;
  digest: string;
  createdBy: string;
  createdAt: string;
  base?: string | null;
  /** Whether it is the one that prices carts now. */
  live?: boolean;
}

export interface ReleaseItem {
  asset: string;
  version: number;
  sha256: string;
}

export interface ReleaseDetail extends ReleaseRow {
  items: ReleaseItem[];
  diff: Diff[];
  changes: { id: string; title: string; authors: string[]; reviewers: string[] }[];
  keyId?: string;
  /** Whether it is, byte for byte, what was published and signed. */
  signatureOk: boolean;
  defects?: string[];
}

export type ActivationState = 'SCHEDULED' | 'SUSPENDED' | 'LIVE' | 'SUPERSEDED' | 'CANCELLED';

/** A release put live from an instant on. */
export interface Activation {
  id: number;
  release: number;
  digest: string;
  from: string;
  kind: 'PUBLISH' | 'ROLLBACK';
  state: ActivationState;
  scheduled: boolean;
  actor: string;
  reason: string;
  createdAt: string;
}

export interface Live {
  release?: { number: number; digest: string; since: string } | null;
  next?: Activation | null;
  suspended: Activation[];
}

/** What one engine node reports. */
export interface Node {
  id: string;
  kind?: string;
  release?: number | null;
  digest?: string | null;
  state: 'LOADING' | 'LIVE' | 'REJECTED' | 'STALE';
  rejectedDigest?: string | null;
  reason?: string | null;
  startedAt?: string;
  reportedAt: string;
  /** Whether it prices with the effective release, and was heard of just now. */
  converged: boolean;
  silent?: boolean;
}

export const releases = {
  page: (query: PageQuery, signal?: AbortSignal) => get<Page<ReleaseRow>>('/api/releases', query, signal),
  find: (number: number, signal?: AbortSignal) => get<ReleaseDetail>(`/api/releases/${segment(number)}`, {}, signal),
  publish: (changes: string[], reason: string, at?: string, policy?: ClosePolicy) =>
    post<{ number: number }>('/api/releases', { changes: changes.map(Number), reason, ...(at && { at }), ...(policy && { policy }) }),
  activate: (number: number, reason: string, at?: string, policy?: ClosePolicy) =>
    post<Activation>(`/api/releases/${segment(number)}/activate`, { reason, ...(at && { at }), ...(policy && { policy }) }),
  activations: (query: PageQuery, signal?: AbortSignal) => get<Page<Activation>>('/api/activations', query, signal),
  cancel: (activation: number, reason: string) => post<void>(`/api/activations/${segment(activation)}/cancel`, { reason }),
  live: (signal?: AbortSignal) => get<Live>('/api/live', {}, signal),
  nodes: (signal?: AbortSignal) => get<Node[]>('/api/nodes', {}, signal),
};
