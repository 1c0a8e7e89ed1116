import type { Finding } from '@/api/findings';
import type { Refusal } from './reading';
import type { Place } from './selection';
import { refusalKey, type Refusals } from './sheet';
import type { Table } from './table';

/** A finding at its place in the table: a cell, a row, a column, or the table as a whole. */
export interface Placed {
  finding: Finding;
  row?: number;
  column?: number;
  /** How many cells it stands for: what is not filled in is said once. */
  cells: number;
  /** The text that stands there, where it is no cell of its column: the server knows such a cell as blank. */
  unread?: { text: string; refusal: Refusal };
}

const ROW = /^\/body\/rows\/(\d+)(?:\/cells\/(\d+))?/;
const COLUMN = /^\/body\/columns\/(\d+)/;
export const NOT_FILLED_IN = 'blank-cell';
const UNREAD: Finding = { severity: 'ERROR', code: 'unread-cell', message: { zh: '', en: '' } };

/** What is wrong with the table, the worst first: what a check says, and what was typed in vain. */
export function placed(findings: readonly Finding[], unread: readonly Placed[] = []): Placed[] {
  const vain = new Set(unread.map(({ row, column }) => `/body/rows/${row}/cells/${column}`));
  const own = findings.filter(({ pointer }) => pointer?.startsWith('/body'));
  const blanks = own.filter(({ code, pointer }) => code === NOT_FILLED_IN && !vain.has(pointer!));
  const others = own.filter(({ code }) => code !== NOT_FILLED_IN);
  const all = [...blanks.slice(0, 1), ...others].map((finding): Placed => ({ finding, ...placeOf(finding), cells: finding.code === NOT_FILLED_IN ? blanks.length : 1 }));
  return [...unread, ...all].sort((a, b) => Number(b.finding.severity === 'ERROR') - Number(a.finding.severity === 'ERROR'));
}

/** The cells whose texts could not be read, row by row. */
export function unreadCells({ table, refused }: { table: Table; refused: Refusals }): Placed[] {
  return Object.keys(refused).length === 0 ? [] : table.rows.flatMap((_, row) => table.columns.flatMap((_, column) => {
    const unread = refused[refusalKey(table, row, column)];
    return unread ? [{ finding: UNREAD, row, column, cells: 1, unread }] : [];
  }));
}

function placeOf(finding: Finding): Partial<Place> {
  const [, row, cell] = ROW.exec(finding.pointer ?? '') ?? [];
  const column = cell ?? COLUMN.exec(finding.pointer ?? '')?.[1];
  return { ...(row !== undefined ? { row: Number(row) } : finding.rows?.length ? { row: finding.rows.at(-1)! } : {}), ...(column !== undefined && { column: Number(column) }) };
}

/** What is wrong in a row: by column, or as a whole (`row`). */
export interface RowMarks {
  row?: Finding[];
  cells: Map<number, Finding[]>;
}

export function marksOf(findings: readonly Finding[]): Map<number, RowMarks> {
  const marks = new Map<number, RowMarks>();
  const at = (row: number) => marks.get(row) ?? marks.set(row, { cells: new Map() }).get(row)!;
  for (const { finding, row, column } of placed(findings.filter(({ code }) => code !== NOT_FILLED_IN))) {
    for (const one of (finding.rows?.length ? finding.rows : row === undefined ? [] : [row])) {
      const here = at(one);
      if (column !== undefined && one === row) {
        here.cells.set(column, [...(here.cells.get(column) ?? []), finding]);
      } else {
        here.row = [...(here.row ?? []), finding];
      }
    }
  }
  return marks;
}

/** The finding after, or before, the one that one stands at, round and round. */
export function nextFinding(findings: readonly Placed[], from: Place, by: 1 | -1): Placed | undefined {
  const somewhere = findings.filter(({ row }) => row !== undefined).sort((a, b) => a.row! - b.row! || (a.column ?? 0) - (b.column ?? 0));
  const order = (one: Placed) => one.row! * 1000 + (one.column ?? 0);
  const here = from.row * 1000 + from.column;
  return by > 0
    ? (somewhere.find((one) => order(one) > here) ?? somewhere[0])
    : (somewhere.findLast((one) => order(one) < here) ?? somewhere.at(-1));
}
