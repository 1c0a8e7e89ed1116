import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Batch, Coupon } from '@/api/coupons';
import { seen, settled, visit } from './browser';
import { FakeAdmin, type Answer } from './fakeAdmin';

const coupon: Coupon = {
  id: 'new-20', campaign: 'singles-day', name: { zh: '新客八折', en: '20% off' }, claimable: true, stock: 500, perCustomer: 1, validForSeconds: 604_800,
  costShare: [{ bearer: 'platform', basisPoints: 6000 }, { bearer: 'merchant:m-1', basisPoints: 4000 }], version: 3, stopped: false, at: '2026-10-01T00:00:00Z',
};
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
