import { diagnosticCount } from '@codemirror/lint';
import { EditorView } from '@codemirror/view';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { Problem } from '@/api/problem';
import type { Promotion } from '@/promotion/promotion';
import { FakeAdmin } from './fakeAdmin';
import { seen, settled, visit } from './browser';

let admin: FakeAdmin;

beforeEach(() => {
  admin = new FakeAdmin();
});

/** Lets the pause after typing go by. */
async function pause(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 420));
  await settled();
}

async function fillTier(app: Awaited<ReturnType<typeof visit>>['app'], from: string, off: string): Promise<void> {
  const [first, second] = seen(app, 'tier-0').findAll('input');
  await first!.setValue(from);
  await second!.setValue(off);
}

describe('signing in', () => {
  test('leads to the page that was asked for', async () => {
    const { app, pages } = await visit(admin, undefined, '/promotions');
    expect(pages.currentRoute.value.name).toBe('login');
    await seen(app, 'account').setValue('lin');
    await seen(app, 'password').setValue('huisuan-demo');
    await seen(app, 'login').trigger('submit');
    await settled();
    expect(pages.currentRoute.value.name).toBe('promotions');
    expect(app.findAll('[data-test="promotion"]').length).toBeGreaterThan(5);
  });

  test('says why it did not work', async () => {
    const { app } = await visit(admin, undefined, '/login');
    await seen(app, 'account').setValue('nobody');
    await seen(app, 'password').setValue('x');
    await seen(app, 'login').trigger('submit');
    await settled();
    expect(seen(app, 'problem').text()).toContain('账号或密码不对');
  });

  test.each([
    ['lin', ['changes'], ['audit', 'accounts']],
    ['sun', ['audit', 'decisions'], ['accounts', 'clients']],
    ['root', ['accounts', 'clients'], ['audit']],
  ])('%s sees only places that are open to them', async (account, open, closed) => {
    const { app } = await visit(admin, account, '/');
    open.forEach((place) => expect(seen(app, `nav-${place}`).exists(), place).toBe(true));
    closed.forEach((place) => expect(seen(app, `nav-${place}`).exists(), place).toBe(false));
  });

  test('an address that is not open to somebody leads to the workbench', async () => {
    const { pages } = await visit(admin, 'lin', '/accounts');
    expect(pages.currentRoute.value.name).toBe('workbench');
  });
});

