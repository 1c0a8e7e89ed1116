import { beforeEach, describe, expect, test, vi } from 'vitest';
import { seen, settled, visit } from '@/testing/browser';
import { FakeAdmin } from '@/testing/fakeAdmin';
import { speak } from '@/words/i18n';
import { matching, pages, type Destination } from './destinations';

const somewhere = (label: string, note: string): Destination => ({ kind: 'page', id: note, label, note, to: '/' });
const names = (found: Destination[]) => found.map(({ note }) => note);

describe('what is typed', () => {
  const all = [somewhere('发布', 'releases'), somewhere('优惠', 'promotions'), somewhere('双11 满300减50', 'mj-300-50'), somewhere('满300减40', 'mj-300-40')];

  test('finds by words of the name or the id, in any order and width', () => {
    expect(names(matching(all, '满３００'))).toEqual(['mj-300-40', 'mj-300-50']);
    expect(names(matching(all, '50 双11'))).toEqual(['mj-300-50']);
    expect(names(matching(all, 'REL'))).toEqual(['releases']);
    expect(matching(all, 'xyz')).toEqual([]);
    expect(matching(all, ' ')).toEqual(all);
  });

  test('leads only to pages that are open to somebody', () => {
    expect(names(pages((right) => right === 'audit', (key) => key))).toContain('audit');
    expect(names(pages(() => false, (key) => key))).not.toContain('templates');
  });
});

describe('the palette', () => {
  let admin: FakeAdmin;
  const press = (key: string, ctrlKey = false) => document.dispatchEvent(new KeyboardEvent('keydown', { key, ctrlKey, cancelable: true }));
  const inside = (name: string) => document.querySelector<HTMLElement>(`[data-test="${name}"]`);
  const type = async (text: string) => {
    const input = inside('palette-input') as HTMLInputElement;
    input.value = text;
    input.dispatchEvent(new Event('input'));
    await settled();
  };
  const keyed = async (key: string) => {
    inside('palette-input')!.dispatchEvent(new KeyboardEvent('keydown', { key, cancelable: true, bubbles: true }));
    await settled();
  };

  beforeEach(() => {
    admin = new FakeAdmin();
  });

  test('opens with Ctrl+K, goes to a page with Enter, and is gone', async () => {
    const { app, pages: router } = await visit(admin, 'lin', '/');
    expect(press('k', true)).toBe(false);
    await vi.waitFor(() => expect(inside('palette-input')).not.toBeNull());
    await type('变更');
    expect(inside('page-changes')!.getAttribute('aria-selected')).toBe('true');
    await keyed('Enter');
    expect(router.currentRoute.value.name).toBe('changes');
    await vi.waitFor(() => expect(inside('palette-input')).toBeNull());
    expect(seen(app, 'open-palette').exists()).toBe(true);
  });

  test('goes to a promotion by its name with the arrows, in English too', async () => {
    const { pages: router } = await visit(admin, 'lin', '/');
    await speak('en');
    const [promotion] = admin.live.values();
    press('k', true);
    await vi.waitFor(() => expect(inside('palette-input')).not.toBeNull());
    expect(inside('palette-input')!.getAttribute('aria-label')).toBe('Go to');
    await type(promotion!.id);
    await vi.waitFor(() => expect(inside(`promotion-${promotion!.id}`)).not.toBeNull(), { timeout: 3000 });
    await keyed('ArrowUp');
    await keyed('ArrowDown');
    expect(inside(`promotion-${promotion!.id}`)!.getAttribute('aria-selected')).toBe('true');
    await keyed('Enter');
    expect(router.currentRoute.value.params['id']).toBe(promotion!.id);
  });

  test('goes to a change request by its title, and says when there is nothing', async () => {
    admin.handle('POST', '/api/login', { account: 'lin' });
    admin.handle('POST', '/api/changes', { title: '周末活动' });
    const { pages: router } = await visit(admin, 'lin', '/');
    press('k', true);
    await vi.waitFor(() => expect(inside('palette-input')).not.toBeNull());
    await type('周末');
    await vi.waitFor(() => expect(inside('palette')!.textContent).toContain('周末活动'), { timeout: 3000 });
    await keyed('Enter');
    expect(router.currentRoute.value.name).toBe('change');
    press('k', true);
    await vi.waitFor(() => expect(inside('palette-input')).not.toBeNull());
    await type('no such thing');
    await vi.waitFor(() => expect(inside('palette-nothing')).not.toBeNull(), { timeout: 3000 });
  });
});
