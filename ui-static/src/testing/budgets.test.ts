import { beforeEach, describe, expect, test } from 'vitest';
import type { Budget } from '@/api/budgets';
import { seen, settled, visit } from './browser';
import { FakeAdmin } from './fakeAdmin';
import { fakeBudget } from './fakeBudgets';

let admin: FakeAdmin;

beforeEach(() => {
  admin = new FakeAdmin();
  admin.budgets.all = [{ ...fakeBudget }];
});

/** What lies outside of the page: dialogs and their lists. */
const inside = (name: string) => document.querySelector<HTMLElement>(`[data-test="${name}"]`)!;

async function type(name: string, text: string): Promise<void> {
  const place = inside(name);
  const input = (place.matches('input, textarea') ? place : place.querySelector('input, textarea')) as HTMLInputElement;
  input.value = text;
  input.dispatchEvent(new Event('input'));
  await settled();
}

async function click(name: string): Promise<void> {
  inside(name).click();
  await settled();
}

const other = (more: Partial<Budget>): Budget => ({ ...fakeBudget, ...more });

describe('the list', () => {
  test('shows each budget as a bar, with what becomes of it', async () => {
    const { app } = await visit(admin, 'lin', '/budgets');
    const row = seen(app, 'budget');
    expect(row.text()).toContain('双11狂欢节');
    expect(seen(app, 'budget-bar').attributes('aria-label')).toBe('85% · 已用 ¥800.00 · 锁定 ¥50.00 · 剩 ¥150.00');
    expect(seen(app, 'forecast').text()).toContain('预计 2026-11-11 11:00 用完');
    expect(row.text()).toContain('快用完');
    expect(seen(app, 'new-budget').exists()).toBe(false);
  });

  test('can be narrowed to those in a state, and says when none is', async () => {
    const { app } = await visit(admin, 'lin', '/budgets?standing=FROZEN');
    expect(seen(app, 'budget').exists()).toBe(false);
    expect(app.text()).toContain('没有符合条件的结果');
  });

  test('explains what a budget is for while there is none', async () => {
    admin.budgets.all = [];
    const { app } = await visit(admin, 'zhao', '/budgets');
    expect(seen(app, 'empty').text()).toContain('由发布人新建');
    expect(seen(app, 'new-budget').exists()).toBe(true);
  });
});

describe('the dialog', () => {
  test('makes a budget, with its reason', async () => {
    await visit(admin, 'zhao', '/campaigns/singles-day');
    await click('new-budget');
    await type('budget-id', 'per-day');
    await type('budget-amount', '１２３.45');
    expect(inside('save-budget').hasAttribute('disabled')).toBe(true);
    await type('budget-reason', '双11首日');
    await click('save-budget');
    expect(admin.budgets.all[1]).toMatchObject({ campaign: 'singles-day', id: 'per-day', counts: 'MONEY', currency: 'CNY', amount: 12_345, every: 'NONE' });
    expect(inside('budget-dialog').closest('.el-overlay')!.getAttribute('style')).toContain('display: none');
  });

  test('says the server’s refusal and keeps what was typed', async () => {
    await visit(admin, 'zhao', '/campaigns/singles-day');
    await click('new-budget');
    await type('budget-id', 'total');
    await type('budget-amount', '5');
    await type('budget-reason', 'x');
    await click('save-budget');
    expect(inside('problem').dataset['code']).toBe('id-taken');
    expect((inside('budget-id') as HTMLInputElement).value).toBe('total');
  });

  test('tells what a smaller amount means before it is sent', async () => {
    await visit(admin, 'zhao', '/budgets/singles-day/total');
    await click('edit-budget');
    await type('budget-amount', '900');
    expect(inside('amount-field').textContent).toContain('之后还能给 ¥50.00');
    await type('budget-amount', '800');
    expect(inside('amount-field').textContent).toContain('已经给出 ¥850.00：不会收回；退回 ¥50.00 之前不再给');
    await type('budget-amount', '0.001');
    expect(inside('amount-field').textContent).toContain('小数最多 2 位');
  });

  test('overwrites nothing that somebody else has changed meanwhile', async () => {
    await visit(admin, 'zhao', '/budgets/singles-day/total');
    await click('edit-budget');
    const handle = admin.handle.bind(admin);
    admin.handle = (method, url, body) => (method === 'PUT' ? { status: 412, body: { code: 'stale-revision', detail: '已被别人修改' } } : handle(method, url, body));
    await type('budget-amount', '2000');
    await type('budget-reason', '追加');
    await click('save-budget');
    expect(inside('problem').textContent).toContain('已被别人修改');
    expect((inside('budget-amount').querySelector('input') as HTMLInputElement).value).toContain('2000');
    expect(admin.budgets.all[0]!.amount).toBe(100_000);
  });

  test('changes what may be changed, with its reason', async () => {
    const { app } = await visit(admin, 'zhao', '/budgets/singles-day/total');
    await click('edit-budget');
    await type('budget-amount', '2000');
    await type('budget-reason', '追加');
    await click('save-budget');
    expect(admin.budgets.all[0]).toMatchObject({ amount: 200_000, version: 4 });
    expect(seen(app, 'budget-bar').attributes('data-percent')).toBe('42');
  });
});

