import type { Policy } from '@/policy/policy';
import type { Text } from '@/promotion/promotion';
import type { ChangeState } from './changes';
import type { Checked } from './promotions';
import { get, post } from './http';
import type { Version } from './versions';

export interface PolicyNow {
  /** What carts are priced under, with every member. */
  policy: Policy;
  sentence?: Text;
  /** Absent where the built-in policy applies. */
  liveVersion?: { version: number; release: number } | null;
  openChange?: { id: string; state: ChangeState } | null;
  /** Newest first. */
  versions: Version[];
}

export interface PolicyVersion {
  number: number;
  /** Versions that are older than a member lack it. */
  content: Partial<Policy>;
  sentence?: Text;
}

export const policies = {
  now: (signal?: AbortSignal) => get<PolicyNow>('/api/policy', {}, signal),
  version: (number: number, signal?: AbortSignal) => get<PolicyVersion>(`/api/policy/versions/${number}`, {}, signal),
  check: (policy: Policy, signal?: AbortSignal) => post<Checked>('/api/check/policy', policy, signal),
};
