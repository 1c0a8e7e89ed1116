import { applyFix, type Fix } from './fix';
import { readCell, type Context } from './reading';
import { insertRows, moveRows, removeRows, setCells, type CellChange } from './rows';
import { areaOf, areasOf, at, placesOf, rowsOf, type Place, type Selection } from './selection';
import { changed, isWhole, refusalKey, rowAt, rowsSelected, type Refusals, type Sheet } from './sheet';
import { BLANK, type Cell, type Table } from './table';
import { fromTsv, toTsv } from './tsv';
import { cellText, type WithoutValue } from './writing';

/** Fills in texts, wherever they are; what is no cell of its column leaves it blank, and the text is kept. */
export function typed(sheet: Sheet, texts: readonly (Place & { text: string })[], context: Context, table: Table = sheet.table, selection?: Selection): Sheet {
  const cells: CellChange[] = [];
  const refused: Record<string, Refusals[string]> = { ...sheet.refused };
  for (const { row, column, text } of texts) {
    const read = readCell(table.columns[column]!, text, context);
    const key = refusalKey(table, row, column);
    if (read.ok) {
      delete refused[key];
    } else {
      refused[key] = { text, refusal: read.refusal };
    }
    cells.push({ row, column, cell: read.ok ? read.cell : BLANK });
  }
  const same = Object.keys(refused).length === 0 && Object.keys(sheet.refused).length === 0;
  return changed(sheet, { table: setCells(table, cells), refused: same ? sheet.refused : refused, ...(selection && { selection }) });
}

/** Fills in the cell that one is in. */
export function typedHere(sheet: Sheet, text: string, context: Context): Sheet {
  const { row, column } = sheet.selection.focus;
  const place = sheet.shown[row];
  return place === undefined ? sheet : typed(sheet, [{ row: place, column, text }], context);
}

/** Puts the same cell everywhere that is selected and can hold it. */
export function put(sheet: Sheet, cell: Cell, fits: (column: number) => boolean = () => true): Sheet {
  const places = placesOf(sheet.selection).flatMap(({ row, column }) => {
    const place = sheet.shown[row];
    return place === undefined || !fits(column) ? [] : [{ row: place, column, cell }];
  });
  const gone = new Set(places.map(({ row, column }) => refusalKey(sheet.table, row, column)));
  const kept = Object.entries(sheet.refused).filter(([key]) => !gone.has(key));
  const refused = kept.length === Object.keys(sheet.refused).length ? sheet.refused : Object.fromEntries(kept);
  return changed(sheet, { table: setCells(sheet.table, places), refused });
}

/** New rows above or below what is selected, as many as are selected. */
export function addRows(sheet: Sheet, where: 'above' | 'below'): Sheet {
  const { top, bottom } = areaOf(sheet.selection);
  const { first, last } = rowsSelected(sheet);
  const count = sheet.shown.length === 0 ? 1 : bottom - top + 1;
  const place = where === 'above' ? first : last + 1;
  const shown = where === 'above' || sheet.shown.length === 0 ? top : bottom + 1;
  return changed(sheet, { table: insertRows(sheet.table, place, Array.from({ length: count }, () => [])), selection: at(shown, sheet.selection.focus.column) });
}

/** The selected rows once more, below themselves. */
export function duplicate(sheet: Sheet): Sheet {
  const places = rowsOf(sheet.selection).flatMap((row) => sheet.shown[row] ?? []);
  const last = places.at(-1);
  return last === undefined ? sheet : changed(sheet, {
    table: insertRows(sheet.table, last + 1, places.map((place) => sheet.table.rows[place]!.cells)),
    selection: at(rowsOf(sheet.selection).at(-1)! + 1, sheet.selection.focus.column),
  });
}

export function remove(sheet: Sheet): Sheet {
  const rows = rowsOf(sheet.selection);
  return changed(sheet, { table: removeRows(sheet.table, rows.flatMap((row) => sheet.shown[row] ?? [])), selection: at(rows[0] ?? 0, sheet.selection.focus.column) });
}