describe('a budget’s page', () => {
  test('shows exact figures, hour by hour, and which promotion gave them', async () => {
    const { app } = await visit(admin, 'sun', '/budgets/singles-day/total');
    expect(seen(app, 'figures').text()).toBe('已使用¥800.00已锁定（待支付）¥50.00剩余¥150.00');
    expect(app.findAll('[data-test="hour"]').map((row) => row.text())).toEqual(['2026-11-11 09:00¥500.00¥50.00¥150.00', '2026-11-11 08:00¥300.00¥0.00¥700.00']);
    expect(seen(app, 'by-promotion').text()).toBe('sd-ladder¥850.001740');
    expect(seen(app, 'by-promotion').find('a').attributes('href')).toContain('/promotions/sd-ladder');
    expect(seen(app, 'end-budget').exists()).toBe(false);
    expect(seen(app, 'edit-budget').exists()).toBe(false);
  });

  test('says why nothing is given of one that is frozen', async () => {
    admin.budgets.all = [other({ frozen: true, standing: 'FROZEN' })];
    const { app } = await visit(admin, 'lin', '/budgets/singles-day/total');
    expect(seen(app, 'frozen').text()).toContain('账目自相矛盾');
  });

  test('of a split one shows the values that have most, without names of customers', async () => {
    admin.budgets.all = [other({ split: 'customer.id', parts: 2, most: 60_000 })];
    admin.budgets.beside.parts = [
      { value: 'aGFzaGVkLWN1c3RvbWVyXX', isHash: true, held: 0, used: 60_000, overdrawn: 0, frozen: false },
      { value: '', isHash: false, held: 5_000, used: 20_000, overdrawn: 0, frozen: false },
    ];
    const { app } = await visit(admin, 'lin', '/budgets/singles-day/total');
    expect(app.findAll('[data-test="part"]').map((row) => row.text())).toEqual(['…bWVyXX¥600.00¥0.00¥400.00', '没有填¥200.00¥50.00¥750.00']);
    expect(seen(app, 'burn-down-chart').exists()).toBe(false);
  });

  test('goes back to the period before and forward again', async () => {
    admin.budgets.all = [other({ every: 'DAY', periodFrom: '2026-11-10T16:00:00Z', periodUntil: '2026-11-11T16:00:00Z' })];
    const { app, pages } = await visit(admin, 'lin', '/budgets/singles-day/total');
    expect(seen(app, 'period').text()).toContain('2026-11-11 00:00 → 2026-11-12 00:00');
    await seen(app, 'earlier').trigger('click');
    await settled();
    expect(pages.currentRoute.value.query['at']).toBe('2026-11-10T15:59:59.000Z');
  });

  test('ends it after being asked for a reason', async () => {
    const { pages } = await visit(admin, 'zhao', '/budgets/singles-day/total');
    await click('end-budget');
    await type('reason', '活动提前结束');
    await click('confirm');
    expect(admin.budgets.all).toEqual([]);
    expect(pages.currentRoute.value.name).toBe('budgets');
  });
});

describe('a campaign', () => {
  test('is stopped by a publisher, who says why, and goes on', async () => {
    const { app } = await visit(admin, 'zhao', '/campaigns/singles-day');
    expect(seen(app, 'gate-state').attributes('data-state')).toBe('GOES');
    await click('ask-stop');
    await type('reason', '价格有误');
    await click('confirm');
    expect(admin.budgets.gates.get('singles-day')).toMatchObject({ stopped: true, honoursLate: false, reason: '价格有误' });
    expect(seen(app, 'gate').text()).toContain('价格有误');
    expect(seen(app, 'gate').text()).toContain('zhao');
    await click('ask-stop');
    await type('reason', '已更正');
    await click('confirm');
    expect(seen(app, 'gate-state').attributes('data-state')).toBe('GOES');
  });

  test('honours late payments without being stopped or let go on by that', async () => {
    admin.budgets.gates.set('singles-day', { campaign: 'singles-day', stopped: true, honoursLate: false, reason: 'budget total', budget: 'total' });
    const { app } = await visit(admin, 'zhao', '/campaigns/singles-day');
    expect(seen(app, 'gate').text()).toContain('预算用完： total');
    await click('ask-late');
    await type('reason', '承诺过');
    await click('confirm');
    expect(admin.budgets.gates.get('singles-day')).toMatchObject({ stopped: true, honoursLate: true });
  });

  test('shows its budgets, and no buttons to who may not', async () => {
    const { app } = await visit(admin, 'lin', '/campaigns/singles-day');
    expect(seen(app, 'campaign-budgets').text()).toContain('total');
    ['ask-stop', 'ask-late', 'new-budget'].forEach((button) => expect(seen(app, button).exists(), button).toBe(false));
  });
});

test('the workbench tells of budgets that run short', async () => {
  const { app } = await visit(admin, 'lin', '/');
  expect(seen(app, 'budget-alarm').text()).toContain('85%');
  expect(seen(app, 'budget-alarm').find('a').attributes('href')).toContain('/budgets/singles-day/total');
  admin.budgets.all = [];
  expect(seen((await visit(admin, 'lin', '/')).app, 'budget-alarms').exists()).toBe(false);
});
