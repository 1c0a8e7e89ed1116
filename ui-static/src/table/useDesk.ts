import { computed, markRaw, shallowRef, toRaw, watch, type ComputedRef, type ShallowRef } from 'vue';
import type { Tongue } from '@/promotion/saidCondition';
import { useTongue } from '@/try/useTongue';
import { columnHint, columnTitle, saidCell } from './said';
import { shapeOf } from './shape';
import { changed, sheetOf, type Sheet } from './sheet';
import type { Cell, Column, Table } from './table';
import type { Context } from './reading';
import { useKnown } from './useKnown';
import { WRITTEN, type WithoutValue } from './writing';

/** Whether a column's cells stand to the right, like numbers. */
export function isNumeric(column: Column): boolean {
  return ['number', 'range'].includes(shapeOf(column).value);
}

/** A column as the grid shows it; places and widths are pixels. */
export interface Face {
  column: Column;
  title: string;
  hint: string;
  left: number;
  width: number;
}

/** A table on screen: what a person does to it, and how it is said in their language. */
export interface Desk {
  sheet: ShallowRef<Sheet>;
  faces: ComputedRef<Face[]>;
  tongue: ComputedRef<Tongue>;
  context: ComputedRef<Context>;
  words: ComputedRef<WithoutValue>;
  said: (column: Column, cell: Cell) => string;
  act: (next: Sheet) => void;
}

export const GUTTER = 58;
const WIDTHS = { words: 150, word: 140, number: 112, range: 176, time: 148, given: 96 } as const;
const LETTER = 8;
const MOST = 240;

/**
 * @param table the table that is edited; another one than the desk put there itself comes from elsewhere and is one step more
 * @param keep takes what the table has become
 */
export function useDesk(table: () => Table, currency: () => string, keep: (table: Table) => void = () => {}): Desk {
  const tongue = useTongue(currency);
  const known = useKnown();
  const sheet = shallowRef(sheetOf(markRaw(toRaw(table()))));
  const context = computed<Context>(() => ({ currency: currency(), known }));
  const words = computed(() => WRITTEN[tongue.value.locale === 'en' ? 'en' : 'zh-CN']);
  const said = (column: Column, cell: Cell) => saidCell(column, cell, tongue.value, known(column));
  const faces = computed(() => {
    let left = GUTTER;
    return sheet.value.table.columns.map((column): Face => {
      const title = columnTitle(column, tongue.value);
      const letters = [...title].reduce((sum, c) => sum + (c > '⺀' ? 2 : 1), 0);
      const face = { column, title, hint: columnHint(column, tongue.value), left, width: Math.min(MOST, Math.max(WIDTHS[shapeOf(column).value], letters * LETTER + 52)) };
      left += face.width;
      return face;
    });
  });

  function act(next: Sheet): void {
    sheet.value = next;
    if (next.table !== toRaw(table())) {
      keep(markRaw(next.table));
    }
  }

  watch(table, (now) => {
    // A promotion may become DRL; then its table is about to leave the page.
    if (now.type === 'table' && toRaw(now) !== sheet.value.table) {
      sheet.value = changed(sheet.value, { table: markRaw(toRaw(now)) });
    }
  });

  return { sheet, faces, tongue, context, words, said, act };
}