describe('the editor', () => {
  test('understands what is typed, names it, and prices an example cart meanwhile', async () => {
    const { app } = await visit(admin, 'lin', '/promotions/new/TIERED_OFF?campaign=singles-day');
    await fillTier(app, '５００', '￥50');
    await pause();
    expect((seen(app, 'promotion-id').element as HTMLInputElement).value).toBe('mj-500-50');
    expect(seen(app, 'sentence-zh').text()).toBe('满500减50');
    expect(seen(app, 'why').text()).toContain('还差 ¥76.00');
    await fillTier(app, '300', '50');
    await pause();
    expect(seen(app, 'rung').text()).toContain('-¥50.00');
    expect(seen(app, 'total').attributes('data-minor')).toBe('38400');
  });

  test('keeps the tried cart as an example that travels with the promotion', async () => {
    const { app } = await visit(admin, 'lin', '/promotions/new/TIERED_OFF?campaign=singles-day');
    await fillTier(app, '300', '50');
    await pause();
    await seen(app, 'keep-example').trigger('click');
    await pause();
    expect(seen(app, 'kept-example').attributes('data-state')).toBe('holds');
    expect(seen(app, 'example-gaps').text()).toContain('¥300.00');
    await seen(app, 'accept-suggestion').trigger('click');
    await fillTier(app, '300', '60');
    await pause();
    expect(app.findAll('[data-test="kept-example"]').map((one) => one.attributes('data-state'))).toEqual(['fails', 'fails']);
    await seen(app, 'take-result').trigger('click');
    await app.findAll('[data-test="remove-example"]')[1]!.trigger('click');
    await pause();
    expect(seen(app, 'kept-example').attributes('data-state')).toBe('holds');
    await seen(app, 'save').trigger('click');
    await settled();
    const saved = admin.changes[0]!.edits[0]!.content as Promotion;
    expect(saved.examples).toMatchObject([{ cart: { currency: 'CNY' }, expect: { total: 37400 } }]);
  });

  test('takes codes for the example cart and says what became of each', async () => {
    const { app } = await visit(admin, 'lin', '/promotions/new/TIERED_OFF?campaign=singles-day');
    await fillTier(app, '300', '50');
    const input = seen(app, 'cart-codes');
    await input.setValue('ＳＡＶＥ ');
    await input.trigger('keydown', { key: 'Enter', code: 'Enter' });
    await input.setValue('left');
    await input.trigger('blur');
    await pause();
    const codes = app.findAll('[data-test="code"]');
    expect(codes.map((code) => code.attributes('data-code'))).toEqual(['SAVE', 'LEFT']);
    expect(codes[0]!.attributes('data-state')).toBe('UNKNOWN');
    expect(codes[0]!.text()).toContain('没有这个券码');
  });

  test('shows no price of before beside a cart that cannot be priced', async () => {
    const { app } = await visit(admin, 'lin', '/promotions/new/TIERED_OFF?campaign=singles-day');
    await fillTier(app, '300', '50');
    await pause();
    expect(seen(app, 'total').exists()).toBe(true);
    await seen(app, 'cart-codes').setValue(Array.from({ length: 51 }, (_, n) => `C${n}`).join(','));
    await seen(app, 'cart-codes').trigger('blur');
    await pause();
    expect(seen(app, 'try').text()).toContain('最多 50 个券码');
    expect(seen(app, 'total').exists()).toBe(false);
    expect(seen(app, 'rung').exists()).toBe(false);
  });

  test('answers only the last question: earlier ones are given up', async () => {
    const { app } = await visit(admin, 'lin', '/promotions/new/TIERED_OFF?campaign=singles-day');
    await pause();
    const before = admin.calls.filter((call) => call === 'POST /api/try').length;
    for (const text of ['3', '30', '300']) {
      await fillTier(app, text, '2');
    }
    await pause();
    expect(admin.calls.filter((call) => call === 'POST /api/try').length).toBe(before + 1);
  });

  test('puts what the check finds at its field, but nags nobody who has not been there', async () => {
    const { app } = await visit(admin, 'lin', '/promotions/new/TIERED_OFF?campaign=singles-day');
    await pause();
    expect(app.findAll('[data-test="field-error"]').length).toBe(0);
    await seen(app, 'tier-0').findAll('input')[1]!.trigger('focusout');
    await settled();
    const at = app.find('[data-pointer="/body/offers/0/effect/tiers/0/gives"]');
    expect(at.find('[data-test="field-error"]').text()).toBe('请填写');
    expect(app.findAll('[data-test="field-error"]').length).toBe(1);
  });

  test('shows a warning at its field, and saves and prices nevertheless', async () => {
    const { app } = await visit(admin, 'lin', '/promotions/new/TIERED_OFF?campaign=singles-day');
    await fillTier(app, '300', '299.99');
    await pause();
    const at = app.find('[data-pointer="/body/offers/0/effect/tiers/0/gives"]');
    expect(at.find('.warning').text()).toBe('减免达到门槛的 99%，请确认');
    expect(app.findAll('[data-test="field-error"]').length).toBe(0);
    expect(seen(app, 'rung').text()).toContain('-¥299.99');
  });

  test('does not hand over what it did not understand', async () => {
    const { app } = await visit(admin, 'lin', '/promotions/new/TIERED_OFF?campaign=singles-day');
    await fillTier(app, '3oo', '50');
    await settled();
    expect(seen(app, 'tier-0').find('[role="alert"]').text()).toBe('请填正确的金额，例如 300 或 1,234.50');
    expect((seen(app, 'promotion-id').element as HTMLInputElement).value).toBe('');
  });

  test.each([['-5', '不能是负数'], ['300.555', '小数最多 2 位'], ['0', '须大于 0'], ['99999999999999', '太大']])(
    'says what is wrong with the amount %s, once and at its field, and keeps nothing of it', async (text, why) => {
      const { app } = await visit(admin, 'lin', '/promotions/new/TIERED_OFF');
      await fillTier(app, text, '50');
      await seen(app, 'tier-0').findAll('input')[0]!.trigger('focusout');
      await pause();
      const at = app.find('[data-pointer="/body/offers/0/effect/tiers/0/atLeast"]');
      expect(at.findAll('[role="alert"], [data-test="field-error"]').map((one) => one.text())).toEqual([expect.stringContaining(why)]);
      await seen(app, 'save').trigger('click');
      await settled();
      expect(admin.changes).toEqual([]);
    });

  test('prices a draft whose body is complete, although it has no campaign yet', async () => {
    const { app } = await visit(admin, 'lin', '/promotions/new/TIERED_OFF');
    await fillTier(app, '300', '50');
    await seen(app, 'promotion-id').setValue('');
    await pause();
    expect(seen(app, 'rung').text()).toContain('-¥50.00');
    expect(seen(app, 'try-wrong').exists()).toBe(false);
    expect(Number(seen(app, 'errors').attributes('data-count'))).toBe(2);
    expect(seen(app, 'sentence-zh').text()).toBe('满300减50');
  });

  test('marks mistakes in DRL although id and campaign are missing', async () => {
    const { app } = await visit(admin, 'wei', '/promotions/new/DRL');
    await vi.waitUntil(() => document.querySelector('.cm-editor'));
    const editor = EditorView.findFromDOM(document.querySelector<HTMLElement>('.cm-editor')!)!;
    editor.dispatch({ changes: { from: 0, to: editor.state.doc.length, insert: 'rule "x"\nwhen\n    eval(true)\nthen\nend' } });
    await pause();
    expect(seen(app, 'drl-finding').text()).toContain('3:5');
    expect(diagnosticCount(editor.state)).toBe(1);
    expect(Number(seen(app, 'errors').attributes('data-count'))).toBe(3);
    expect(seen(app, 'try-wrong').text()).toMatch(/还有 1 处要改/);
  });

  test('brings the cart that shows a finding to the try panel', async () => {
    const { app } = await visit(admin, 'lin', '/promotions/new/TIERED_OFF?campaign=singles-day');
    await seen(app, 'name-en').setValue('at a loss');
    await pause();
    expect(seen(app, 'elsewhere').text()).toContain('商品 tea 会低于成本出售');
    await seen(app, 'try-cart').trigger('click');
    await settled();
    expect(sessionStorage.getItem('huisuan.cart')).toContain('gold');
  });

  test('says DRL in words, puts it in order, and makes full-width characters ASCII', async () => {
    const { app } = await visit(admin, 'wei', '/promotions/new/DRL');
    await vi.waitUntil(() => document.querySelector('.cm-editor'));
    const editor = EditorView.findFromDOM(document.querySelector<HTMLElement>('.cm-editor')!)!;
    editor.dispatch({ changes: { from: 0, to: editor.state.doc.length, insert: 'rule "x" when Cart（） then end' } });
    await pause();
    expect(seen(app, 'drl-rule').text()).toContain('免运费');
    await seen(app, 'drl-widths').trigger('click');
    expect(editor.state.doc.toString()).toBe('rule "x" when Cart() then end');
    await seen(app, 'drl-format').trigger('click');
    await pause();
    expect(editor.state.doc.toString()).toBe('rule "x"\nwhen Cart()\nthen\nend');
  });

  test('takes a priority below zero, and none that is no whole number', async () => {
    const { app } = await visit(admin, 'lin', '/promotions/new/TIERED_OFF?campaign=singles-day');
    const field = seen(app, 'stacking').find('[data-pointer="/stacking/priority"]');
    await field.find('input').setValue('-20');
    await field.find('input').trigger('blur');
    expect(field.find('input').element.value).toBe('-20');
    expect(field.find('[role="alert"]').exists()).toBe(false);
    await field.find('input').setValue('1.5');
    expect(field.find('[role="alert"]').text()).toBe('请填整数');
  });

  test('keeps a draft in a new change request and asks before losing one', async () => {
    const { app, pages } = await visit(admin, 'lin', '/promotions/new/TIERED_OFF?campaign=singles-day');
    await fillTier(app, '300', '50');
    const left = pages.push('/promotions');
    await settled();
    document.querySelector<HTMLElement>('.leaving .el-message-box__btns button')!.click();
    await left;
    expect(pages.currentRoute.value.name).toBe('new-promotion');
    await seen(app, 'save').trigger('click');
    await pause();
    expect(admin.changes).toMatchObject([{ title: '新增：满300减50', edits: [{ asset: 'promotion/mj-300-50', content: { body: { offers: [{ effect: { tiers: [{ atLeast: 30000, gives: { amount: 5000 } }] } }] } } }] }]);
    await pages.push('/promotions');
    expect(pages.currentRoute.value.name).toBe('promotions');
  });

  test('takes no id that another promotion has', async () => {
    const { app } = await visit(admin, 'lin', '/promotions/new/TIERED_OFF?campaign=singles-day');
    await fillTier(app, '300', '50');
    await seen(app, 'promotion-id').setValue('sd-300-50');
    await seen(app, 'save').trigger('click');
    await settled();
    expect(seen(app, 'save-problem').text()).toContain('编号已被');
    expect(admin.changes).toEqual([]);
  });

  test.each(['sd-ladder', 'gift-mug-199'])('opens %s without changing it', async (id) => {
    admin.handle('POST', '/api/login', { account: 'lin' });
    admin.handle('POST', '/api/changes', { title: 'x' });
    admin.handle('PUT', `/api/changes/1/edits/promotion/${id}`, admin.live.get(id));
    const { app } = await visit(admin, 'lin', `/changes/1/promotions/${id}`);
    await pause();
    expect(seen(app, 'gives').exists()).toBe(true);
    expect(app.text()).not.toContain('有未保存的修改');
  });

  test('changes what promotions share, where no form shows what one gives', async () => {
    const ladder = admin.live.get('sd-ladder')!;
    const [offer] = ladder.body.type === 'form' ? ladder.body.offers : [];
    const custom: Promotion = { ...ladder, body: { type: 'form', template: 'CUSTOM', offers: [offer!, offer!] } };
    admin.handle('POST', '/api/login', { account: 'lin' });
    admin.handle('POST', '/api/changes', { title: 'x' });
    admin.handle('PUT', '/api/changes/1/edits/promotion/sd-ladder', custom);
    const { app } = await visit(admin, 'lin', '/changes/1/promotions/sd-ladder');
    await pause();
    expect(seen(app, 'given').text()).toContain('¥60');
    expect(app.find('[data-test="given"] .facts').text()).not.toContain('Asia/Shanghai');
    const priority = seen(app, 'stacking').find('[data-pointer="/stacking/priority"] input');
    await priority.setValue('7');
    await priority.trigger('blur');
    await seen(app, 'save').trigger('click');
    await settled();
    const stored = admin.changes[0]!.edits[0]!.content as Promotion;
    expect(stored.stacking?.priority).toBe(7);
    expect(stored.body).toEqual(custom.body);
  });
});

