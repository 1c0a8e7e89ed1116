import type { Text } from '@/promotion/promotion';
import { editParts, type PartEdit } from '@/promotion/part';
import { insertRows, removeColumn, setCells, setHit } from './rows';
import type { Cell, Hit, Table } from './table';

/** A change of a table, by places from 0 as they are before all changes of the fix. */
export type TableEdit =
  | { type: 'setCell'; row: number; column: number; cell: Cell }
  | { type: 'addRow'; row: number; cells: Cell[] }
  | { type: 'removeRow'; row: number }
  | { type: 'moveRow'; row: number; to: number }
  | { type: 'removeColumn'; column: number }
  | { type: 'setHit'; hit: Hit };

/** A way to put a finding right. */
export interface Fix {
  label: Text;
  edits: (TableEdit | PartEdit)[];
}

/** The table as a fix wants it: its places stay true while its edits are made one by one. */
export function applyFix(table: Table, { edits }: Fix): Table {
  const rowIds = table.rows.map(({ id }) => id);
  const columnIds = table.columns.map(({ id }) => id);
  return edits.reduce((now, edit) => {
    const row = (at: number) => now.rows.findIndex(({ id }) => id === rowIds[at]);
    const column = (at: number) => now.columns.findIndex(({ id }) => id === columnIds[at]);
    switch (edit.type) {
      case 'setCell':
        return setCells(now, [{ row: row(edit.row), column: column(edit.column), cell: edit.cell }]);
      case 'addRow':
        return insertRows(now, edit.row in rowIds ? row(edit.row) : now.rows.length, [edit.cells]);
      case 'removeRow':
        return { ...now, rows: now.rows.filter(({ id }) => id !== rowIds[edit.row]) };
      case 'moveRow':
        return moveBefore(now, rowIds[edit.row], rowIds[edit.to]);
      case 'removeColumn':
        return removeColumn(now, column(edit.column));
      case 'setHit':
        return setHit(now, edit.hit);
      default:
        return inBody(now, edit);
    }
  }, table);
}

function inBody(table: Table, edit: PartEdit): Table {
  const promotion = { body: structuredClone(table) };
  editParts(promotion, [edit]);
  return promotion.body;
}

function moveBefore(table: Table, id: string | undefined, before: string | undefined): Table {
  const moved = table.rows.find((row) => row.id === id);
  const others = table.rows.filter((row) => row !== moved);
  const at = others.findIndex((row) => row.id === before);
  return moved === undefined || at < 0 ? table : { ...table, rows: others.toSpliced(at, 0, moved) };
}
