import type { Change, ChangeRow, ChangeState, Edit, Verdict } from '@/api/changes';
import type { Page } from '@/api/page';
import type { Activation, Node, ReleaseDetail } from '@/api/releases';
import type { Me, Role } from '@/api/session';
import type { Cart } from '@/cart/cart';
import type { Policy } from '@/policy/policy';
import type { Promotion } from '@/promotion/promotion';
import { FakeBudgets, openInstances } from './fakeBudgets';
import { coupon, FakeWallet, uses } from './fakeCoupons';
import { fakeCompleted, fakeExplained, fakeFormat, fakeWords } from './fakeDrl';
import { FakePlays } from './fakePlays';
import { fakeExamples, fakeFindings, fakePolicySentence, fakeQuote, fakeSentence } from './fakePrice';
import { fakeImport, fakeRows, fakeTaken } from './fakeTables';
import { campaigns, catalogue, policy, promotions, teaTime } from './shop';

/** What a call is answered with. */
export interface Answer {
  status: number;
  body?: unknown;
}

interface Published { changes: number[]; reason: string; policy?: string }

export type Handler = (given: { path: string[]; query: URLSearchParams; body: never }) => Answer | unknown;

const PEOPLE: Record<string, [name: string, role: Role]> = {
  lin: ['林', 'AUTHOR'], wei: ['魏', 'RULE_ENGINEER'], chen: ['陈', 'REVIEWER'], zhao: ['赵', 'PUBLISHER'], sun: ['孙', 'AUDITOR'], root: ['root', 'ADMIN'],
};
const refused = (status: number, code: string, detail: string, more = {}): Answer => ({ status, body: { code, detail, ...more } });

/** An admin server in memory: enough of it to walk through the pages without a database. It remembers until it is dropped. */
export class FakeAdmin {
  me: Me | undefined;
  changes: Change[] = [];
  releases: ReleaseDetail[] = [];
  activations: Activation[] = [];
  nodes: Node[] = [{ id: 'engine-1', state: 'LIVE', reportedAt: '2026-11-01T00:00:00Z', converged: true }];
  live = new Map<string, Promotion>(promotions.map((promotion) => [promotion.id, promotion]));
  policy: Policy = policy;
  budgets = new FakeBudgets();
  /** Promotions of which only the id is known any more. */
  gone: string[] = [];
  wallet = new FakeWallet();
  plays = new FakePlays();
  /** What was published, with what becomes of open groups and bargains. */
  published: Published[] = [];
  /** Calls so far, newest last: `POST /api/try`. */
  calls: string[] = [];

  handle(method: string, url: string, body: unknown): Answer {
    const { pathname, searchParams } = new URL(url, 'http://admin');
    this.calls.push(`${method} ${pathname}`);
    if (!this.me && pathname !== '/api/login') {
      return refused(401, 'unauthorized', '请先登录');
    }
    const [, ...path] = pathname.split('/').slice(1).map(decodeURIComponent);
    for (const [pattern, handler] of this.routes) {
      const [wanted, shape] = pattern.split(' ') as [string, string];
      if (wanted === method && new RegExp(`^/api/${shape}$`).test(pathname)) {
        const answer = handler({ path, query: searchParams, body: body as never });
        return answer !== null && typeof answer === 'object' && 'status' in answer && typeof answer.status === 'number' ? answer as Answer : { status: 200, body: answer };
      }
    }
    return refused(404, 'not-found', '没有找到');
  }

