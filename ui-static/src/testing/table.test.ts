import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Promotion } from '@/promotion/promotion';
import { exampleTable } from '@/table/blankTable';
import { insertRows, setCells } from '@/table/rows';
import type { Table } from '@/table/table';
import { seen, settled, visit } from './browser';
import { FakeAdmin } from './fakeAdmin';

let admin: FakeAdmin;
type App = Awaited<ReturnType<typeof visit>>['app'];

beforeEach(() => {
  admin = new FakeAdmin();
});

const open = () => visit(admin, 'lin', '/promotions/new/TABLE?campaign=singles-day');
const input = (app: App) => seen(app, 'cell-input');
const cell = (app: App, row: number, column: number) => app.find(`[data-row="${row}"][data-column="${column}"]`);
const press = (app: App, key: string, more = {}) => input(app).trigger('keydown', { key, ...more });

async function type(app: App, text: string, key = 'Enter'): Promise<void> {
  await input(app).setValue(text);
  await press(app, key);
}

async function pause(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 420));
  await settled();
}

async function saved(app: App): Promise<Table | undefined> {
  await seen(app, 'promotion-id').setValue('tiers');
  await seen(app, 'save').trigger('click');
  await settled();
  return (admin.changes[0]?.edits[0]?.content as Promotion | undefined)?.body as Table | undefined;
}

describe('the grid', () => {
  test('is filled in with the keyboard alone, and saved as it reads', async () => {
    const { app } = await open();
    await type(app, '金卡', 'Tab');
    await type(app, '>=300', 'Tab');
    await type(app, '８.5折');
    expect([0, 1, 2].map((at) => cell(app, 0, at).text())).toEqual(['金卡', '≥ ¥300.00', '8.5 折']);
    await press(app, '+', { ctrlKey: true });
    await press(app, 'Home');
    await type(app, '不限', 'Tab');
    await type(app, '', 'Tab');
    expect(cell(app, 1, 0).attributes('data-kind')).toBe('any');
    expect(cell(app, 1, 1).attributes('data-kind')).toBe('blank');
    expect(await saved(app)).toMatchObject({
      type: 'table', hit: 'FIRST',
      rows: [{ id: 'r1', cells: [['gold'], { from: 30000 }, 1500] }, { id: 'r2', cells: [{ is: 'any' }, { is: 'blank' }, { is: 'blank' }] }],
    });
  });

  test('is a grid to a screen reader, which hears what is wrong with a cell', async () => {
    const { app } = await open();
    const grid = seen(app, 'grid');
    expect([grid.attributes('role'), grid.attributes('aria-rowcount'), grid.attributes('aria-colcount')]).toEqual(['grid', '2', '4']);
    await press(app, 'ArrowRight');
    await type(app, 'many', 'Tab');
    await press(app, 'ArrowLeft');
    const at = cell(app, 0, 1);
    expect(at.attributes('aria-invalid')).toBe('true');
    expect(input(app).attributes('aria-activedescendant')).toBe(at.attributes('id'));
    expect(document.getElementById(input(app).attributes('aria-describedby')!)!.textContent).toContain('请填正确的金额');
  });

  test('holds back saving while something typed was not understood', async () => {
    const { app } = await open();
    await press(app, 'End');
    await type(app, 'cheap');
    expect(await saved(app)).toBeUndefined();
    await press(app, 'z', { ctrlKey: true });
    expect(await saved(app)).toBeDefined();
  });

  test('commits nothing while an input method composes', async () => {
    const { app } = await open();
    await input(app).setValue('jinka');
    await press(app, 'Enter', { isComposing: true });
    expect(cell(app, 0, 0).attributes('data-kind')).toBe('blank');
    await press(app, 'Escape');
    expect((input(app).element as HTMLInputElement).value).toBe('');
  });

  test('offers the values that a column knows', async () => {
    const { app } = await open();
    await press(app, 'F2');
    expect(app.findAll('[data-test="choice"]').map((choice) => choice.text())).toEqual(['不限 这一行不看这个条件', '金卡 gold', '银卡 silver']);
    await press(app, 'ArrowDown');
    await press(app, 'ArrowDown');
    await press(app, 'Enter');
    await press(app, 'Enter');
    expect(cell(app, 0, 0).text()).toBe('金卡');
  });

  test('copies to and pastes from spreadsheets', async () => {
    const { app } = await open();
    const data = { text: '', setData: (_: string, text: string) => (data.text = text), getData: () => 'gold\t300-499.99\t15%\r\nsilver\tany\t5%' };
    await input(app).trigger('paste', { clipboardData: data });
    expect(cell(app, 1, 1).attributes('data-kind')).toBe('any');
    await press(app, 'a', { ctrlKey: true });
    await input(app).trigger('copy', { clipboardData: data });
    expect(data.text).toBe('gold\t300 – 499.99\t15%\r\nsilver\t不限\t5%');
  });

  test('of two thousand rows draws those that one sees', async () => {
    const first = exampleTable();
    const body = insertRows(first, 5, Array.from({ length: 1_995 }, () => first.rows[0]!.cells));
    admin.live.set('large', { id: 'large', campaign: 'singles-day', name: { zh: '大表', en: 'Large' }, currency: 'CNY', schedule: { zone: 'Asia/Shanghai' }, body });
    admin.handle('POST', '/api/login', { account: 'lin' });
    admin.handle('POST', '/api/changes', { title: 'x' });
    const { app } = await visit(admin, 'lin', '/changes/1/promotions/large');
    expect(seen(app, 'grid').attributes('aria-rowcount')).toBe('2001');
    expect(app.findAll('[data-test="row"]').length).toBeLessThan(40);
  });
});

