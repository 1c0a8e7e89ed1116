/** A cell, by its row as shown and its column, from 0. */
export interface Place {
  row: number;
  column: number;
}

/** Cells between two corners, both in. */
export interface Area {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/** Where one is (`focus`), from where one has extended (`anchor`), and areas that were selected before with Ctrl. */
export interface Selection {
  anchor: Place;
  focus: Place;
  others: readonly Area[];
}

/** How many rows and columns there are. */
export interface Size {
  rows: number;
  columns: number;
}

export function at(row: number, column: number): Selection {
  return { anchor: { row, column }, focus: { row, column }, others: [] };
}

export function extended({ anchor, others }: Selection, focus: Place): Selection {
  return { anchor, focus, others };
}

/** One more area beside those that are selected. */
export function added(selection: Selection, place: Place): Selection {
  return { anchor: place, focus: place, others: [...selection.others, areaOf(selection)] };
}

export function areaOf({ anchor, focus }: Selection): Area {
  return {
    top: Math.min(anchor.row, focus.row), bottom: Math.max(anchor.row, focus.row),
    left: Math.min(anchor.column, focus.column), right: Math.max(anchor.column, focus.column),
  };
}

export function areasOf(selection: Selection): Area[] {
  return [...selection.others, areaOf(selection)];
}

/** Every place once, row by row. */
export function placesOf(selection: Selection): Place[] {
  const seen = new Map<string, Place>();
  for (const { top, left, bottom, right } of areasOf(selection)) {
    for (let row = top; row <= bottom; row += 1) {
      for (let column = left; column <= right; column += 1) {
        seen.set(`${row}/${column}`, { row, column });
      }
    }
  }
  return [...seen.values()].sort((a, b) => a.row - b.row || a.column - b.column);
}

export function rowsOf(selection: Selection): number[] {
  return [...new Set(areasOf(selection).flatMap(({ top, bottom }) => Array.from({ length: bottom - top + 1 }, (_, i) => top + i)))].sort((a, b) => a - b);
}

/** The nearest place that exists. */
export function within(place: Place, { rows, columns }: Size): Place {
  const clamp = (n: number, most: number) => Math.max(0, Math.min(n, most - 1));
  return { row: clamp(place.row, rows), column: clamp(place.column, columns) };
}

export function clamped(selection: Selection, size: Size): Selection {
  const { top, left, bottom, right } = { top: 0, left: 0, bottom: size.rows - 1, right: size.columns - 1 };
  const others = selection.others
    .map((area) => ({ top: Math.max(area.top, top), left: Math.max(area.left, left), bottom: Math.min(area.bottom, bottom), right: Math.min(area.right, right) }))
    .filter((area) => area.top <= area.bottom && area.left <= area.right);
  return { anchor: within(selection.anchor, size), focus: within(selection.focus, size), others };
}

/** One step by the arrows; what goes over the edge stays. */
export function moved(selection: Selection, rows: number, columns: number, size: Size, extend = false): Selection {
  const to = within({ row: selection.focus.row + rows, column: selection.focus.column + columns }, size);
  return extend ? extended(selection, to) : at(to.row, to.column);
}

/** The next cell as Tab goes: from the end of a row on to the next one. */
export function next({ focus }: Selection, by: 1 | -1, size: Size): Selection {
  const all = Math.max(1, size.rows * size.columns);
  const place = Math.max(0, Math.min(all - 1, focus.row * size.columns + focus.column + by));
  return at(Math.floor(place / Math.max(1, size.columns)), place % Math.max(1, size.columns));
}

export function wholeRows(selection: Selection, size: Size): Selection {
  const { top, bottom } = areaOf(selection);
  return { anchor: { row: top, column: 0 }, focus: { row: bottom, column: size.columns - 1 }, others: [] };
}

export function wholeColumns(selection: Selection, size: Size): Selection {
  const { left, right } = areaOf(selection);
  return { anchor: { row: 0, column: left }, focus: { row: size.rows - 1, column: right }, others: [] };
}

export function everything(size: Size): Selection {
  return { anchor: { row: 0, column: 0 }, focus: within({ row: size.rows, column: size.columns }, size), others: [] };
}