  private readonly routes: [string, Handler][] = [
    ['POST login', ({ body }: { body: { account: string } }) => this.login(body.account)],
    ['POST logout', () => { this.me = undefined; return { status: 204 }; }],
    ['GET me', () => this.me],
    ['GET workbench', () => ({ drafts: this.in('DRAFT', 'CHANGES_REQUESTED'), reviews: this.in('IN_REVIEW'), approved: this.in('APPROVED'), live: this.liveNow(), nodes: this.nodes, alarms: this.budgets.alarms, heldRewards: this.plays.rewards.filter(({ state }) => state === 'HELD').length, heldGroups: this.plays.groups.filter(({ state }) => state === 'HELD').length })],
    ['GET campaigns', () => page(campaigns)],
    ['GET campaigns/[^/]+', ({ path }) => campaigns.find(({ id }) => id === path[1]) ?? refused(404, 'not-found', '没有找到')],
    ['GET promotions', ({ query }) => page<unknown>([...this.gone.map((id) => ({ id, body: 'form' })), ...[...this.live.values()].filter(({ id, campaign }) => id.includes(query.get('q') ?? '') && campaign.includes(query.get('campaign') ?? ''))
      .map((one) => ({ id: one.id, campaign: one.campaign, name: one.name, body: one.body.type, template: one.body.type === 'form' ? one.body.template : undefined, sentence: fakeSentence(one), live: { version: 1, release: 1 } }))])],
    ['GET promotions/[^/]+', ({ path }) => {
      const live = this.live.get(path[1]!);
      return live ? { id: live.id, live, versions: [{ number: 1, sha256: 'a'.repeat(64), authors: ['lin'], change: '1', createdAt: '2026-11-01T00:00:00Z', releases: [1] }] } : refused(404, 'not-found', '没有找到');
    }],
    ['GET promotions/[^/]+/versions/\\d+', ({ path }) => ({ content: this.live.get(path[1]!), sentence: fakeSentence(this.live.get(path[1]!)!) })],
    ['GET promotions/[^/]+/left', ({ path }) => this.left(this.live.get(path[1]!))],
    ['GET coupons', () => page([coupon])],
    ['GET coupons/[^/]+', ({ path }) => path[1] === coupon.id ? coupon : refused(404, 'not-found', '没有找到')],
    ['GET coupons/[^/]+/figures', () => ({ left: 498, claimed: 2, held: 0, used: 1 })],
    ['GET coupons/[^/]+/batches', () => page([])],
    ['GET coupons/[^/]+/promotions', () => ({ items: uses })],
    ['GET coupons/[^/]+/customer-coupons', ({ query }) => this.wallet.in(query.get('state'))],
    ['POST customer-coupons/look-up', ({ body }: { body: { customer: string } }) => this.wallet.of(body.customer)],
    ['POST customer-coupons/[^/]+/revoke', ({ path }) => this.wallet.revoke(path[1]!)],
    ...this.budgets.routes,
    ...this.plays.routes,
    ['GET policy', () => ({ policy: this.policy, sentence: fakePolicySentence(this.policy), liveVersion: { version: 1, release: 1 }, versions: [{ number: 1, sha256: 'c'.repeat(64), authors: ['wei'], change: '1', createdAt: '2026-11-01T00:00:00Z', releases: [1] }] })],
    ['GET policy/versions/\\d+', () => ({ number: 1, content: this.policy, sentence: fakePolicySentence(this.policy) })],
    ['POST drl/complete', () => fakeCompleted],
    ['POST drl/hover', () => fakeExplained],
    ['POST drl/format', ({ body }: { body: { text: string } }) => ({ text: fakeFormat(body.text) })],
    ['POST drl/words', ({ body }: { body: { text: string } }) => ({ rules: fakeWords(body.text) })],
    ['POST check/policy', ({ body }: { body: Policy }) => ({ findings: [], sentence: fakePolicySentence(body) })],
    ['POST check', ({ body }: { body: Promotion }) => ({ findings: fakeFindings(body), sentence: fakeSentence(body), rows: fakeRows(body), ...fakeExamples(body) })],
    ['POST try', ({ body }: { body: { promotion: Promotion | null; policy?: Policy; cart: Cart } }) =>
      {
      if ((body.cart.codes?.length ?? 0) > 50) {
        return refused(400, 'out-of-range', '最多 50 个券码');
      }
      const findings = body.promotion ? fakeFindings(body.promotion) : [];
      return { quote: findings.every(({ severity }) => severity === 'WARNING') ? fakeQuote(body.promotion, body.cart, body.policy) : null, findings };
    }],
    ['POST drools-table', () => fakeTaken()],
    ['GET catalogue', () => catalogue],
    ['GET demo/carts', () => [{ name: { zh: '下午茶', en: 'Tea time' }, cart: teaTime }]],
    ['GET vocabulary', () => ({ fields: [
      { path: 'customer.tier', type: 'text', label: { zh: '会员等级', en: 'tier' }, values: [{ value: 'gold', label: { zh: '金卡', en: 'gold' } }, { value: 'silver', label: { zh: '银卡', en: 'silver' } }] },
      { path: 'cart.listTotal', type: 'money', label: { zh: '原价合计', en: 'list total' } }, { path: 'cart.units', type: 'number', label: { zh: '件数', en: 'units' } }, { path: 'cart.codes', type: 'text', label: { zh: '券码', en: 'code' } },
      { path: 'participation.role', type: 'text', label: { zh: '参与身份', en: 'role in it' } },
    ] })],
    ['GET changes', ({ query }) => page(this.in(...((query.get('state')?.split(',') ?? []) as ChangeState[])))],
    ['POST changes', ({ body }: { body: { title: string } }) => this.begin(body.title)],
    ['GET changes/\\d+', ({ path }) => this.change(path[1]!)],
    ['PUT changes/\\d+/edits/promotion/[^/]+', ({ path, body }: { path: string[]; body: Promotion }) => this.edit(this.change(path[1]!), { asset: `promotion/${body.id}`, kind: 'PROMOTION', content: body, revision: 1, findings: fakeFindings(body), sentence: fakeSentence(body) })],
    ['PUT changes/\\d+/edits/policy/default', ({ path, body }: { path: string[]; body: Policy }) =>
      this.edit(this.change(path[1]!), { asset: 'policy/default', kind: 'POLICY', content: body, baseNumber: 1, revision: 1, findings: [], sentence: fakePolicySentence(body) })],
    ['POST changes/\\d+/edits/promotion/[^/]+/table.xlsx', ({ path }) => fakeImport(this.change(path[1]!).edits.find(({ asset }) => asset === `promotion/${path[4]}`)!.content as Promotion)],
    ['POST changes/\\d+/submit', ({ path }) => this.move(path[1]!, 'IN_REVIEW')],
    ['POST changes/\\d+/pull-back', ({ path }) => this.move(path[1]!, 'DRAFT')],
    ['POST changes/\\d+/reviews', ({ path, body }: { path: string[]; body: { verdict: Verdict; comment: string; bundleHash: string } }) => this.review(path[1]!, body)],
    ['POST releases', ({ body }: { body: Published }) => this.publish(body)],
    ['GET releases', () => page(this.releases.toReversed())],
    ['GET activations', () => page(this.activations.toReversed())],
    ['GET live', () => this.liveNow()],
    ['GET nodes', () => this.nodes],
  ];

