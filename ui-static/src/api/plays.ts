import { get, post } from './http';
import { type Page, type PageQuery, segment } from './page';
import type { Prize } from '@/promotion/effect';

export const GROUP_STATES = ['OPEN', 'HELD', 'COMPLETED', 'FAILED'] as const;
export type GroupState = (typeof GROUP_STATES)[number];

/** Customers who buy together. Customers are named as the ledger does: by 32 hexadecimal digits that tell nothing. */
export interface Group {
  id: string;
  promotion: string;
  campaign: string;
  release: number;
  leader: string;
  state: GroupState;
  need: number;
  most: number;
  /** From so many who have paid on it is filled up when its time is over; 0 for never. */
  fillFrom: number;
  held: number;
  paid: number;
  virtualMembers: number;
  /** What a unit came to, of a ladder that is complete; minor units. */
  price?: number | null;
  openedAt: string;
  expiresAt: string;
  endedAt?: string | null;
}

export type SeatState = 'HELD' | 'PAID' | 'LEFT' | 'REFUNDING' | 'REFUNDED';

export interface Member {
  customer: string;
  hold: string;
  client: string;
  order: string;
  units: number;
  /** Minor units, as is `refunded`. */
  paidEach: number;
  /** How suspicious the customer was when taking the seat, 0 to 100. */
  risk: number;
  refunded: number;
  currency?: string | null;
  state: SeatState;
  joinedAt: string;
  paidAt?: string | null;
}

export const BARGAIN_STATES = ['OPEN', 'SUCCESS', 'ORDERED', 'FINISHED', 'FAILED', 'EXPIRED'] as const;
export type BargainState = (typeof BARGAIN_STATES)[number];

/** A price that friends cut down; amounts in minor units. */
export interface Bargain {
  id: string;
  promotion: string;
  campaign: string;
  release: number;
  owner: string;
  state: BargainState;
  currency: string;
  first: number;
  floor: number;
  price: number;
  /** Of the way to the floor, basis points, rounded down. */
  progress: number;
  helps: number;
  startedAt: string;
  until?: string | null;
  hold?: string | null;
}

/** Whether nobody chose the luck of a bargain. */
/** What the owner of a won bargain gets because nothing is left to buy. */
export interface Compensation {
  template: string;
  state: 'DUE' | 'GIVEN' | 'FAILED';
  coupon?: string;
  why?: string;
}

export interface Proof {
  commitment: string;
  seed?: string | null;
  holds: boolean;
  committed: boolean;
  addUp: boolean;
  deviation?: number | null;
}

export interface Cut {
  number: number;
  helper: string;
  at: string;
  chance: number;
  bandLeast: number;
  bandMost: number;
  cut: number;
  price: number;
}

export const REFERRAL_STATES = ['BOUND', 'REVOKED'] as const;
export type ReferralState = (typeof REFERRAL_STATES)[number];

/** Who brought whom. */
export interface Referral {
  invitee: string;
  inviter: string;
  promotion: string;
  campaign: string;
  source: string;
  risk: number;
  reasons: string;
  state: ReferralState;
  boundAt: string;
}

export const REWARD_STATES = ['HELD', 'PENDING', 'GRANTED', 'CANCELLED', 'CLAWED_BACK'] as const;
export type RewardState = (typeof REWARD_STATES)[number];

export interface Reward {
  id: string;
  promotion: string;
  campaign: string;
  invitee: string;
  receiver: string;
  side: 'INVITER' | 'INVITEE' | 'SECOND_INVITER';
  level: number;
  milestone: string;
  hold?: string | null;
  net: number;
  prize: Prize[];
  currency: string;
  value: number;
  state: RewardState;
  why?: string | null;
  suspicious: boolean;
  reasons: string;
  at: string;
  dueAt?: string | null;
  changedAt: string;
  decidedBy?: string | null;
  decidedFor?: string | null;
}

export interface GroupFunnel { opened: number; joined: number; paid: number; together: number; completed: number; failed: number }
export interface BargainFunnel { started: number; helped: number; won: number; ordered: number; finished: number; failed: number; expired: number; helps: number }
export interface ReferralFunnel { visited: number; bound: number; firstOrder: number; earned: number; granted: number; cancelled: number; clawedBack: number }

export const CLOSE_POLICIES = ['LET_FINISH', 'STOP_AND_REFUND'] as const;
/** What becomes of what customers have open when its promotion goes. */
export type ClosePolicy = (typeof CLOSE_POLICIES)[number];

export interface FunnelQuery { promotion?: string | undefined; from: string; to: string }

const asked = ({ promotion, from, to }: FunnelQuery) => ({ promotion, from, to });
const group = (id: string) => `/api/groups/${segment(id)}`;
const bargain = (id: string) => `/api/bargains/${segment(id)}`;

export const plays = {
  groups: (query: PageQuery, signal?: AbortSignal) => get<Page<Group>>('/api/groups', query, signal),
  group: (id: string, signal?: AbortSignal) => get<{ group: Group; members: Member[] }>(group(id), {}, signal),
  endGroup: (id: string, way: 'REFUND' | 'FILL' | 'RELEASE', reason: string) => post<unknown>(`${group(id)}/end`, { way, reason }),
  groupFunnel: (query: FunnelQuery, signal?: AbortSignal) => get<GroupFunnel>('/api/funnels/groups', asked(query), signal),
  bargains: (query: PageQuery, signal?: AbortSignal) => get<Page<Bargain>>('/api/bargains', query, signal),
  bargain: (id: string, signal?: AbortSignal) => get<{ bargain: Bargain; proof: Proof; compensation?: Compensation }>(bargain(id), {}, signal),
  helps: (id: string, query: PageQuery, signal?: AbortSignal) => get<Page<Cut>>(`${bargain(id)}/helps`, query, signal),
  endBargain: (id: string, reason: string) => post<unknown>(`${bargain(id)}/end`, { reason }),
  bargainFunnel: (query: FunnelQuery, signal?: AbortSignal) => get<BargainFunnel>('/api/funnels/bargains', asked(query), signal),
  referrals: (query: PageQuery, signal?: AbortSignal) => get<Page<Referral>>('/api/referrals', query, signal),
  revoke: (invitee: string, reason: string) => post<Referral>(`/api/referrals/${segment(invitee)}/revoke`, { reason }),
  referralFunnel: (query: FunnelQuery, signal?: AbortSignal) => get<ReferralFunnel>('/api/funnels/referrals', asked(query), signal),
  rewards: (query: PageQuery, signal?: AbortSignal) => get<Page<Reward>>('/api/rewards', query, signal),
  decide: (id: string, grant: boolean, reason: string) => post<Reward>(`/api/rewards/${segment(id)}/decide`, { grant, reason }),
  /** What the ledger calls one of the shop's customers. */
  lookUp: (customer: string) => post<{ name: string }>('/api/customers/look-up', { customer }),
};