describe('findings of the table', () => {
  async function doubled(): Promise<App> {
    const { app } = await open();
    await seen(app, 'example').trigger('click');
    await settled();
    await press(app, 'ArrowDown', { ctrlKey: true });
    await press(app, ' ', { shiftKey: true });
    await app.findComponent('.bar').trigger('click');
    const data = { getData: () => '任意\t300+\t7%' };
    await press(app, '+', { ctrlKey: true });
    await press(app, 'Home');
    await input(app).trigger('paste', { clipboardData: data });
    await pause();
    return app;
  }

  test('bring a cart to try and a fix that puts it right', async () => {
    const app = await doubled();
    const finding = app.find('[data-code="never-fires"]');
    expect(finding.text()).toContain('第 5、6 行');
    await finding.find('[data-test="try-cart"]').trigger('click');
    await settled();
    expect(sessionStorage.getItem('huisuan.cart')).toContain('gold');
    await finding.find('[data-test="apply-fix"]').trigger('click');
    await pause();
    expect(seen(app, 'grid').attributes('aria-rowcount')).toBe('6');
    expect(app.find('[data-code="never-fires"]').exists()).toBe(false);
  });

  test('are gone through by F8, and a click leads to the cell', async () => {
    const app = await doubled();
    await press(app, 'Home', { ctrlKey: true });
    await press(app, 'F8');
    expect(input(app).attributes('aria-activedescendant')).toBe(cell(app, 5, 0).attributes('id'));
    await press(app, 'Home', { ctrlKey: true });
    await seen(app, 'jump').trigger('click');
    expect(input(app).attributes('aria-activedescendant')).toBe(cell(app, 5, 0).attributes('id'));
  });

  test('say once what is not filled in', async () => {
    const { app } = await open();
    await pause();
    expect(app.findAll('[data-test="table-finding"]')).toHaveLength(1);
    expect(seen(app, 'table-finding').text()).toContain('还有 3 个单元格未填');
  });

  test('say that a text cannot be read and what the column takes, not that it is missing', async () => {
    const { app } = await open();
    await type(app, '金卡', 'Tab');
    await type(app, '三百', 'Tab');
    await type(app, '九折');
    await pause();
    const unread = app.findAll('[data-code="unread-cell"]').map((one) => one.text());
    expect(unread).toHaveLength(2);
    expect(unread[0]).toContain('读不懂“三百”');
    expect(unread[0]).toContain('300-499.99');
    expect(unread[1]).toContain('读不懂“九折”');
    expect(unread[1]).toContain('8.5折');
    expect(app.find('[data-code="blank-cell"]').exists()).toBe(false);
  });
});

describe('columns', () => {
  test('are added from the vocabulary before what is given, blank in every row', async () => {
    const { app } = await open();
    await seen(app, 'columns').trigger('click');
    await settled();
    app.findAllComponents({ name: 'ElSelect' }).find((one) => one.attributes('data-test') === 'add-column')!.vm.$emit('update:modelValue', 'number cart.units');
    await settled();
    expect(app.findAll('[data-test="column"]').map((one) => one.attributes('data-id'))).toEqual(['tier', 'total', 'c4', 'off']);
    document.querySelector<HTMLInputElement>('[data-test="title-zh"]')!.value = '买几件';
    document.querySelector('[data-test="title-zh"]')!.dispatchEvent(new Event('input'));
    await settled();
    document.querySelector<HTMLElement>('[data-test="columns-done"]')!.click();
    await settled();
    expect((await saved(app))?.columns[2]).toEqual({ type: 'number', id: 'c4', field: 'cart.units', operator: 'BETWEEN', title: { zh: '买几件', en: '' } });
  });
});

