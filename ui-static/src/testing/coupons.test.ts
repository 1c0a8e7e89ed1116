import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Batch } from '@/api/coupons';
import { seen, settled, visit } from './browser';
import { FakeAdmin, type Answer } from './fakeAdmin';
import { coupon } from './fakeCoupons';

const batch: Batch = {
  id: 'b1', coupon: 'new-20', kind: 'SINGLE', size: 1000, made: 250, usesEach: 1, prefix: '', state: 'MAKING', stopped: false, by: 'zhao', at: '2026-10-01T00:00:00Z', downloadable: false,
};

let admin: FakeAdmin;
let batches: Batch[];
let sent: { call: string; body: unknown }[];
const page = <T>(items: T[]) => ({ items, page: 1, size: 20, total: items.length });
const answers: Record<string, () => unknown> = {
  'GET /api/coupons': () => page([coupon]),
  'GET /api/coupons/new-20': () => coupon,
  'GET /api/coupons/new-20/figures': () => ({ left: 480, claimed: 20, held: 2, used: 7 }),
  'GET /api/coupons/new-20/batches': () => page(batches),
  'POST /api/coupons': () => coupon,
  'POST /api/codes/look-up': () => ({ codes: [], mistyped: true }),
};

beforeEach(() => {
  admin = new FakeAdmin();
  batches = [batch];
  sent = [];
  const handle = admin.handle.bind(admin);
  admin.handle = (method, url, body): Answer => {
    const call = `${method} ${new URL(url, 'http://admin').pathname}`;
    const known = answers[call];
    sent.push({ call, body });
    if (call.endsWith('/download')) {
      return { status: 410, body: { code: 'file-gone', detail: '已被下载过' } };
    }
    return known && admin.me ? { status: 200, body: known() } : handle(method, url, body);
  };
});

test('coupons are listed, and only a publisher makes one', async () => {
  const lin = await visit(admin, 'lin', '/coupons');
  expect(seen(lin.app, 'coupon').text()).toContain('新客八折');
  expect(seen(lin.app, 'coupon').text()).toContain('领取后 7 天内');
  expect(seen(lin.app, 'new-coupon').exists()).toBe(false);
  expect(seen(lin.app, 'look-up').exists()).toBe(false);
  const zhao = await visit(admin, 'zhao', '/coupons');
  expect(seen(zhao.app, 'new-coupon').exists()).toBe(true);
});

describe('a coupon', () => {
  test('shows what became of it, and how far its codes are', async () => {
    const { app } = await visit(admin, 'zhao', '/coupons/new-20');
    expect(seen(app, 'figures').text()).toBe('剩余可领480已领取和发放20已锁定（待支付）2已使用7');
    expect(app.text()).toContain('平台 60% · 商家 m-1 40%');
    expect(seen(app, 'progress').attributes()).toMatchObject({ value: '250', max: '1000' });
    expect(seen(app, 'batch').text()).toContain('25%');
    expect(seen(app, 'batch-cancel').exists()).toBe(true);
    expect(seen(app, 'download').exists()).toBe(false);
  });

  test('says that a download is the only one, and why there is no second', async () => {
    batches = [{ ...batch, state: 'DONE', made: 1000, downloadable: true, fileUntil: '2026-10-02T00:00:00Z' }];
    const { app } = await visit(admin, 'zhao', '/coupons/new-20');
    await seen(app, 'download').trigger('click');
    await settled();
    const dialog = document.querySelector('[data-test="download-dialog"]')!;
    expect(dialog.textContent).toContain('只能下载这一次');
    document.querySelector<HTMLElement>('[data-test="take"]')!.click();
    await settled();
    expect(dialog.querySelector('[data-test="problem"]')!.getAttribute('data-code')).toBe('file-gone');
  });

  test('offers its codes to a publisher only', async () => {
    batches = [{ ...batch, state: 'DONE', made: 1000, downloadable: true }];
    const { app } = await visit(admin, 'chen', '/coupons/new-20');
    expect(seen(app, 'download').exists()).toBe(false);
    expect(seen(app, 'new-codes').exists()).toBe(false);
  });
});

test('a code is asked for in the body, and a slip is told', async () => {
  const { app } = await visit(admin, 'sun', '/coupons');
  await seen(app, 'look-up').trigger('click');
  await settled();
  const field = document.querySelector<HTMLInputElement>('[data-test="ask-code"]')!;
  field.value = 'ABCD-EFGH-JKLM-N';
  field.dispatchEvent(new Event('input'));
  await settled();
  document.querySelector('[data-test="look-up-dialog"]')!.dispatchEvent(new Event('submit'));
  await settled();
  await vi.waitFor(() => expect(sent.at(-1)).toEqual({ call: 'POST /api/codes/look-up', body: { text: 'ABCD-EFGH-JKLM-N' } }));
  expect(document.querySelector('[data-test="not-found"]')!.textContent).toContain('抄错');
});

