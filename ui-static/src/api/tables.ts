import type { Cart } from '@/cart/cart';
import type { Promotion, Text } from '@/promotion/promotion';
import type { TableChange } from '@/table/difference';
import type { Fix } from '@/table/fix';
import type { Finding } from './findings';
import { file, post } from './http';

/** Something about a table as a whole: which rows, from 0, a cart that shows it, and ways to put it right. */
export interface TableFinding extends Finding {
  rows?: number[];
  example?: Cart;
  fixes?: Fix[];
}

export interface Analysed {
  findings: TableFinding[];
  /** What each row says; empty where it is not filled in. */
  rows: Text[];
}

/** What a spreadsheet would change; nothing of it is stored. */
export interface Proposed {
  promotion: Promotion;
  changes: TableChange[];
  findings: Finding[];
}

export const tables = {
  analyse: (promotion: Promotion, signal?: AbortSignal) => post<Analysed>('/api/tables/analysis', promotion, signal),
  /** The table as a spreadsheet, complete or not. */
  export: (promotion: Promotion) => file('/api/tables/export', promotion),
  /** @param spreadsheet in base64 */
  import: (promotion: Promotion, spreadsheet: string) => post<Proposed>('/api/tables/import', { promotion, file: spreadsheet }),
};
