import type { Bargain, Cut, Group, Member, Proof, Referral, Reward } from '@/api/plays';
import type { Answer, Handler } from './fakeAdmin';

const ANN = 'a'.repeat(32);
const BOB = 'b'.repeat(32);

/** One of three has paid; there is an hour left. */
export const fakeGroup: Group = {
  id: 'g-1', promotion: 'tea-together', campaign: 'singles-day', release: 3, leader: ANN, state: 'OPEN', need: 3, most: 3, fillFrom: 2, held: 1, paid: 1, virtualMembers: 0,
  openedAt: '2026-11-11T00:00:00Z', expiresAt: new Date(Date.now() + 3_600_000).toISOString(),
};

const member: Member = {
  customer: ANN, hold: 'h1', client: 'shop', order: 'o-1', units: 1, paidEach: 6900, risk: 70, refunded: 0, currency: 'CNY', state: 'PAID', joinedAt: '2026-11-11T00:01:00Z', paidAt: '2026-11-11T00:02:00Z',
};

export const fakeBargain: Bargain = {
  id: 'b-1', promotion: 'kan-tea', campaign: 'singles-day', release: 3, owner: ANN, state: 'OPEN', currency: 'CNY', first: 19_900, floor: 9_900, price: 15_000, progress: 4900, helps: 4,
  startedAt: '2026-11-11T00:00:00Z', until: new Date(Date.now() + 2 * 86_400_000).toISOString(),
};

const proof: Proof = { commitment: 'c'.repeat(64), holds: true, committed: true, addUp: true };
const cut: Cut = { number: 1, helper: BOB, at: '2026-11-11T00:05:00Z', chance: 4711, bandLeast: 0, bandMost: 0, cut: 1_200, price: 18_700 };

export const fakeReferral: Referral = {
  invitee: BOB, inviter: ANN, promotion: 'bring-friends', campaign: 'singles-day', source: 'app', risk: 75, reasons: 'SHARED_DEVICE', state: 'BOUND', boundAt: '2026-11-11T00:00:00Z',
};

export const fakeReward: Reward = {
  id: 'r'.repeat(32), promotion: 'bring-friends', campaign: 'singles-day', invitee: BOB, receiver: ANN, side: 'INVITER', level: 1, milestone: 'first-order', hold: 'h9', net: 12_000,
  prize: [{ type: 'points', points: 1500 }], currency: 'CNY', value: 1500, state: 'HELD', suspicious: true, reasons: 'SHARED_DEVICE', at: '2026-11-11T00:00:00Z', changedAt: '2026-11-18T00:00:00Z',
};

const page = <T>(items: T[]) => ({ items, page: 1, size: 20, total: items.length });
const missing: Answer = { status: 404, body: { code: 'not-found', detail: '没有找到' } };

/** What customers do together, in memory, without a ledger. */
export class FakePlays {
  groups: Group[] = [];
  bargains: Bargain[] = [];
  referrals: Referral[] = [];
  rewards: Reward[] = [];
  /** What was asked for, with the reasons. */
  done: unknown[] = [];

  readonly routes: [string, Handler][] = [
    ['POST customers/look-up', () => ({ name: ANN })],
    ['GET groups', ({ query }) => page(this.groups.filter(({ state, leader }) => (!query.get('state') || state === query.get('state')) && (!query.get('customer') || leader === query.get('customer'))))],
    ['GET groups/[^/]+', ({ path }) => {
      const group = this.groups.find(({ id }) => id === path[1]);
      return group ? { group, members: [member] } : missing;
    }],
    ['POST groups/[^/]+/end', ({ path, body }: { path: string[]; body: { way: string } }) => {
      this.done.push(body);
      const now = this.groups.find(({ id }) => id === path[1])?.state;
      if (now === 'COMPLETED' || now === 'FAILED') {
        return { status: 409, body: { code: 'group-ended', detail: `这个团已经结束，状态为 ${now}。` } };
      }
      if (body.way === 'FILL') {
        return { status: 409, body: { code: 'seats-held', detail: '还有 1 个席位未支付' } };
      }
      this.groups = this.groups.map((group) => (group.id === path[1] ? { ...group, state: body.way === 'RELEASE' ? 'COMPLETED' : 'FAILED', endedAt: '2026-11-11T01:00:00Z' } : group));
      return {};
    }],
    ['GET funnels/groups', () => ({ opened: 3, joined: 7, paid: 6, together: 4, completed: 1, failed: 1 })],
    ['GET bargains', () => page(this.bargains)],
    ['GET bargains/[^/]+', ({ path }) => {
      const bargain = this.bargains.find(({ id }) => id === path[1]);
      return bargain ? { bargain, proof } : missing;
    }],
    ['GET bargains/[^/]+/helps', () => page([cut])],
    ['POST bargains/[^/]+/end', ({ body }) => {
      this.done.push(body);
      this.bargains = this.bargains.map((bargain) => ({ ...bargain, state: 'FAILED', until: null }));
      return {};
    }],
    ['GET funnels/bargains', () => ({ started: 0, helped: 0, won: 0, ordered: 0, finished: 0, failed: 0, expired: 0, helps: 0 })],
    ['GET referrals', () => page(this.referrals)],
    ['POST referrals/[^/]+/revoke', ({ body }) => {
      this.done.push(body);
      this.referrals = this.referrals.map((referral) => ({ ...referral, state: 'REVOKED' }));
      return this.referrals[0];
    }],
    ['GET funnels/referrals', () => ({ visited: 9, bound: 3, firstOrder: 2, earned: 2, granted: 1, cancelled: 0, clawedBack: 0 })],
    ['GET rewards', ({ query }) => page(this.rewards.filter(({ state }) => !query.get('state') || state === query.get('state')))],
    ['POST rewards/[^/]+/decide', ({ path, body }: { path: string[]; body: { grant: boolean; reason: string } }) => {
      const reward = this.rewards.find(({ id }) => id === path[1])!;
      if (reward.state !== 'HELD') {
        return { status: 409, body: { code: 'not-held', detail: '该奖励不在待审核状态' } };
      }
      this.done.push(body);
      return Object.assign(reward, { state: body.grant ? 'GRANTED' : 'CANCELLED', decidedBy: 'zhao', decidedFor: body.reason });
    }],
  ];
}
