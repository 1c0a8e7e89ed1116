import type { Refusal } from './reading';
import { areaOf, at, clamped, type Selection, type Size } from './selection';
import type { Row, Table } from './table';
import { following, placesShown, type View } from './view';

/** Texts that were no cells of their columns, by {@link refusalKey}. They are kept as they were typed. */
export type Refusals = Readonly<Record<string, { text: string; refusal: Refusal }>>;

interface Snapshot {
  table: Table;
  refused: Refusals;
  selection: Selection;
}

/** A table on somebody's desk: what is selected and shown, what was typed in vain, and the way back. A value, like the table. */
export interface Sheet extends Snapshot {
  view: View | undefined;
  /** The places in the table of the rows that are shown. */
  shown: readonly number[];
  past: readonly Snapshot[];
  future: readonly Snapshot[];
}

const MOST_STEPS = 200;

export function sheetOf(table: Table): Sheet {
  return { table, refused: {}, selection: at(0, 0), view: undefined, shown: placesShown(table, undefined), past: [], future: [] };
}

export function refusalKey(table: Table, row: number, column: number): string {
  return `${table.rows[row]?.id}/${table.columns[column]?.id}`;
}

export function sizeOf({ shown, table }: Sheet): Size {
  return { rows: shown.length, columns: table.columns.length };
}

/** The row of the table that is shown at this place. */
export function rowAt({ table, shown }: Sheet, row: number): Row | undefined {
  return table.rows[shown[row] ?? -1];
}

export function selected(sheet: Sheet, selection: Selection): Sheet {
  return { ...sheet, selection: clamped(selection, sizeOf(sheet)) };
}

/** What became of the table, as one step that can be taken back. */
export function changed(sheet: Sheet, next: { table: Table; refused?: Refusals; selection?: Selection }): Sheet {
  if (next.table === sheet.table && (next.refused ?? sheet.refused) === sheet.refused) {
    return next.selection ? selected(sheet, next.selection) : sheet;
  }
  const past = [...sheet.past, snapshot(sheet)].slice(-MOST_STEPS);
  return arranged({ ...sheet, ...next, past, future: [] }, sheet.table);
}

export function undo(sheet: Sheet): Sheet {
  const before = sheet.past.at(-1);
  return before === undefined ? sheet : arranged({ ...sheet, ...before, past: sheet.past.slice(0, -1), future: [snapshot(sheet), ...sheet.future] }, sheet.table);
}

export function redo(sheet: Sheet): Sheet {
  const [after, ...future] = sheet.future;
  return after === undefined ? sheet : arranged({ ...sheet, ...after, past: [...sheet.past, snapshot(sheet)], future }, sheet.table);
}

/** Shows rows in another order, or some of them; the row that one is in stays selected. */
export function viewed(sheet: Sheet, view: View | undefined): Sheet {
  const row = rowAt(sheet, sheet.selection.focus.row)?.id;
  const shown = placesShown(sheet.table, view);
  const place = shown.findIndex((index) => sheet.table.rows[index]!.id === row);
  return selected({ ...sheet, view, shown }, at(Math.max(0, place), sheet.selection.focus.column));
}

/** Whether rows can be moved: only where one sees the table's own order, whole. */
export function isWhole({ view }: Sheet): boolean {
  return view === undefined;
}

/** The first and the last row of the selection, by their places in the table. */
export function rowsSelected(sheet: Sheet): { first: number; last: number } {
  const { top, bottom } = areaOf(sheet.selection);
  return { first: sheet.shown[top] ?? 0, last: sheet.shown[bottom] ?? -1 };
}

function snapshot({ table, refused, selection }: Sheet): Snapshot {
  return { table, refused, selection };
}

function arranged(sheet: Sheet, before: Table): Sheet {
  const view = sheet.view && following(sheet.view, before, sheet.table);
  return selected({ ...sheet, view, shown: placesShown(sheet.table, view) }, sheet.selection);
}
