import { expect, test } from 'vitest';
import type { Coupon } from '@/api/coupons';
import { countOf, draftOf, formOf, isComplete, isPrefix, partOf, percentMade, rowOf, sumOf, unitOf, wrongs } from './coupon';

const coupon: Coupon = {
  id: 'new-20-off', campaign: 'singles-day', name: { zh: '新客八折', en: '20% off' }, claimable: true, stock: 500, perCustomer: 1,
  validFrom: '2026-10-31T16:00:00Z', validUntil: '2026-11-30T16:00:00Z', validForSeconds: 604_800,
  returnPolicy: 'EXTEND_24H', costShare: [{ bearer: 'platform', basisPoints: 6000 }, { bearer: 'merchant:m-1', basisPoints: 4000 }], version: 3, stopped: false, at: '2026-10-01T00:00:00Z',
};

test('a coupon that is opened and saved is the same', () => {
  const { version, stopped, at, ...draft } = coupon;
  const form = formOf(coupon, 'Asia/Shanghai');
  expect([form.from, form.until, form.after, form.unit]).toEqual(['2026-11-01T00:00', '2026-12-01T00:00', 7, 'day']);
  expect(JSON.parse(JSON.stringify(draftOf(form, 'Asia/Shanghai')))).toEqual(draft);
  expect([version, stopped, at]).toHaveLength(3);
});

test('a new coupon is the platform’s, once for each customer, and not complete', () => {
  const form = formOf(undefined, 'Asia/Shanghai');
  expect(form.perCustomer).toBe(1);
  expect(draftOf(form, 'Asia/Shanghai').costShare).toEqual([{ bearer: 'platform', basisPoints: 10_000 }]);
  expect(wrongs(form)).toEqual([]);
  expect(isComplete(form)).toBe(false);
});

test('what is wrong is said of its field', () => {
  const form = formOf(coupon, 'Asia/Shanghai');
  expect(wrongs({ ...form, id: 'New 20' })).toEqual(['id']);
  expect(wrongs({ ...form, until: form.from })).toEqual(['window']);
  expect(wrongs({ ...form, shares: [{ bearer: 'brand', id: '', basisPoints: 10_000 }] })).toEqual(['share-id']);
  expect(wrongs({ ...form, shares: [{ bearer: 'platform', id: '', basisPoints: 9_999 }] })).toEqual(['share-sum']);
  expect(wrongs({ ...form, shares: [{ bearer: 'platform', id: '', basisPoints: 10_000 }, { bearer: 'brand', id: 'a', basisPoints: undefined }] })).toEqual(['share-sum']);
  const twice = { bearer: 'brand', id: 'a', basisPoints: 5000 } as const;
  expect(wrongs({ ...form, shares: [twice, { ...twice, id: ' a ' }] })).toEqual(['share-twice']);
});

test('bearers are read and written', () => {
  for (const bearer of ['platform', 'merchant:m-1', 'brand:acme']) {
    expect(partOf(rowOf({ bearer, basisPoints: 1 })).bearer).toBe(bearer);
  }
  expect(sumOf([{ bearer: 'platform', id: '', basisPoints: undefined }, { bearer: 'brand', id: 'a', basisPoints: 5 }])).toBe(5);
});

test('a time after claiming is shown in its largest unit', () => {
  expect([60, 3600, 5400, 86_400, 90_000].map(unitOf)).toEqual(['minute', 'hour', 'minute', 'day', 'hour']);
});

test('a batch is at 100 % when all is made, not before', () => {
  expect(percentMade({ made: 999_999, size: 1_000_000 })).toBe(99);
  expect(percentMade({ made: 1_000_000, size: 1_000_000 })).toBe(100);
  expect(percentMade({ made: 0, size: 5 })).toBe(0);
});

test('a prefix has no symbol that looks like another', () => {
  expect(['', 'TEA', 'tea', ' ｔｅａ2 ', 'SPRNGX'].every(isPrefix)).toBe(true);
  expect(['SPRING', 'T0', 'ABCDEFG', '茶'].some(isPrefix)).toBe(false);
});

test('a list is counted without its head and empty lines', () => {
  expect(countOf('code,customer\r\nLIN88,lin\n\nCHEN88,chen\n')).toBe(2);
  expect(countOf('券码，客户\nLIN88，lin')).toBe(1);
  expect(countOf('')).toBe(0);
});
