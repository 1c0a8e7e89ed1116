import { expect, test } from 'vitest';
import { few } from './few';

const many = Array.from({ length: 500 }, (_, i) => ({ value: `sku-${i}`, label: `茶 ${i}` }));

test('of many choices a list shows some, what is chosen first', () => {
  const shown = few(many, '', ['sku-499', 'typed']);
  expect(shown.length).toBeLessThan(60);
  expect(shown.slice(0, 2)).toEqual([{ value: 'sku-499', label: '茶 499' }, { value: 'typed', label: 'typed' }]);
});

test('typing finds by label and by value, full-width letters too', () => {
  expect(few(many, 'ＳＫＵ－４２０', []).map(({ value }) => value)).toEqual(['sku-420']);
  expect(few(many, '茶 499', []).map(({ value }) => value)).toEqual(['sku-499']);
  expect(few(many, 'coffee', ['sku-1'])).toEqual([]);
});
