import { blankEffect, blankReduction, isReduction } from '@/promotion/blank';
import type { Single } from '@/promotion/effect';
import { stagesOf } from '@/promotion/place';
import type { Offer, Stage } from '@/promotion/promotion';
import { ANY, BLANK, LINE_FIELDS, type Column, type Table } from './table';

/** What most tables begin with: who, from which total to which, and what they get. */
export function blankTable(): Table {
  return {
    type: 'table', hit: 'FIRST',
    columns: [
      { type: 'text', id: 'tier', field: 'customer.tier', operator: 'IN' },
      { type: 'number', id: 'total', field: 'cart.listTotal', operator: 'BETWEEN' },
      { type: 'effect', id: 'off', offer: offerOf('percentOff') },
    ],
    rows: [{ id: 'r1', cells: [BLANK, BLANK, BLANK] }],
  };
}

/** A sound table, in any currency of hundredths: the more one buys, and the higher one's tier, the more is taken off. */
export function exampleTable(): Table {
  const row = (id: string, tier: Table['rows'][0]['cells'][0], from: number, to: number | undefined, off: number) =>
    ({ id, cells: [tier, to === undefined ? { from } : { from, to }, off] });
  return {
    ...blankTable(),
    rows: [
      row('r1', ['gold'], 50_000, undefined, 2000), row('r2', ['gold'], 20_000, 49_999, 1500), row('r3', ['silver'], 50_000, undefined, 1200),
      row('r4', ['silver'], 20_000, 49_999, 800), row('r5', ANY, 30_000, undefined, 500),
    ],
  };
}

/** What columns can be about; `find` says which fields there are. */
export type ColumnKind = 'text' | 'number' | 'lines' | 'validity' | 'threshold' | 'effect';

/** What effect columns can give; the usual ones first. */
export const COLUMN_GIVES = [
  'percentOff', 'amountOff', 'unitPrice', 'freeGift', 'freeShipping', 'pointsEarn', 'pointsTimes', 'grantCoupon', 'grantChance', 'grantBadge', 'reward', 'bundlePrice', 'bundleOff',
  'buyXGetY', 'swap', 'pointsDeduct', 'notice', 'rejectCode', 'custom',
] as const satisfies Single['type'][];

/** What a cell says that only says “yes”; every other cell stands in its place. */
const AT_FIRST: Partial<Record<Single['type'], object>> = {
  percentOff: { basisPoints: 1_000 }, amountOff: { amount: 1_000 }, unitPrice: { price: 1_000 }, pointsEarn: { points: 100 }, pointsTimes: { basisPoints: 20_000 },
  reward: { prize: { type: 'points', points: 100 } },
};

export function offerOf(type: Single['type']): Offer {
  const effect = { ...(isReduction({ type } as Single) ? blankReduction(type as 'percentOff') : blankEffect(type)), ...AT_FIRST[type] } as Single;
  const stages: readonly Stage[] = stagesOf(effect, type === 'freeShipping');
  return { stage: stages.includes('ORDER') ? 'ORDER' : stages[0]!, target: { type: type === 'freeShipping' ? 'shipping' : 'lines' }, effect };
}

/** A column that nobody has said more of; the id is given when it joins a table. */
export function blankColumn(kind: ColumnKind, field: string, taken: readonly Column[]): Column {
  switch (kind) {
    case 'text':
      return { type: 'text', id: '', field, operator: 'IN' };
    case 'number':
      return { type: 'number', id: '', field, operator: 'BETWEEN' };
    case 'lines':
      return { type: 'lines', id: '', field: LINE_FIELDS.find((one) => one === field) ?? LINE_FIELDS[0] };
    case 'validity':
      return { type: 'validity', id: '', bound: taken.some((column) => column.type === 'validity' && column.bound === 'FROM') ? 'UNTIL' : 'FROM' };
    case 'threshold':
      return { type: 'threshold', id: '', measure: 'AMOUNT' };
    case 'effect':
      return { type: 'effect', id: '', offer: offerOf(COLUMN_GIVES.find((one) => one === field) ?? 'percentOff') };
  }
}
