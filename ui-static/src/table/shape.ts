import { MAX_AMOUNT } from '@/money/amount';
import type { Effect, Prize } from '@/promotion/effect';
import { isAsking, kindOf, type Cell, type Column, type Kind } from './table';

/** What a column's cells look like: which value, what a number counts, from where to where it makes sense. */
export interface Shape {
  value: 'words' | 'word' | 'number' | 'range' | 'time' | 'given';
  unit?: Unit;
  least: number;
  most: number;
}

/** Minor units; units or orders or points; a share that is taken off, or any share, in basis points; a multiple in basis points. */
export type Unit = 'MONEY' | 'COUNT' | 'OFF' | 'SHARE' | 'TIMES';

const MOST = MAX_AMOUNT - 1;
const MOST_UNITS = 5_000_000;
const MOST_GRANTED = 1_000_000_000;
const PRICE = { value: 'number', unit: 'MONEY', least: 0, most: MAX_AMOUNT } as const;

export function shapeOf(column: Column): Shape {
  switch (column.type) {
    case 'text':
    case 'lines':
      return plain('words');
    case 'validity':
      return plain('time');
    case 'number':
      return {
        value: column.operator === 'BETWEEN' ? 'range' : 'number',
        unit: column.field === 'cart.listTotal' ? 'MONEY' : 'COUNT',
        least: 0,
        most: column.field === 'cart.units' ? MOST_UNITS : MOST,
      };
    case 'threshold':
      return column.measure === 'AMOUNT'
        ? { value: 'number', unit: 'MONEY', least: 1, most: MOST }
        : { value: 'number', unit: 'COUNT', least: 1, most: MOST_UNITS };
    case 'effect':
      return given(column.offer.effect);
  }
}

/** What of the effect a cell may replace. */
function given(effect: Effect): Shape {
  switch (effect.type) {
    case 'percentOff':
    case 'buyXGetY':
      return { value: 'number', unit: 'OFF', least: 1, most: 10_000 };
    case 'pointsDeduct':
      return { value: 'number', unit: 'SHARE', least: 1, most: 10_000 };
    case 'amountOff':
      return { ...PRICE, least: 1 };
    case 'unitPrice':
    case 'bundlePrice':
      return PRICE;
    case 'bundleOff':
      return given(effect.off);
    case 'pointsEarn':
    case 'grantChance':
      return { value: 'number', unit: 'COUNT', least: 1, most: MOST_GRANTED };
    case 'pointsTimes':
      return { value: 'number', unit: 'TIMES', least: 10_001, most: 1_000_000 };
    case 'freeGift':
    case 'swap':
    case 'grantCoupon':
    case 'grantBadge':
      return plain('word');
    case 'reward':
      return prized(effect.prize);
    case 'freeShipping':
    case 'tiered':
    case 'rejectCode':
    case 'notice':
    case 'custom':
      return plain('given');
  }
}

function prized(prize: Prize): Shape {
  switch (prize.type) {
    case 'points':
      return { value: 'number', unit: 'COUNT', least: 1, most: MOST_GRANTED };
    case 'money':
      return { ...PRICE, least: 1 };
    case 'coupon':
      return plain('word');
  }
}

function plain(value: Shape['value']): Shape {
  return { value, least: 0, most: 0 };
}

/** What a cell of this column may say beside a value. */
export function wordsWithoutValue(column: Column): readonly Kind[] {
  return isAsking(column) ? ['any'] : column.type === 'effect' ? ['none', 'given'] : ['none'];
}

/** Why a cell can't stand as it is; the words are under `table.fault`. */
export type Fault = 'blank' | 'wrong' | 'too-small' | 'too-large' | 'backwards';

export function faultOf(column: Column, cell: Cell): Fault | undefined {
  const kind = kindOf(cell);
  if (kind === 'blank') {
    return 'blank';
  }
  if (wordsWithoutValue(column).includes(kind)) {
    return undefined;
  }
  const shape = shapeOf(column);
  if (kind !== shape.value) {
    return 'wrong';
  }
  return kind === 'number' ? within(shape, cell as number) : kind === 'range' ? rangeFault(shape, cell as { from?: number; to?: number }) : undefined;
}

function rangeFault(shape: Shape, { from, to }: { from?: number; to?: number }): Fault | undefined {
  if (from !== undefined && to !== undefined && from > to) {
    return 'backwards';
  }
  return within(shape, from ?? shape.least) ?? within(shape, to ?? shape.most) ?? (from === undefined && to === undefined ? 'wrong' : undefined);
}

function within({ least, most }: Shape, value: number): Fault | undefined {
  return value < least ? 'too-small' : value > most ? 'too-large' : undefined;
}