/** Moves the selected rows; in a view that is sorted or filtered, nowhere. */
export function move(sheet: Sheet, by: -1 | 1): Sheet {
  const { first, last } = rowsSelected(sheet);
  const table = moveRows(sheet.table, first, last, by);
  const shift = (place: Place) => ({ ...place, row: place.row + by });
  const { anchor, focus } = sheet.selection;
  return !isWhole(sheet) || table === sheet.table ? sheet : changed(sheet, { table, selection: { anchor: shift(anchor), focus: shift(focus), others: [] } });
}

/** Repeats the first row of the selection down to its last; in a single cell, what stands above it. */
export function fillDown(sheet: Sheet): Sheet {
  const { top, bottom, left, right } = areaOf(sheet.selection);
  const from = top === bottom ? top - 1 : top;
  const source = rowAt(sheet, from);
  const cells: CellChange[] = [];
  for (let row = from + 1; source !== undefined && row <= bottom; row += 1) {
    for (let column = left; column <= right; column += 1) {
      cells.push({ row: sheet.shown[row]!, column, cell: source.cells[column]! });
    }
  }
  return cells.length === 0 ? sheet : changed(sheet, { table: setCells(sheet.table, cells) });
}

/** What is selected as the clipboard takes it; of several areas, one below the other where they have the same columns, else the last. */
export function copy(sheet: Sheet, currency: string, words: WithoutValue): string {
  const areas = areasOf(sheet.selection);
  const own = areas.at(-1)!;
  const alike = areas.every(({ left, right }) => left === own.left && right === own.right);
  const rows = alike ? rowsOf(sheet.selection) : rowsOf({ ...sheet.selection, others: [] });
  return toTsv(rows.map((row) => sheet.table.columns.slice(own.left, own.right + 1).map((column, i) => {
    const place = sheet.shown[row]!;
    const refused = sheet.refused[refusalKey(sheet.table, place, own.left + i)];
    return refused ? plain(refused.text) : cellText(column, sheet.table.rows[place]!.cells[own.left + i]!, currency, words);
  })));
}

/** A text that a spreadsheet would not take for a formula. */
function plain(text: string): string {
  return /^\s*[=+\-@＝＋－＠]/.test(text) ? `'${text}` : text;
}

/** What of a clipboard had no place. */
export interface Pasted {
  sheet: Sheet;
  cells: number;
  lost: number;
}

/** Fills in a clipboard from the upper left of the selection; repeats it where the selection is a multiple of it; adds rows below. */
export function paste(sheet: Sheet, tsv: string, context: Context): Pasted {
  const texts = fromTsv(tsv);
  const { top, left, bottom, right } = areaOf(sheet.selection);
  const [rows, columns] = [texts.length, Math.max(...texts.map((row) => row.length))];
  const [high, wide] = [bottom - top + 1, right - left + 1];
  const tiled = high % rows === 0 && wide % columns === 0;
  const [height, width] = tiled ? [high, wide] : [rows, columns];
  const missing = Math.max(0, top + height - sheet.shown.length);
  const table = missing === 0 ? sheet.table : insertRows(sheet.table, sheet.table.rows.length, Array.from({ length: missing }, () => []));
  const shown = [...sheet.shown, ...table.rows.slice(sheet.table.rows.length).map((_, i) => sheet.table.rows.length + i)];
  const places: (Place & { text: string })[] = [];
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1) {
      const text = texts[row % rows]![column % columns];
      const place = shown[top + row];
      if (text !== undefined && place !== undefined && left + column < table.columns.length) {
        places.push({ row: place, column: left + column, text });
      }
    }
  }
  const selection: Selection = { anchor: { row: top, column: left }, focus: { row: top + height - 1, column: left + width - 1 }, others: [] };
  const wanted = tiled ? height * width : texts.reduce((sum, row) => sum + row.length, 0);
  return { sheet: typed(sheet, places, context, table, selection), cells: places.length, lost: wanted - places.length };
}

export function fixed(sheet: Sheet, fix: Fix): Sheet {
  return changed(sheet, { table: applyFix(sheet.table, fix) });
}
