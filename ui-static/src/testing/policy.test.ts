import { beforeEach, expect, test } from 'vitest';
import OneOf from '@/look/OneOf.vue';
import { seen, settled, visit } from './browser';
import { FakeAdmin } from './fakeAdmin';

let admin: FakeAdmin;
type App = Awaited<ReturnType<typeof visit>>['app'];

beforeEach(() => {
  admin = new FakeAdmin();
});

/** Lets the pause after typing go by. */
async function pause(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 420));
  await settled();
}

/** wei, in a change request of her own. */
async function editing(): Promise<App> {
  admin.handle('POST', '/api/login', { account: 'wei' });
  admin.handle('POST', '/api/changes', { title: 'x' });
  const { app } = await visit(admin, 'wei', '/changes/1/policy');
  await pause();
  return app;
}

async function choose(app: App, member: string, value: string | boolean): Promise<void> {
  app.findAllComponents(OneOf).find((one) => one.attributes('data-test') === `policy-${member}`)!.vm.$emit('update:modelValue', value);
  await settled();
}

const facts = (app: App, member: string) => app.find(`[data-member="${member}"]`).text();

test('the live policy is told in words, each member with what it does and an example', async () => {
  const { app } = await visit(admin, 'lin', '/policy');
  expect(facts(app, 'rounding')).toMatch(/四舍五入.*尾数.*例：.*8\.925/s);
  expect(facts(app, 'mostOff')).toContain('100%');
  expect(facts(app, 'couponBack')).toContain('退券');
  expect(seen(app, 'version').text()).toContain('wei');
  expect(app.text()).not.toMatch(/policy\.|undefined|RE_EVALUATE/);
});

test('how many steps a search may take is no matter where nothing is searched', async () => {
  admin.policy = { ...admin.policy, combination: 'STAGEWISE' };
  const { app } = await visit(admin, 'lin', '/policy');
  expect(app.find('[data-member="nodeBudget"]').exists()).toBe(false);
});

test('whether prices include tax is told where the server knows it', async () => {
  const without = await visit(admin, 'lin', '/policy');
  expect(without.app.find('[data-member="tax"]').exists()).toBe(false);
  admin.policy = { ...admin.policy, tax: 'EXCLUDED' };
  const { app } = await visit(admin, 'lin', '/policy');
  expect(facts(app, 'tax')).toMatch(/税另加.*¥113/s);
});

test('it is for rule engineers to change', async () => {
  const author = await visit(admin, 'lin', '/policy');
  expect(seen(author.app, 'edit').exists()).toBe(false);
  const { pages } = await visit(admin, 'lin', '/changes/1/policy');
  expect(pages.currentRoute.value.name).toBe('workbench');
  const { app } = await visit(admin, 'wei', '/policy');
  await seen(app, 'edit').trigger('click');
  await settled();
  document.querySelector<HTMLElement>('[data-test="go"]')!.click();
  await settled();
  expect(admin.changes).toMatchObject([{ title: '修改定价策略', author: 'wei' }]);
});

test('another value is said, tried beside the live policy and kept in the change request', async () => {
  const app = await editing();
  await choose(app, 'rounding', 'DOWN');
  await seen(app, 'policy-minimumPayable').find('input').setValue('999');
  await pause();
  expect(seen(app, 'sentence-zh').text()).toBe('取整：DOWN');
  expect(seen(app, 'total-now').attributes('data-minor')).not.toBe(seen(app, 'total-then').attributes('data-minor'));
  expect(seen(app, 'more').text()).toContain('顾客多付');
  await seen(app, 'save').trigger('click');
  await settled();
  expect(admin.changes[0]!.edits).toMatchObject([{ asset: 'policy/default', kind: 'POLICY', content: { rounding: 'DOWN', minimumPayable: 99900, couponBack: true } }]);
});

test('a number that was emptied is not kept: absent would mean the default', async () => {
  const app = await editing();
  await seen(app, 'policy-mostOff').find('input').setValue('');
  await seen(app, 'save').trigger('click');
  await settled();
  expect(admin.changes[0]!.edits).toEqual([]);
  expect(app.find('[data-pointer="/mostOff"] [role="alert"]').text()).toBe('请填写');
});

test('a reviewer sees what changes in words and tries it', async () => {
  admin.handle('POST', '/api/login', { account: 'wei' });
  admin.handle('POST', '/api/changes', { title: '修改定价策略' });
  admin.handle('PUT', '/api/changes/1/edits/policy/default', { ...admin.policy, rounding: 'UP' });
  admin.handle('POST', '/api/changes/1/submit', {});
  const { app, pages } = await visit(admin, 'chen', '/changes/1/review');
  expect(seen(app, 'field-diff').text()).toMatch(/取整方式.*四舍五入.*有尾数就进一/s);
  await seen(app, 'open-try').trigger('click');
  await settled();
  expect(seen(app, 'policy-try').exists()).toBe(true);
  await pages.push('/changes/1');
  await settled();
  expect(seen(app, 'edit').text()).toContain('定价策略');
});