describe('customers’ coupons', () => {
  const rows = (root: ParentNode) => [...root.querySelectorAll<HTMLElement>('[data-test="held"]')];
  const click = async (root: ParentNode, name: string) => {
    root.querySelector<HTMLElement>(`[data-test="${name}"]`)!.click();
    await settled();
  };
  const type = async (name: string, text: string) => {
    const field = document.querySelector<HTMLInputElement>(`[data-test="${name}"]`)!;
    field.value = text;
    field.dispatchEvent(new Event('input'));
    await settled();
  };

  test('are listed with the order that has them, and narrowed by state', async () => {
    const { app, pages } = await visit(admin, 'sun', '/coupons/new-20');
    const panel = seen(app, 'held-panel').element;
    expect(rows(panel).map((row) => row.dataset['state'])).toEqual(['AVAILABLE', 'USED']);
    expect(rows(panel)[1]!.textContent).toContain('发放');
    expect(rows(panel)[1]!.querySelector('a[data-test="held-order"]')!.getAttribute('href')).toContain('/orders/h1');
    expect(seen(app, 'revoke').exists()).toBe(false);
    await pages.replace({ query: { state: 'USED' } });
    await settled();
    expect(rows(panel)).toHaveLength(1);
  });

  test('are nobody else’s business', async () => {
    const { app } = await visit(admin, 'lin', '/coupons/new-20');
    expect(seen(app, 'held-panel').exists()).toBe(false);
    const other = await visit(admin, 'lin', '/coupons');
    expect(seen(other.app, 'look-up-customer').exists()).toBe(false);
  });

  test('are looked up by a customer, who travels in the body, and taken back with a reason', async () => {
    const { app } = await visit(admin, 'zhao', '/coupons');
    await seen(app, 'look-up-customer').trigger('click');
    await settled();
    await type('ask-customer', 'mei');
    document.querySelector('[data-test="customer-dialog"]')!.dispatchEvent(new Event('submit'));
    await settled();
    expect(sent.at(-1)).toMatchObject({ call: 'POST /api/customer-coupons/look-up', body: { customer: 'mei' } });
    const found = document.querySelector('[data-test="customer-found"]')!;
    expect(found.querySelector('a[data-test="held-order"]')).toBeNull();
    await click(found, 'revoke');
    await type('reason', '顾客要求');
    await click(document, 'confirm');
    expect(sent.find(({ call }) => call.endsWith('/revoke'))).toEqual({ call: 'POST /api/customer-coupons/c1/revoke', body: { reason: '顾客要求' } });
    await vi.waitFor(() => expect(rows(document.querySelector('[data-test="customer-found"]')!)[0]!.dataset['state']).toBe('REVOKED'));
  });
});

test('an order says who bears what its coupons took off', async () => {
  answers['GET /api/orders/h1'] = () => ({
    hold: 'h1', client: 'shop', order: 'o-1', session: 'PAID', state: 'COMMITTED', at: '2026-10-02T00:00:00Z', expiresAt: '2026-10-02T00:15:00Z', total: 8000, currency: 'CNY',
    costs: [{ bearer: 'merchant:m-1', amount: 800 }, { bearer: 'platform', amount: 1200 }], resources: [], items: [], entries: [], returns: [], deliveries: [],
  });
  const { app } = await visit(admin, 'sun', '/orders/h1');
  delete answers['GET /api/orders/h1'];
  expect(app.findAll('[data-test="cost"]').map((cost) => cost.text())).toEqual(['商家 m-1 ¥8.00', '平台 ¥12.00']);
});

test('a coupon says which promotions ask for it, and that none does', async () => {
  const { app } = await visit(admin, 'lin', '/coupons/new-20');
  const use = seen(app, 'use');
  expect(use.find('a').attributes('href')).toContain('/promotions/sd-ladder');
  expect(use.text()).toContain('要求这张券');
  expect(use.text()).toContain('已上线');
  expect(seen(app, 'use-change').attributes('href')).toContain('/changes/7');
  answers['GET /api/coupons/new-20/promotions'] = () => ({ items: [] });
  const { app: unused } = await visit(admin, 'lin', '/coupons/new-20');
  delete answers['GET /api/coupons/new-20/promotions'];
  expect(seen(unused, 'uses-none').text()).toContain('不会减钱');
});
