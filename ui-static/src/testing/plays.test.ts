import { beforeEach, describe, expect, test } from 'vitest';
import { seen, settled, visit } from './browser';
import { FakeAdmin } from './fakeAdmin';
import { fakeBargain, fakeGroup, fakeReferral, fakeReward } from './fakePlays';

let admin: FakeAdmin;

beforeEach(() => {
  document.body.innerHTML = '';
  admin = new FakeAdmin();
  admin.plays.groups = [fakeGroup, { ...fakeGroup, id: 'g-0', state: 'COMPLETED', endedAt: '2026-11-11T00:30:00Z', leader: 'd'.repeat(32) }];
  admin.plays.bargains = [fakeBargain];
  admin.plays.referrals = [fakeReferral];
  admin.plays.rewards = [{ ...fakeReward }];
});

const dialog = (name: string) => document.querySelector<HTMLElement>(`[data-test="${name}"]`)!;

async function because(reason: string): Promise<void> {
  const text = dialog('reason').querySelector('textarea') ?? (dialog('reason') as HTMLTextAreaElement);
  text.value = reason;
  text.dispatchEvent(new Event('input'));
  await settled();
  dialog('confirm').click();
  await settled();
}

describe('groups', () => {
  test('are listed with how many have paid, what is left of their time, and a funnel', async () => {
    const { app } = await visit(admin, 'lin', '/plays');
    const rows = app.findAll('[data-test="group"]');
    expect(rows.map((row) => row.attributes('data-id'))).toEqual(['g-1', 'g-0']);
    expect(rows[0]!.text()).toContain('1 / 3');
    expect(rows[0]!.find('[data-test="time-left"]').text()).toMatch(/^(00:59:\d\d|01:00:00)$/);
    expect(app.findAll('[data-test="funnel-step"]').map((step) => step.text())).toEqual(['占席人数7', '已支付6 · 85.71%', '成团4 · 66.66%']);
    expect(seen(app, 'customer-id').exists()).toBe(false);
  });

  test('are narrowed to a customer whom a publisher looks up by the shop’s id', async () => {
    const { app, pages } = await visit(admin, 'zhao', '/plays');
    await seen(app, 'customer-id').setValue('c-1');
    await seen(app, 'seek-customer').trigger('submit');
    await settled();
    expect(pages.currentRoute.value.query['customer']).toBe('a'.repeat(32));
    expect(app.findAll('[data-test="group"]').map((row) => row.attributes('data-id'))).toEqual(['g-1']);
    await seen(app, 'any-customer').trigger('click');
    await settled();
    expect(app.findAll('[data-test="group"]')).toHaveLength(2);
  });

  test('an author sees the members but ends nothing', async () => {
    const { app } = await visit(admin, 'lin', '/plays/groups/g-1');
    expect(seen(app, 'member').text()).toContain('o-1');
    expect(seen(app, 'member').find('a').exists()).toBe(false);
    expect(seen(app, 'end-group').exists()).toBe(false);
  });

  test('a publisher ends one with a reason, and is told why it cannot be filled', async () => {
    const { app } = await visit(admin, 'zhao', '/plays/groups/g-1');
    await seen(app, 'end-group').trigger('click');
    await settled();
    const fill = dialog('way').querySelector<HTMLInputElement>('[data-value="FILL"] input')!;
    fill.click();
    await settled();
    await because('stuck');
    expect(dialog('reason-dialog').textContent).toContain('还有 1 个席位未支付');
    dialog('way').querySelector<HTMLInputElement>('[data-value="REFUND"] input')!.click();
    await settled();
    await because('stuck');
    expect(admin.plays.done).toEqual([{ way: 'FILL', reason: 'stuck' }, { way: 'REFUND', reason: 'stuck' }]);
    expect(seen(app, 'state').attributes('data-state')).toBe('FAILED');
    expect(seen(app, 'end-group').exists()).toBe(false);
  });

  test('the workbench leads to one that is held, which a publisher releases', async () => {
    admin.plays.groups = [{ ...fakeGroup, state: 'HELD', endedAt: '2026-11-11T00:30:00Z' }];
    expect(seen((await visit(admin, 'zhao', '/')).app, 'held-groups').text()).toBe('1 个团等人决定');
    const { app } = await visit(admin, 'zhao', '/plays/groups/g-1');
    expect(seen(app, 'member').text()).toContain('70');
    expect(seen(app, 'held-now').text()).toBe('已满员，等人决定');
    expect(app.findAll('dt').map((dt) => dt.text())).not.toContain('结束');
    await seen(app, 'review-group').trigger('click');
    await settled();
    expect(dialog('way').querySelector('[data-value="FILL"]')).toBeNull();
    await because('all known');
    expect(admin.plays.done).toEqual([{ way: 'RELEASE', reason: 'all known' }]);
    expect(seen(app, 'state').attributes('data-state')).toBe('COMPLETED');
    expect((await visit(admin, 'zhao', '/')).app.find('[data-test="held-groups"]').exists()).toBe(false);
  });

  test('who comes second sees how the group stands now, in words', async () => {
    admin.plays.groups = [{ ...fakeGroup, state: 'HELD' }];
    const { app } = await visit(admin, 'zhao', '/plays/groups/g-1');
    await seen(app, 'review-group').trigger('click');
    await settled();
    admin.plays.groups = [{ ...fakeGroup, state: 'COMPLETED', endedAt: '2026-11-11T01:00:00Z' }];
    await because('fraud');
    expect(dialog('problem').textContent).toContain('这个团已经结束：已成团。');
    expect(seen(app, 'state').attributes('data-state')).toBe('COMPLETED');
    expect((dialog('confirm') as HTMLButtonElement).disabled).toBe(true);
    expect(dialog('way').querySelector('[data-value="RELEASE"]')).not.toBeNull();
  });
});

