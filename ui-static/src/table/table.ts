import type { Basis, Measure, Offer, Text } from '@/promotion/promotion';

/**
 * The JSON of a decision table, exactly as the server reads and writes it: each row is a promotion of its own. A table is a
 * value: whoever changes it makes another one that shares what stayed the same.
 */
export interface Table {
  type: 'table';
  hit: Hit;
  columns: Column[];
  rows: Row[];
}

/** What happens where several rows match; `FIRST` alone depends on their order. */
export const HITS = ['UNIQUE', 'FIRST', 'COLLECT', 'BEST'] as const;
export type Hit = (typeof HITS)[number];

export const MAX_ROWS = 2_000;
export const MAX_COLUMNS = 50;
/** The most characters of a cell, all its words together. */
export const MAX_CELL = 512;

export interface Row {
  id: string;
  /** One for each column. */
  cells: Cell[];
}

export type Cell =
  | number
  | string
  | string[]
  | true
  | { from?: number; to?: number }
  | { at: string }
  | { is: 'any' | 'none' | 'blank' };

/** Not filled in yet: never the same as any. */
export const BLANK = { is: 'blank' } as const;
/** Whatever the cart has. */
export const ANY = { is: 'any' } as const;
/** The row gives nothing here, or has no threshold. */
export const NONE = { is: 'none' } as const;

interface Titled {
  id: string;
  title?: Text;
}

export const LINE_FIELDS = ['categories', 'skus', 'exceptSkus', 'brands', 'tags', 'spus', 'sellers'] as const;
export const OPERATORS = ['BETWEEN', 'EQ', 'NE', 'LT', 'LE', 'GT', 'GE'] as const;

export type TextColumn = Titled & { type: 'text'; field: string; operator: 'IN' | 'NOT_IN' };
export type NumberColumn = Titled & { type: 'number'; field: string; operator: (typeof OPERATORS)[number] };
export type LinesColumn = Titled & { type: 'lines'; field: (typeof LINE_FIELDS)[number] };
export type ValidityColumn = Titled & { type: 'validity'; bound: 'FROM' | 'UNTIL' };
export type ThresholdColumn = Titled & { type: 'threshold'; measure: Measure; basis?: Basis };
export type EffectColumn = Titled & { type: 'effect'; offer: Offer };
export type Column = TextColumn | NumberColumn | LinesColumn | ValidityColumn | ThresholdColumn | EffectColumn;

/** Whether the column decides which rows match; the others say what a row gives, and from where on. */
export function isAsking(column: Column): boolean {
  return column.type !== 'threshold' && column.type !== 'effect';
}

/** Whether the table decides line by line. */
export function isByLine({ columns }: Table): boolean {
  return columns.some(({ type }) => type === 'lines');
}

export function sameCell(a: Cell | undefined, b: Cell | undefined): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

export type Kind = 'blank' | 'any' | 'none' | 'given' | 'words' | 'word' | 'number' | 'range' | 'time';

/** Which of its forms a cell has. */
export function kindOf(cell: Cell): Kind {
  switch (typeof cell) {
    case 'number':
      return 'number';
    case 'string':
      return 'word';
    case 'boolean':
      return 'given';
    case 'object':
      return Array.isArray(cell) ? 'words' : 'is' in cell ? cell.is : 'at' in cell ? 'time' : 'range';
  }
}

/** An id that begins like this and is not taken yet. */
export function freeId(prefix: string, taken: Iterable<string>): string {
  const known = new Set(taken);
  let n = known.size + 1;
  while (known.has(`${prefix}${n}`)) {
    n += 1;
  }
  return `${prefix}${n}`;
}