describe('a review', () => {
  beforeEach(() => {
    admin.handle('POST', '/api/login', { account: 'lin' });
    admin.handle('POST', '/api/changes', { title: '新增' });
    admin.handle('PUT', '/api/changes/1/edits/promotion/sd-300-50', admin.live.get('sd-300-50'));
    admin.handle('POST', '/api/changes/1/submit', {});
  });

  test('is not for one’s own work, and says so', async () => {
    const { app } = await visit(admin, 'lin', '/changes/1/review');
    expect(seen(app, 'no-review').attributes('data-why')).toBe('own-work');
    expect(seen(app, 'approve').exists()).toBe(false);
  });

  test('shows what is signed and sends exactly that', async () => {
    const { app } = await visit(admin, 'chen', '/changes/1/review');
    expect(seen(app, 'bundle-hash').text()).toBe('b'.repeat(64));
    expect(seen(app, 'field-diff').text()).toContain('¥300.00');
    expect(seen(app, 'reject').attributes('disabled')).toBeDefined();
    await seen(app, 'approve').trigger('click');
    await settled();
    expect(admin.changes[0]).toMatchObject({ state: 'APPROVED', reviews: [{ reviewer: 'chen', bundleHash: 'b'.repeat(64) }] });
    expect(seen(app, 'change-state').text()).toBe('已通过');
  });
});