  /** As if one order had been paid and another one not yet. */
  private left(promotion: Promotion | undefined) {
    const { uses: most, units, budget } = promotion?.limits ?? {};
    const items = [['USES', most, 1], ['UNITS', units, 1], ['BUDGET', budget, 5000]] as const;
    return {
      currency: promotion?.currency,
      items: items.filter(([, limit]) => limit !== undefined).map(([of, limit, each]) => ({ of, limit, held: each, used: each, left: Math.max(0, limit! - 2 * each), overdrawn: 0, frozen: false })),
    };
  }

  private login(account: string): Answer {
    const known = PEOPLE[account];
    if (!known) {
      return refused(401, 'wrong-login', '账号或密码不对');
    }
    this.me = { account, name: known[0], roles: [known[1]] };
    return { status: 200, body: this.me };
  }

  private in(...states: ChangeState[]): ChangeRow[] {
    return this.changes.filter(({ state }) => states.length === 0 || states.includes(state))
      .map(({ id, title, state, author, editors, edits }) => ({ id, title, state, author, editors, assets: edits.map(({ asset }) => asset), updatedAt: '2026-11-01T00:00:00Z' }));
  }

  /** A change request that waits for its publication. */
  approved(title: string): void {
    this.changes.push({ id: String(this.changes.length + 1), title, state: 'APPROVED', author: 'lin', editors: ['lin'], edits: [], reviews: [], diffs: [], revision: 1 });
  }

  private publish(release: Published): Answer {
    if (this.budgets.hasOpenPlays && !release.policy) {
      return openInstances;
    }
    this.published.push(release);
    return { status: 201, body: { number: this.published.length } };
  }

  private change(id: string): Change {
    return this.changes.find((change) => change.id === id)!;
  }

  private begin(title: string): Change {
    const change: Change = { id: String(this.changes.length + 1), title, state: 'DRAFT', author: this.me!.account, editors: [this.me!.account], edits: [], reviews: [], diffs: [], revision: 1 };
    this.changes.push(change);
    return change;
  }

  private edit(change: Change, edit: Edit): Change {
    change.edits = [...change.edits.filter(({ asset }) => asset !== edit.asset), edit];
    return change;
  }

  private move(id: string, state: ChangeState): Change {
    return Object.assign(this.change(id), {
      state, bundleHash: 'b'.repeat(64), check: { ok: true, findings: [] },
      diffs: this.change(id).edits.map((edit) => (edit.kind === 'POLICY'
        ? { asset: edit.asset, before: fakePolicySentence(this.policy), after: edit.sentence!, fields: [{ pointer: '/rounding', before: this.policy.rounding, after: edit.content.rounding }] }
        : { asset: edit.asset, before: null, after: edit.sentence!, fields: [{ pointer: '/body/offers/0/effect/tiers/0/atLeast', after: 30000 }] })),
    });
  }

  private review(id: string, { verdict, ...said }: { verdict: Verdict; comment: string; bundleHash: string }): Change {
    const change = this.move(id, verdict);
    change.reviews.push({ ...said, verdict, reviewer: this.me!.account, current: true, at: '2026-11-01T00:00:00Z' });
    return change;
  }

  private liveNow() {
    const last = this.releases.at(-1);
    return { release: last ? { number: last.number, digest: last.digest, since: last.createdAt } : null, next: null, suspended: [] };
  }
}

function page<T>(items: T[]): Page<T> {
  return { items, page: 1, size: 20, total: items.length };
}
