import { expect, test } from 'vitest';
import { fakeBudget } from '@/testing/fakeBudgets';
import { ATTRIBUTE, draftOf, formOf, isComplete, lowered, wrongs } from './form';

const ZONE = 'Asia/Shanghai';
const open = { zone: ZONE };
const form = formOf({ ...fakeBudget, from: '2026-10-31T16:00:00Z', until: '2026-11-30T16:00:00Z' }, '', ZONE);

test('a budget that is opened and saved is the same', () => {
  expect([form.from, form.until]).toEqual(['2026-11-01T00:00', '2026-12-01T00:00']);
  expect(draftOf(form, ZONE)).toEqual({
    id: 'total', counts: 'MONEY', currency: 'CNY', every: 'NONE', split: '', amount: 100_000, overdraft: 0, partial: false, stopsCampaign: true, even: false,
    from: '2026-10-31T16:00:00Z', until: '2026-11-30T16:00:00Z',
  });
  expect(draftOf(formOf({ ...fakeBudget, split: 'cart.attributes.store-type' }, '', ZONE), ZONE).split).toBe('cart.attributes.store-type');
});

test('what does not belong to such a budget is not said', () => {
  const daily = draftOf({ ...form, every: 'DAY', counts: 'USES' }, ZONE);
  expect(daily).toMatchObject({ currency: '', stopsCampaign: false, from: undefined, until: undefined });
  expect(draftOf({ ...form, split: 'cart.channel', overdraft: 500 }, ZONE)).toMatchObject({ overdraft: 0, stopsCampaign: false });
});

test('what is wrong is said of its field', () => {
  expect(wrongs(form, open)).toEqual([]);
  expect(wrongs({ ...form, id: 'All of it' }, open)).toEqual(['id']);
  expect(wrongs({ ...form, split: ATTRIBUTE, attribute: 'store type' }, open)).toEqual(['attribute']);
  expect(wrongs({ ...form, until: form.from }, open)).toEqual(['window']);
  expect(wrongs({ ...form, even: true, until: '' }, open)).toEqual(['even']);
});

test('the campaign’s own times count where none are given', () => {
  const campaign = { zone: ZONE, startsAt: '2026-10-31T16:00:00Z', endsAt: '2026-11-30T16:00:00Z' };
  expect(wrongs({ ...form, even: true, from: '', until: '' }, campaign)).toEqual([]);
  expect(wrongs({ ...form, from: '2026-12-02T00:00', until: '' }, campaign)).toEqual(['window']);
  expect(wrongs({ ...form, every: 'DAY', even: true, from: '', until: '' }, open)).toEqual([]);
});

test('a form is complete with a reason, and with the attribute’s name', () => {
  expect(isComplete(form)).toBe(false);
  expect(isComplete({ ...form, reason: 'more' })).toBe(true);
  expect(isComplete({ ...form, reason: 'more', split: ATTRIBUTE })).toBe(false);
  expect(isComplete({ ...form, reason: 'more', amount: undefined })).toBe(false);
});

test('a smaller amount is told apart from one that is below what was given', () => {
  expect(lowered(99_000, fakeBudget, 85_000)).toBe('lower');
  expect(lowered(84_999, fakeBudget, 85_000)).toBe('below');
  expect(lowered(100_000, fakeBudget, 85_000)).toBeUndefined();
  expect(lowered(5, undefined, 0)).toBeUndefined();
});