test('the other language is one click away, on every word of the page', async () => {
  const { app } = await visit(admin, 'lin', '/promotions');
  await seen(app, 'language-en').trigger('click');
  await settled();
  expect(app.find('[data-test="page-title"]').text()).toBe('Promotions');
  expect(document.documentElement.lang).toBe('en');
  expect(app.find('main').text().replace(/惠算/g, '')).not.toMatch(/\p{Script=Han}/u);
});

test('a server that is away is said in plain words, and can be asked again', async () => {
  const { app } = await visit(admin, 'lin', '/campaigns');
  expect(seen(app, 'campaign').exists()).toBe(true);
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('network')));
  await app.find('[data-test="nav-changes"]').trigger('click');
  await settled();
  expect(seen(app, 'problem').attributes('data-code')).toBe(new Problem(0, 'unreachable', '').code);
  expect(seen(app, 'problem').text()).toContain('连不上服务器');
});

test('a promotion of which nothing is known any more is still a row', async () => {
  admin.gone = ['old-one'];
  const { app } = await visit(admin, 'lin', '/promotions');
  const row = app.find('[data-id="old-one"]');
  expect(row.find('a').text()).toBe('old-one');
  expect(row.findAll('td').slice(1, 3).map((cell) => cell.text())).toEqual(['—', '—']);
  expect(app.text()).not.toContain('undefined');
});

