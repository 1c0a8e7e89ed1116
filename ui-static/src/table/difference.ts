import { sameCell, type Cell, type Column, type Hit, type Row, type Table } from './table';

/** What became of a table; rows and columns by their ids, places from 0. */
export type TableChange =
  | { type: 'hitChanged'; before: Hit; after: Hit }
  | { type: 'columnAdded' | 'columnRemoved'; column: Column }
  | { type: 'columnChanged'; before: Column; after: Column }
  | { type: 'rowAdded' | 'rowRemoved'; row: string; at: number; cells: Cell[] }
  | { type: 'rowMoved'; row: string; from: number; to: number }
  | { type: 'cellChanged'; row: string; column: string; before: Cell; after: Cell };

/** Cell by cell: a row is the same as long as its id is, wherever it stands. */
export function difference(before: Table, after: Table): TableChange[] {
  return [
    ...(before.hit === after.hit ? [] : [{ type: 'hitChanged' as const, before: before.hit, after: after.hit }]),
    ...columnChanges(before, after),
    ...rowChanges(before, after),
    ...cellChanges(before, after),
  ];
}

function columnChanges(before: Table, after: Table): TableChange[] {
  const old = new Map(before.columns.map((column) => [column.id, column]));
  const now = new Set(after.columns.map(({ id }) => id));
  return [
    ...before.columns.filter(({ id }) => !now.has(id)).map((column) => ({ type: 'columnRemoved' as const, column })),
    ...after.columns.flatMap((column): TableChange[] => {
      const was = old.get(column.id);
      return was === undefined ? [{ type: 'columnAdded', column }] : JSON.stringify(was) === JSON.stringify(column) ? [] : [{ type: 'columnChanged', before: was, after: column }];
    }),
  ];
}

function rowChanges(before: Table, after: Table): TableChange[] {
  const [old, now] = [places(before.rows), places(after.rows)];
  const kept = after.rows.filter(({ id }) => old.has(id));
  const stayed = longestRise(kept.map(({ id }) => old.get(id)!));
  return [
    ...before.rows.flatMap(({ id, cells }, at) => (now.has(id) ? [] : [{ type: 'rowRemoved' as const, row: id, at, cells }])),
    ...after.rows.flatMap(({ id, cells }, at) => (old.has(id) ? [] : [{ type: 'rowAdded' as const, row: id, at, cells }])),
    ...kept.filter(({ id }) => !stayed.has(old.get(id)!)).map(({ id }) => ({ type: 'rowMoved' as const, row: id, from: old.get(id)!, to: now.get(id)! })),
  ];
}

function cellChanges(before: Table, after: Table): TableChange[] {
  const old = new Map(before.rows.map((row) => [row.id, row]));
  const columns = before.columns.flatMap(({ id }, was) => {
    const is = after.columns.findIndex((column) => column.id === id);
    return is < 0 ? [] : [{ id, was, is }];
  });
  return after.rows.flatMap((row) => {
    const was = old.get(row.id);
    return was === undefined ? [] : columns
      .filter((column) => !sameCell(was.cells[column.was], row.cells[column.is]))
      .map((column) => ({ type: 'cellChanged' as const, row: row.id, column: column.id, before: was.cells[column.was]!, after: row.cells[column.is]! }));
  });
}

const places = (rows: readonly Row[]) => new Map(rows.map(({ id }, place) => [id, place]));

/** The most of the numbers that already stand in order: only the others have moved. */
function longestRise(numbers: readonly number[]): Set<number> {
  const ends: number[] = [];
  const before = new Map<number, number | undefined>();
  for (const number of numbers) {
    const slot = ends.findIndex((end) => end > number);
    before.set(number, ends.at(slot < 0 ? -1 : slot - 1 < 0 ? ends.length : slot - 1));
    ends[slot < 0 ? ends.length : slot] = number;
  }
  const rise = new Set<number>();
  for (let at = ends.at(-1); at !== undefined; at = before.get(at)) {
    rise.add(at);
  }
  return rise;
}
