import type { Alarm, Budget, BudgetDraft, BudgetPage, Gate, Terms } from '@/api/budgets';
import type { Answer, Handler } from './fakeAdmin';

type Said<T> = { path: string[]; query: URLSearchParams; body: T & { reason: string } };

/** A budget of ¥1,000.00 of which ¥850.00 are gone; the figures of a real one come from the ledger. */
export const fakeBudget: Budget = {
  campaign: 'singles-day', id: 'total', counts: 'MONEY', currency: 'CNY', every: 'NONE', zone: 'Asia/Shanghai', split: '', amount: 100_000, overdraft: 0,
  partial: false, stopsCampaign: true, even: false, version: 3, held: 5_000, used: 80_000, overdrawn: 0, most: 85_000, parts: 1, frozen: false, standing: 'NEARLY',
  bound: 100_000, forecast: { state: 'RUNS_OUT', runsOut: '2026-11-11T03:00:00Z', pacing: 'NONE' }, stopped: false,
};

/** The refusal that asks what is to become of what is open. */
export const openInstances: Answer = {
  status: 409, body: { code: 'open-instances', detail: '有未结束的团或砍价，请说明如何处理：policy 为 LET_FINISH 或 STOP_AND_REFUND。', errors: [{ code: 'open-instances', pointer: '/promotions/tea-together', detail: '优惠 tea-together：2 个团进行中（1 人已支付）。' }] },
};

/** Budgets and gates in memory, without a ledger: figures stay as they are put. */
export class FakeBudgets {
  all: Budget[] = [];
  gates = new Map<string, Gate>();
  /** Whether customers have groups open, so that a stop needs a policy. */
  hasOpenPlays = false;
  /** What each request to stop or go on said about those. */
  policies: (string | undefined)[] = [];
  /** What a budget's page has beside the budget. */
  beside: Omit<BudgetPage, 'budget'> = {
    hours: [{ at: '2026-11-11T00:00:00Z', held: 0, used: 30_000, overdrawn: 0 }, { at: '2026-11-11T01:00:00Z', held: 5_000, used: 50_000, overdrawn: 0 }],
    promotions: [{ promotion: 'sd-ladder', currency: 'CNY', orders: 17, money: 85_000, units: 40 }],
    parts: [],
  };

  readonly routes: [string, Handler][] = [
    ['GET budgets', ({ query }) => this.page(query.get('campaign') ?? '', query.get('standing') ?? '')],
    ['GET campaigns/[^/]+/gate', ({ path }) => this.gate(path[1]!)],
    ['PUT campaigns/[^/]+/gate', ({ path, body }: Said<Pick<Gate, 'stopped' | 'honoursLate'>>) => this.operate(path[1]!, body)],
    ['POST campaigns/[^/]+/budgets', ({ path, body }: Said<BudgetDraft>) => this.create(path[1]!, body)],
    ['GET campaigns/[^/]+/budgets/[^/]+', ({ path }) => this.with(path, (budget) => ({ budget, ...this.beside }))],
    ['PUT campaigns/[^/]+/budgets/[^/]+', ({ path, body: { reason: _, ...terms } }: Said<Terms>) => this.with(path, (budget) => Object.assign(budget, terms, { version: budget.version + 1 }))],
    ['DELETE campaigns/[^/]+/budgets/[^/]+', ({ path }) => this.with(path, (budget) => {
      this.all = this.all.filter((one) => one !== budget);
      return { status: 204 };
    })],
  ];

  get alarms(): Alarm[] {
    return this.all.filter(({ standing }) => standing !== 'RUNNING')
      .map(({ campaign, id, standing }) => ({ kind: standing as Alarm['kind'], campaign, budget: id, percent: 85, reason: '' }));
  }

  private page(campaign: string, standing: string) {
    const items = this.all.filter((one) => (!campaign || one.campaign === campaign) && (!standing || one.standing === standing));
    return { items, page: 1, size: 20, total: items.length };
  }

  private with([, campaign, , id]: string[], then: (budget: Budget) => unknown): unknown {
    const found = this.all.find((one) => one.campaign === campaign && one.id === id);
    return found ? then(found) : { status: 404, body: { code: 'not-found', detail: '没有找到' } };
  }

  private create(campaign: string, { reason: _, ...draft }: BudgetDraft & { reason: string }): Answer {
    if (this.all.some((one) => one.campaign === campaign && one.id === draft.id)) {
      return { status: 409, body: { code: 'id-taken', detail: `活动 ${campaign} 已有预算 ${draft.id}，或曾经有过。` } };
    }
    const budget: Budget = {
      ...fakeBudget, ...draft, campaign, version: 1, held: 0, used: 0, most: 0, parts: 0, standing: 'RUNNING', bound: draft.amount, forecast: { state: 'LASTS', pacing: 'NONE' },
    };
    this.all.push(budget);
    return { status: 201, body: budget };
  }

  private gate(campaign: string): Gate {
    return this.gates.get(campaign) ?? { campaign, stopped: false, honoursLate: false, reason: '' };
  }

  private operate(campaign: string, { policy, ...body }: Pick<Gate, 'stopped' | 'honoursLate'> & { reason: string; policy?: string }): Gate | Answer {
    this.policies.push(policy);
    if (this.hasOpenPlays && body.stopped && !policy) {
      return openInstances;
    }
    const gate = { campaign, ...body, by: 'zhao', at: '2026-11-11T02:00:00Z' };
    this.gates.set(campaign, gate);
    this.all.filter((one) => one.campaign === campaign).forEach((one) => (one.stopped = body.stopped));
    return gate;
  }
}