test('each page has a title of its own, in the language that is chosen', async () => {
  const { app, pages } = await visit(admin, 'lin', '/promotions/sd-300-50');
  expect(document.title).toBe(`${app.find('[data-test="page-title"]').text()} · 惠算`);
  expect(document.title).not.toContain('sd-300-50');
  await pages.push('/promotions');
  await settled();
  await seen(app, 'language-en').trigger('click');
  await settled();
  expect(document.title).toBe('Promotions · Huisuan');
  await pages.push('/login');
  await settled();
  expect(document.title).toBe('Sign in · Huisuan');
});

test('a decision id that nothing has is said so, however it is written', async () => {
  const { app } = await visit(admin, 'sun', '/decisions/xyz');
  expect(seen(app, 'empty').text()).toContain('没有这样的决策编号');
  expect(seen(app, 'problem').exists()).toBe(false);
});

test('a decision shows every code that was entered with its state', async () => {
  const quote = { currency: 'CNY', lines: [], shipping: [], gifts: [], goods: 0, discountTotal: 0, shippingTotal: 0, total: 0, outcomes: [] };
  const decision = { id: 'd', at: '2026-11-11T00:00:00Z', total: 0, currency: 'CNY', policy: 'none', inputs: { currency: 'CNY', codes: ['TEA'], lines: [] }, quote };
  const handle = admin.handle.bind(admin);
  admin.handle = (method, url, body) => (url === '/api/decisions/d' ? { status: 200, body: decision } : handle(method, url, body));
  const { app } = await visit(admin, 'sun', '/decisions/d');
  await settled();
  expect(app.findAll('[data-test="code"]').map((row) => row.text())).toEqual(['TEA没有记录']);
});

test('a search that is cleared shows everything again', async () => {
  const { app, pages } = await visit(admin, 'lin', '/promotions?q=gift');
  const field = app.find<HTMLInputElement>('input[data-test="search"]');
  expect(field.element.value).toBe('gift');
  await field.trigger('focus');
  await field.trigger('mouseenter');
  await app.find('.el-input__clear').trigger('click');
  await settled();
  expect(pages.currentRoute.value.query['q']).toBeUndefined();
  expect(field.element.value).toBe('');
});

test('a search counts once it is settled, and stands in the address', async () => {
  const { app, pages } = await visit(admin, 'lin', '/promotions');
  const id = [...admin.live.keys()][0]!;
  const field = app.find<HTMLInputElement>('input[data-test="search"]');
  field.element.value = id;
  await field.trigger('input');
  await settled();
  expect(field.element.value).toBe(id);
  expect(app.findAll('[data-test="promotion"]').length).toBeGreaterThan(1);
  await field.trigger('change');
  await settled();
  expect(pages.currentRoute.value.query['q']).toBe(id);
  expect(app.findAll('[data-test="promotion"]').length).toBe(1);
});

describe('a promotion with limits', () => {
  const limits = { uses: 3, usesPerCustomer: 1, budget: 10_000, partial: true };
  const limit = () => admin.live.set('sd-ladder', { ...admin.live.get('sd-ladder')!, limits });

  test('says what is left of them, in the ledger’s own figures', async () => {
    limit();
    const { app } = await visit(admin, 'lin', '/promotions/sd-ladder');
    expect(seen(app, 'left-USES').findAll('td.num').map((cell) => cell.text())).toEqual(['3', '1', '1', '1']);
    expect(seen(app, 'left-BUDGET').findAll('td.num').map((cell) => cell.text())).toEqual(['¥100.00', '¥50.00', '¥50.00', '¥0.00已用完']);
    expect(seen(app, 'left-UNITS').exists()).toBe(false);
  });

  test('lists them among its facts', async () => {
    limit();
    const { app } = await visit(admin, 'lin', '/promotions/sd-ladder');
    const facts = app.findAll('.facts dt').map((name) => name.text());
    expect(facts).toEqual(expect.arrayContaining(['总次数', '每位顾客次数', '预算', '预算不足时减掉剩余部分']));
    expect(app.text()).toContain('¥100.00');
  });

  test('is not asked about where nothing is limited', async () => {
    const { app } = await visit(admin, 'lin', '/promotions/sd-ladder');
    expect(seen(app, 'left').exists()).toBe(false);
    expect(admin.calls).not.toContain('GET /api/promotions/sd-ladder/left');
  });
});
