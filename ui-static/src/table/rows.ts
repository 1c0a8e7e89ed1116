import { BLANK, freeId, MAX_COLUMNS, MAX_ROWS, sameCell, type Cell, type Column, type Hit, type Row, type Table } from './table';

/** A cell that becomes another one, by places from 0. */
export interface CellChange {
  row: number;
  column: number;
  cell: Cell;
}

/** The same table where nothing becomes different. */
export function setCells(table: Table, changes: readonly CellChange[]): Table {
  const rows = [...table.rows];
  for (const { row, column, cell } of changes) {
    const before = rows[row];
    if (before !== undefined && column in before.cells && !sameCell(before.cells[column], cell)) {
      rows[row] = { ...before, cells: before.cells.with(column, cell) };
    }
  }
  return rows.every((row, place) => row === table.rows[place]) ? table : { ...table, rows };
}

/** Puts rows in before the one at this place, or at the end; as many as there is room for. */
export function insertRows(table: Table, at: number, cells: readonly (readonly Cell[])[]): Table {
  const ids = new Set(table.rows.map(({ id }) => id));
  const added = cells.slice(0, MAX_ROWS - table.rows.length).map((row): Row => {
    const id = freeId('r', ids);
    ids.add(id);
    return { id, cells: table.columns.map((_, column) => row[column] ?? BLANK) };
  });
  return { ...table, rows: table.rows.toSpliced(at, 0, ...added) };
}

export function removeRows(table: Table, places: readonly number[]): Table {
  const gone = new Set(places);
  return { ...table, rows: table.rows.filter((_, row) => !gone.has(row)) };
}

/** Moves neighbouring rows up (−1) or down (+1); they stay where they are at the end of the table. */
export function moveRows(table: Table, first: number, last: number, by: -1 | 1): Table {
  const passed = by < 0 ? first - 1 : last + 1;
  const row = table.rows[passed];
  return row === undefined ? table : { ...table, rows: table.rows.toSpliced(passed, 1).toSpliced(by < 0 ? last : first, 0, row) };
}

/** A new column is filled in by nobody yet: its cells are blank, not any. */
export function insertColumn(table: Table, at: number, column: Column): Table {
  if (table.columns.length >= MAX_COLUMNS) {
    return table;
  }
  return {
    ...table,
    columns: table.columns.toSpliced(at, 0, { ...column, id: freeId('c', table.columns.map(({ id }) => id)) }),
    rows: table.rows.map((row) => ({ ...row, cells: row.cells.toSpliced(at, 0, BLANK) })),
  };
}

export function setColumn(table: Table, at: number, column: Column): Table {
  return { ...table, columns: table.columns.with(at, column) };
}

/** The last column stays: a table has one at least. */
export function removeColumn(table: Table, at: number): Table {
  if (table.columns.length <= 1 || !(at in table.columns)) {
    return table;
  }
  return { ...table, columns: table.columns.toSpliced(at, 1), rows: table.rows.map((row) => ({ ...row, cells: row.cells.toSpliced(at, 1) })) };
}

export function moveColumn(table: Table, from: number, to: number): Table {
  if (!(from in table.columns) || !(to in table.columns)) {
    return table;
  }
  const moved = <T>(list: readonly T[]) => list.toSpliced(from, 1).toSpliced(to, 0, list[from]!);
  return { ...table, columns: moved(table.columns), rows: table.rows.map((row) => ({ ...row, cells: moved(row.cells) })) };
}

export function setHit(table: Table, hit: Hit): Table {
  return { ...table, hit };
}
