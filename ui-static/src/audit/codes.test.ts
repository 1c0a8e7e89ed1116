import { mount } from '@vue/test-utils';
import { beforeEach, expect, test } from 'vitest';
import type { Cart } from '@/cart/cart';
import type { Quote } from '@/try/quote';
import { i18n, speak } from '@/words/i18n';
import EnteredCodes from './EnteredCodes.vue';

const INPUTS: Cart = { currency: 'CNY', codes: ['OLD', 'STOPPED', 'TEA'], lines: [] };
const QUOTE: Quote = {
  currency: 'CNY', lines: [], shipping: [], gifts: [], goods: 0, discountTotal: 0, shippingTotal: 0, total: 0,
  extras: [{ promotion: 'stop', type: 'codeRefused', code: 'STOPPED', reason: { zh: '已停用', en: 'Stopped' } }],
  outcomes: [{ promotion: 'old', outcome: 'CODE_REJECTED', code: 'OLD', by: 'stop', rejection: { zh: '活动已结束', en: 'Over' } }],
};

beforeEach(() => speak('zh-CN'));

const seen = (quote: Quote, inputs = INPUTS) => mount(EnteredCodes, { props: { decision: { inputs, quote } }, global: { plugins: [i18n] } });
const rows = (quote: Quote) => seen(quote).findAll('[data-test="code"]').map((row) => [row.attributes('data-code'), row.text()]);

test('a decision says of each entered code that it was rejected and why, or that its state was not recorded', () => {
  expect(rows(QUOTE)).toEqual([['OLD', 'OLD不能使用活动已结束'], ['STOPPED', 'STOPPED不能使用已停用'], ['TEA', 'TEA没有记录']]);
});

test('the states that a quote has are the ones that are said', () => {
  const codes = [{ code: 'TEA', state: 'APPLIED', text: '' }];
  expect(rows({ ...QUOTE, codes })[2]).toEqual(['TEA', 'TEA已生效']);
});

test('without codes nothing is said about them', () => {
  const { codes: _, ...inputs } = INPUTS;
  expect(seen(QUOTE, inputs).find('section').exists()).toBe(false);
});
