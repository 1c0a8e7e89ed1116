import { expect, test } from 'vitest';
import { promotions } from '@/testing/shop';
import { factsOf } from './facts';

const pointers = (id: string) => factsOf(promotions.find((promotion) => promotion.id === id)!).map(({ pointer }) => pointer);

test('a promotion is told field by field, conditions and scopes in one piece', () => {
  expect(pointers('welcome-10-off')).toEqual([
    '/campaign', '/body/template', '/body/offers/0/stage', '/body/offers/0/effect/basisPoints', '/body/offers/0/effect/cap', '/body/offers/0/effect/per',
    '/when/of/0', '/when/of/1', '/schedule/zone', '/stacking/group', '/currency',
  ]);
  const limited = { ...promotions[0]!, limits: { partial: true, budget: 5, uses: 3 } };
  expect(factsOf(limited).map(({ pointer }) => pointer).filter((pointer) => pointer.startsWith('/limits'))).toEqual(['/limits/uses', '/limits/budget', '/limits/partial']);
  expect(pointers('longjing-12-off')).toContain('/body/offers/0/target/where');
});
