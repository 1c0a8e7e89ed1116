import { mount } from '@vue/test-utils';
import { createPinia } from 'pinia';
import { expect, test, vi } from 'vitest';
import { reactive } from 'vue';
import type { Cart } from '@/cart/cart';
import WordsSelect from '@/look/WordsSelect.vue';
import { coupon } from '@/testing/fakeCoupons';
import { i18n, speak } from '@/words/i18n';
import TryCodes from './TryCodes.vue';

test('coupons of the example cart are picked by what they are called, or typed', async () => {
  vi.stubGlobal('fetch', (url: string) => Promise.resolve(new Response(JSON.stringify(url.startsWith('/api/coupons') ? { items: [coupon], page: 1, size: 200, total: 1 } : { fields: [], products: [], categories: [], brands: [] }))));
  await speak('zh-CN');
  const cart = reactive<Cart>({ currency: 'CNY', lines: [] });
  const shown = mount(TryCodes, { props: { cart, quote: undefined }, global: { plugins: [createPinia(), i18n] } });
  await vi.waitFor(() => expect(shown.getComponent(WordsSelect).props('options')).toEqual([{ value: 'new-20', label: 'new-20', note: '新客八折' }]));
  shown.getComponent(WordsSelect).vm.$emit('update:modelValue', ['new-20', 'typed']);
  expect(cart.coupons).toEqual(['new-20', 'typed']);
});