describe('bargains', () => {
  test('where nobody takes part, the funnel says so instead of drawing nothing', async () => {
    const { app } = await visit(admin, 'chen', '/plays/bargains');
    expect(seen(app, 'bargain').text()).toContain('49%');
    expect(seen(app, 'funnel-none').exists()).toBe(true);
  });

  test('one shows its cuts and the proof of its luck, and is ended with a reason', async () => {
    const { app } = await visit(admin, 'zhao', '/plays/bargains/b-1');
    expect(seen(app, 'proof').text()).toBe('全部吻合');
    expect(seen(app, 'cut').text()).toContain('4711');
    await seen(app, 'end-bargain').trigger('click');
    await settled();
    await because('farm');
    expect(admin.plays.done).toEqual([{ reason: 'farm' }]);
    expect(seen(app, 'state').attributes('data-state')).toBe('FAILED');
  });
});

describe('referrals', () => {
  test('a binding is revoked with a reason', async () => {
    const { app } = await visit(admin, 'zhao', '/plays/referrals');
    expect(seen(app, 'referral').text()).toContain('与他人共用设备');
    await seen(app, 'revoke').trigger('click');
    await settled();
    await because('appeal');
    expect(admin.plays.done).toEqual([{ reason: 'appeal' }]);
    expect(seen(app, 'referral').find('[data-state]').attributes('data-state')).toBe('REVOKED');
    expect(seen(app, 'revoke').exists()).toBe(false);
  });

  test('the workbench leads to rewards that wait, and somebody grants them with a reason', async () => {
    const bench = await visit(admin, 'zhao', '/');
    expect(seen(bench.app, 'held-rewards').text()).toContain('1 个邀请奖励等人决定');
    const { app } = await visit(admin, 'zhao', '/plays/rewards?state=HELD');
    expect(seen(app, 'reward').text()).toContain('1500 积分');
    expect(seen(app, 'reasons').text()).toBe('与他人共用设备');
    await seen(app, 'grant').trigger('click');
    await settled();
    await because('a cousin');
    expect(admin.plays.done).toEqual([{ grant: true, reason: 'a cousin' }]);
    expect(app.findAll('[data-test="reward"]')).toHaveLength(0);
    expect((await visit(admin, 'zhao', '/')).app.find('[data-test="held-rewards"]').exists()).toBe(false);
  });

  test('who comes second is told that somebody has decided, and an auditor decides nothing', async () => {
    const { app } = await visit(admin, 'zhao', '/plays/rewards?state=HELD');
    await seen(app, 'cancel').trigger('click');
    admin.plays.rewards[0]!.state = 'GRANTED';
    await settled();
    await because('a farm');
    expect(dialog('reason-dialog').textContent).toContain('该奖励不在待审核状态');
    const sun = await visit(admin, 'sun', '/plays/rewards');
    expect(seen(sun.app, 'reward').exists()).toBe(true);
    expect(seen(sun.app, 'grant').exists()).toBe(false);
  });
});

test('an admin has no business here', async () => {
  const { app, pages } = await visit(admin, 'root', '/plays/groups');
  expect(pages.currentRoute.value.name).toBe('workbench');
  expect(seen(app, 'nav-plays').exists()).toBe(false);
});

describe('what is open when it is to go', () => {
  async function chosen(policy: string): Promise<void> {
    dialog('close-policy').querySelector<HTMLInputElement>(`[data-value="${policy}"] input`)!.click();
    await settled();
  }

  /** How many there are and what can be done about them, and nothing of what programs are told. */
  function asksInWords(): void {
    expect(dialog('open-counts').textContent).toBe('优惠 tea-together：2 个团进行中（1 人已支付）。');
    expect(dialog('problem')).toBeNull();
    expect(dialog('reason-dialog').textContent).not.toMatch(/\/promotions|policy|LET_FINISH|STOP_AND_REFUND/);
    expect((dialog('confirm') as HTMLButtonElement).disabled).toBe(true);
  }

  test('a campaign is stopped only when somebody has said what becomes of it', async () => {
    admin.budgets.hasOpenPlays = true;
    const { app } = await visit(admin, 'zhao', '/campaigns/singles-day');
    await seen(app, 'ask-stop').trigger('click');
    await settled();
    expect(dialog('close-policy')).toBeNull();
    await because('a wrong price');
    asksInWords();
    await chosen('STOP_AND_REFUND');
    dialog('confirm').click();
    await settled();
    expect(admin.budgets.policies).toEqual([undefined, 'STOP_AND_REFUND']);
    expect(seen(app, 'gate-state').attributes('data-state')).toBe('STOPPED');
  });

  test.each(['LET_FINISH', 'STOP_AND_REFUND'])('a release that takes it out is published with %s, once somebody has said so', async (policy) => {
    admin.budgets.hasOpenPlays = true;
    admin.approved('tea-together is over');
    const { app } = await visit(admin, 'zhao', '/releases');
    await seen(app, 'publish').trigger('click');
    await settled();
    expect(dialog('close-policy')).toBeNull();
    await because('season is over');
    asksInWords();
    expect(admin.published).toEqual([]);
    await chosen(policy);
    dialog('confirm').click();
    await settled();
    expect(admin.published).toMatchObject([{ policy, reason: 'season is over' }]);
    expect(dialog('reason-dialog').closest('.el-overlay')!.getAttribute('style')).toContain('display: none');
  });
});
