import type { Condition, Promotion } from './promotion';
import { rowsOf } from './who';

/** What customers do together for a promotion; a number that nobody has filled in yet is absent. Durations are whole minutes. */
export type Play = GroupBuy | Bargain | Referral;

export interface GroupBuy {
  type: 'groupBuy';
  need?: number;
  ladder?: Rung[];
  lifeMinutes?: number;
  openPerCustomer?: number;
  fillFrom?: number;
  latePayer?: 'REFUND' | 'NEW_GROUP';
  holdAtRisk?: number;
}

export interface Rung {
  people?: number;
  price?: number;
}

export interface Bargain {
  type: 'bargain';
  first?: number;
  floor?: number;
  cuts: Cuts;
  lifeMinutes?: number;
  buyWithinMinutes?: number;
  atAnyPrice?: boolean;
  ownerCuts?: boolean;
  startsPerCustomer?: number;
  helpsPerDay?: number;
  compensation?: string;
}

export type Cuts = { type: 'fixed'; helpers?: number; least?: number; most?: number } | { type: 'weighted'; least?: number; mostHelpers?: number };

export interface Referral {
  type: 'referral';
  attribution?: 'FIRST_TOUCH' | 'LAST_TOUCH';
  bindWithinMinutes?: number;
  leastNet?: number;
  windowMinutes?: number;
  perDay?: number;
  perMonth?: number;
  levels?: number;
  rewardsRegistration?: boolean;
  holdAtRisk?: number;
}

export const MOST_PEOPLE = 1000;
export const MOST_TIMES = 1000;
export const MOST_RUNGS = 10;
export const MOST_OPEN = 100;
/** The longest life of a group or bargain, and the longest wait of a referral, in minutes. */
export const LONGEST = 30 * 24 * 60;
export const YEAR = 366 * 24 * 60;

/** From this risk on a person looks: never, since none is so great. */
export const NEVER_HELD = 101;

/** A play with nothing filled in yet. */
export function blankPlay(type: Play['type']): Play {
  switch (type) {
    case 'groupBuy':
      return { type };
    case 'bargain':
      return { type, cuts: { type: 'fixed' } };
    case 'referral':
      return { type };
  }
}

/** The part that a cart's customer takes in a group, bargain or referral of a promotion. */
export interface Participation {
  group?: string;
  bargain?: string;
  referral?: string;
  promotion?: string;
  role?: string;
  milestone?: string;
  count?: number;
  amount?: number;
  risk?: number;
}

const SAMPLE = 'sample';

/** A cart as it is bought by somebody who takes part in what the promotion is played with: in the first role that it speaks of, a bargain at its floor. */
export function takingPart<C extends { participation?: Participation }>(cart: C, promotion: Promotion | null): C {
  const part = promotion && sampleOf(promotion);
  return part ? { ...cart, participation: part } : cart;
}

function sampleOf({ id, play, when }: Promotion): Participation | undefined {
  switch (play?.type) {
    case undefined:
      return undefined;
    case 'groupBuy':
      return { group: SAMPLE, promotion: id, role: said(when, ROLE) ?? 'JOIN' };
    case 'bargain':
      return { bargain: SAMPLE, promotion: id, role: said(when, ROLE) ?? 'BUY', ...(play.floor !== undefined && { amount: play.floor }) };
    case 'referral':
      return { referral: SAMPLE, promotion: id, role: said(when, ROLE) ?? 'INVITEE', milestone: said(when, MILESTONE) ?? 'first-order', ...(play.leastNet && { amount: play.leastNet }) };
  }
}

export const ROLE = 'participation.role';
export const MILESTONE = 'participation.milestone';

/** What is known of what a customer does, and of what an invitee reaches; the words are under `play.value`. */
const VALUES: Record<string, readonly string[]> = {
  [ROLE]: ['OPEN', 'JOIN', 'HELP', 'BUY', 'INVITER', 'INVITEE'],
  [MILESTONE]: ['register', 'first-order', 'order-2', 'order-3'],
};

export function playValues(path: string): readonly string[] {
  return VALUES[path] ?? [];
}

const MEANINGS: Record<string, readonly Play['type'][]> = { count: ['groupBuy', 'bargain', 'referral'], amount: ['bargain', 'referral'] };

/** The word for a field that means something of its own in a play: who was there before is a member, a cut or an invitee. */
export function fieldOf(play: Play['type'] | undefined, path: string): string | undefined {
  const name = path.replace('participation.', '');
  return play && MEANINGS[name]?.includes(play) ? `play.field.${name}-${play}` : undefined;
}

function said(when: Condition | undefined, field: string): string | undefined {
  return rowsOf(when).flatMap((row) => (row.type === 'text' && row.field === field ? row.values : []))[0];
}