test('a spreadsheet comes back as a proposal, cell by cell, that can be undone', async () => {
  const { app } = await open();
  await seen(app, 'example').trigger('click');
  await settled();
  await seen(app, 'import').trigger('click');
  expect(document.body.textContent).toContain('先保存草稿');
  await saved(app);
  const file = seen(app, 'import-file');
  Object.defineProperty(file.element, 'files', { value: [new File(['x'], 'tiers.xlsx')], configurable: true });
  await file.trigger('change');
  await vi.waitFor(() => expect(document.querySelector('[data-test="table-change"]')).not.toBeNull());
  expect(document.querySelector('[data-test="table-change"]')!.textContent).toContain('第 1 行 · 打折8 折减 0.99%'.slice(0, 8));
  expect(cell(app, 0, 2).text()).toBe('8 折');
  document.querySelector<HTMLElement>('[data-test="accept-import"]')!.click();
  await settled();
  expect(cell(app, 0, 2).text()).toBe('减 0.99%');
  await press(app, 'z', { ctrlKey: true });
  expect(cell(app, 0, 2).text()).toBe('8 折');
});

test('a Drools table is taken over with the list of what was not understood, and can be undone', async () => {
  const { app } = await open();
  const file = seen(app, 'drools-file');
  Object.defineProperty(file.element, 'files', { value: [new File(['x'], 'rules.csv')], configurable: true });
  await file.trigger('change');
  await vi.waitFor(() => expect(document.querySelector('[data-test="left-out"]')).not.toBeNull());
  expect(document.querySelector('[data-test="left-out"]')!.textContent).toBe('Tables!C7 这里需要整数');
  document.querySelector<HTMLElement>('[data-test="take"]')!.click();
  await settled();
  expect(cell(app, 0, 2).text()).toBe('8 折');
  await press(app, 'z', { ctrlKey: true });
  expect(cell(app, 0, 2).attributes('data-kind')).toBe('blank');
});

test('a reviewer reads the cells that change', async () => {
  const body = exampleTable();
  const before: Promotion = { id: 'tiers', campaign: 'singles-day', name: { zh: '等级表', en: 'Tiers' }, currency: 'CNY', schedule: { zone: 'Asia/Shanghai' }, body };
  admin.live.set('tiers', before);
  admin.handle('POST', '/api/login', { account: 'lin' });
  admin.handle('POST', '/api/changes', { title: 'x' });
  admin.handle('PUT', '/api/changes/1/edits/promotion/tiers', { ...before, body: setCells(body, [{ row: 1, column: 0, cell: ['gold', 'silver'] }]) });
  admin.handle('POST', '/api/changes/1/submit', undefined);
  Object.assign(admin.changes[0]!.edits[0]!, { baseNumber: 1 });
  admin.changes[0]!.diffs = [{ asset: 'promotion/tiers', before: { zh: '前', en: 'a' }, after: { zh: '后', en: 'b' }, fields: [{ pointer: '/body/rows/1/cells/0/1', after: 'silver' }] }];
  const { app } = await visit(admin, 'chen', '/changes/1/review');
  await settled();
  expect(app.findAll('[data-test="table-change"]').map((one) => one.findAll('td').map((td) => td.text()))).toEqual([['第 2 行 · 会员等级', '金卡', '金卡、银卡']]);
  expect(seen(app, 'field-diff').exists()).toBe(false);
});

test('the page of a promotion shows its table', async () => {
  admin.live.set('tiers', { id: 'tiers', campaign: 'singles-day', name: { zh: '等级表', en: 'Tiers' }, currency: 'CNY', schedule: { zone: 'Asia/Shanghai' }, body: exampleTable() });
  const { app } = await visit(admin, 'chen', '/promotions/tiers');
  await settled();
  expect(seen(app, 'table-view').findAll('[data-test="row"]')).toHaveLength(5);
  await type(app, '5%');
  expect(cell(app, 0, 2).text()).toBe('8 折');
});
