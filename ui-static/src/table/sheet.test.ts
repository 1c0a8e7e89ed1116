import { describe, expect, test } from 'vitest';
import { addRows, copy, duplicate, fillDown, fixed, move, paste, put, remove, typedHere } from './actions';
import type { Context } from './reading';
import { insertColumn, moveColumn, removeColumn, setHit } from './rows';
import { added, areaOf, at, everything, extended, moved, next, wholeColumns, wholeRows } from './selection';
import { changed, isWhole, redo, selected, sheetOf, sizeOf, undo, viewed, type Sheet } from './sheet';
import { ANY, BLANK, NONE, type Cell, type Table } from './table';
import { filtered, sorted } from './view';
import { WRITTEN } from './writing';

const context: Context = { currency: 'CNY', known: () => [] };
const table: Table = {
  type: 'table', hit: 'FIRST',
  columns: [
    { type: 'text', id: 'tier', field: 'customer.tier', operator: 'IN' },
    { type: 'number', id: 'units', field: 'cart.units', operator: 'BETWEEN' },
    { type: 'effect', id: 'off', offer: { stage: 'ORDER', target: { type: 'lines' }, effect: { type: 'percentOff', basisPoints: 1000 } } },
  ],
  rows: [
    { id: 'a', cells: [['gold'], { from: 3 }, 1500] },
    { id: 'b', cells: [['silver'], { from: 5, to: 9 }, 500] },
    { id: 'c', cells: [ANY, BLANK, NONE] },
  ],
};
const open = (selection = at(0, 0)): Sheet => selected(sheetOf(table), selection);
const area = (top: number, left: number, bottom: number, right: number) => extended(at(top, left), { row: bottom, column: right });
const ids = (sheet: Sheet) => sheet.table.rows.map(({ id }) => id);
const column = (sheet: Sheet, at: number) => sheet.table.rows.map(({ cells }) => cells[at]);
const size = { rows: 3, columns: 3 };

describe('typing', () => {
  test('fills in the cell that one is in, and nothing else of the table changes', () => {
    const sheet = typedHere(open(at(1, 2)), '8折', context);
    expect(column(sheet, 2)).toEqual([1500, 2000, NONE]);
    expect(sheet.table.rows[0]).toBe(table.rows[0]);
    expect(table.rows[1]!.cells[2]).toBe(500);
  });

  test('keeps what was not understood, and the cell is blank until it is put right', () => {
    const wrong = typedHere(open(at(0, 1)), 'many', context);
    expect(wrong.table.rows[0]!.cells[1]).toEqual(BLANK);
    expect(wrong.refused).toEqual({ 'a/units': { text: 'many', refusal: { of: 'number', why: 'not-a-number', unit: 'COUNT' } } });
    expect(typedHere(wrong, '2', context).refused).toEqual({});
    expect(undo(wrong).table).toBe(table);
    expect(undo(wrong).refused).toEqual({});
  });

  test('the same again is no step', () => {
    expect(typedHere(open(at(0, 2)), '15%', context).past).toHaveLength(0);
  });
});

describe('undo and redo', () => {
  test('go through changes of cells, rows and columns, and back to where one was', () => {
    const start = open(at(2, 2));
    let sheet = typedHere(start, '5%', context);
    sheet = remove(selected(sheet, at(0, 0)));
    sheet = changed(sheet, { table: insertColumn(sheet.table, 1, { type: 'validity', id: '', bound: 'FROM' }) });
    sheet = changed(sheet, { table: setHit(sheet.table, 'UNIQUE') });
    const last = sheet.table;
    sheet = undo(undo(undo(undo(sheet))));
    expect(sheet.table).toBe(table);
    expect(sheet.selection.focus).toEqual({ row: 2, column: 2 });
    expect(undo(sheet)).toBe(sheet);
    sheet = redo(redo(redo(redo(sheet))));
    expect(sheet.table).toBe(last);
    expect(redo(sheet)).toBe(sheet);
  });

  test('something new ends what could be done again', () => {
    const sheet = typedHere(undo(typedHere(open(at(0, 2)), '5%', context)), '6%', context);
    expect(sheet.future).toHaveLength(0);
  });
});

describe('rows', () => {
  test('are added above and below, as many as are selected, and filled in by nobody', () => {
    const above = addRows(open(area(1, 0, 2, 1)), 'above');
    expect(ids(above)).toEqual(['a', 'r4', 'r5', 'b', 'c']);
    expect(above.table.rows[1]!.cells).toEqual([BLANK, BLANK, BLANK]);
    const below = addRows(open(at(2, 1)), 'below');
    expect(ids(below)).toEqual(['a', 'b', 'c', 'r4']);
    expect(below.selection.focus).toEqual({ row: 3, column: 1 });
  });

  test('can be removed to the last one, and begun again', () => {
    const none = remove(open(everything(size)));
    expect(ids(none)).toEqual([]);
    expect(ids(addRows(none, 'below'))).toEqual(['r1']);
  });

  test('are repeated below themselves with ids of their own', () => {
    const sheet = duplicate(open(area(0, 0, 1, 0)));
    expect(ids(sheet)).toEqual(['a', 'b', 'r4', 'r5', 'c']);
    expect(column(sheet, 2)).toEqual([1500, 500, 1500, 500, NONE]);
  });

  test('move together, and stop at the end of the table', () => {
    const sheet = move(open(area(1, 0, 2, 0)), -1);
    expect(ids(sheet)).toEqual(['b', 'c', 'a']);
    expect(areaOf(sheet.selection)).toMatchObject({ top: 0, bottom: 1 });
    expect(move(sheet, -1)).toBe(sheet);
    expect(ids(move(sheet, 1))).toEqual(['a', 'b', 'c']);
  });

  test('a table has 2000 at most', () => {
    const full = paste(open(at(0, 0)), Array.from({ length: 2100 }, () => 'gold').join('\n'), context);
    expect(full.sheet.table.rows).toHaveLength(2000);
    expect(full.lost).toBe(100);
  });
});

describe('columns', () => {
  test('that are new are blank in every row, not any', () => {
    const now = insertColumn(table, 3, { type: 'threshold', id: '', measure: 'AMOUNT' });
    expect(now.columns[3]!.id).toBe('c4');
    expect(now.rows.every(({ cells }) => cells[3] === BLANK)).toBe(true);
  });

  test('move with their cells, and the last one stays', () => {
    expect(moveColumn(table, 2, 0).rows[0]!.cells).toEqual([1500, ['gold'], { from: 3 }]);
    const one = removeColumn(removeColumn(table, 0), 0);
    expect(one.rows[0]!.cells).toEqual([1500]);
    expect(removeColumn(one, 0)).toBe(one);
  });
});

describe('copy and paste', () => {
  test('bring back the same cells', () => {
    const tsv = copy(open(everything(size)), 'CNY', WRITTEN.en);
    expect(tsv).toBe('gold\t≥ 3\t15%\r\nsilver\t5 – 9\t5%\r\nany\t\tnone');
    expect(paste(open(), tsv, context).sheet.table).toEqual(table);
  });

  test('repeat one value, or a block, over the selection', () => {
    expect(column(paste(open(area(0, 2, 2, 2)), '20%', context).sheet, 2)).toEqual([2000, 2000, 2000]);
    expect(column(paste(open(area(0, 2, 1, 2)), '1%\n2%', context).sheet, 2)).toEqual([100, 200, NONE]);
  });

  test('add rows that are missing, and say what had no place', () => {
    const { sheet, cells, lost } = paste(open(at(2, 1)), '1-2\t10%\tlost\n3-4\t20%\tlost', context);
    expect(ids(sheet)).toEqual(['a', 'b', 'c', 'r4']);
    expect(sheet.table.rows[3]!.cells).toEqual([BLANK, { from: 3, to: 4 }, 2000]);
    expect([cells, lost]).toEqual([4, 2]);
    expect(undo(sheet).table).toBe(table);
  });

  test('keep what was not understood where it was pasted', () => {
    const { sheet } = paste(open(at(0, 1)), 'x\t10%', context);
    expect(sheet.refused['a/units']!.text).toBe('x');
    expect(copy(selected(sheet, area(0, 1, 0, 2)), 'CNY', WRITTEN.en)).toBe('x\t10%');
  });

  test('bring no formula to a spreadsheet, and come back the same', () => {
    const hostile: Table = { ...table, rows: [{ id: 'a', cells: [['=1+1', '@x', 'gold'], BLANK, NONE] }, { id: 'b', cells: [['-2'], BLANK, NONE] }] };
    const { sheet } = paste(selected(sheetOf(hostile), at(0, 1)), '=cmd()', context);
    const tsv = copy(selected(sheet, everything({ rows: 2, columns: 3 })), 'CNY', WRITTEN.en);
    expect(tsv).toBe('"""=1+1"" | ""@x"" | gold"\t\'=cmd()\tnone\r\n"""-2"""\t\tnone');
    expect(column(paste(open(), tsv, context).sheet, 0).slice(0, 2)).toEqual([['=1+1', '@x', 'gold'], ['-2']]);
  });

  test('of several areas take the rows of all where the columns are the same', () => {
    const rows = added(at(0, 0), { row: 2, column: 0 });
    expect(copy(open(rows), 'CNY', WRITTEN['zh-CN'])).toBe('gold\r\n不限');
  });
});

test('filling down repeats the first row of the selection, or what stands above a single cell', () => {
  expect(column(fillDown(open(area(0, 1, 2, 2))), 2)).toEqual([1500, 1500, 1500]);
  expect(column(fillDown(open(at(1, 2))), 2)).toEqual([1500, 1500, NONE]);
  const top = open(at(0, 0));
  expect(fillDown(top)).toBe(top);
});

test('any, none and blank are put where they are possible', () => {
  const sheet = put(open(everything(size)), ANY, (at) => at < 2);
  expect(sheet.table.rows.map(({ cells }) => cells.slice(0, 2))).toEqual([[ANY, ANY], [ANY, ANY], [ANY, ANY]]);
  expect(column(sheet, 2)).toEqual([1500, 500, NONE]);
  expect(column(put(open(added(at(0, 2), { row: 2, column: 2 })), BLANK), 2)).toEqual([BLANK, 500, BLANK]);
});

describe('the selection', () => {
  test('stays in the table', () => {
    expect(moved(at(0, 0), -1, -1, size).focus).toEqual({ row: 0, column: 0 });
    expect(moved(at(1, 1), 99, 99, size).focus).toEqual({ row: 2, column: 2 });
    expect(areaOf(moved(at(1, 1), 1, 0, size, true))).toEqual({ top: 1, left: 1, bottom: 2, right: 1 });
  });

  test('goes on by Tab from row to row', () => {
    expect(next(at(0, 2), 1, size).focus).toEqual({ row: 1, column: 0 });
    expect(next(at(1, 0), -1, size).focus).toEqual({ row: 0, column: 2 });
    expect(next(at(2, 2), 1, size).focus).toEqual({ row: 2, column: 2 });
  });

  test('takes whole rows and columns', () => {
    expect(areaOf(wholeRows(at(1, 1), size))).toEqual({ top: 1, left: 0, bottom: 1, right: 2 });
    expect(areaOf(wholeColumns(at(1, 1), size))).toEqual({ top: 0, left: 1, bottom: 2, right: 1 });
  });
});

describe('a sorted or filtered view', () => {
  const byOff = viewed(open(at(0, 2)), sorted(table, 2, false, undefined));

  test('leaves the order of the table alone, with what has no value last', () => {
    expect(byOff.shown).toEqual([1, 0, 2]);
    expect(ids(byOff)).toEqual(['a', 'b', 'c']);
    expect(viewed(open(), sorted(table, 2, true, undefined)).shown).toEqual([0, 1, 2]);
    expect(byOff.selection.focus.row).toBe(1);
  });

  test('is edited where one sees it, and rows don’t move in it', () => {
    const sheet = typedHere(selected(byOff, at(0, 2)), '1%', context);
    expect(column(sheet, 2)).toEqual([1500, 100, NONE]);
    expect(isWhole(byOff)).toBe(false);
    expect(move(byOff, 1)).toBe(byOff);
    expect(isWhole(viewed(byOff, undefined))).toBe(true);
  });

  test('shows what says something, and new rows where they were added', () => {
    const text = ({ cells }: { cells: Cell[] }) => JSON.stringify(cells);
    const gold = viewed(open(), filtered(table, 'ＧＯＬＤ', text));
    expect(gold.shown).toEqual([0]);
    const more = addRows(gold, 'below');
    expect(ids(more)).toEqual(['a', 'r4', 'b', 'c']);
    expect(more.shown).toEqual([0, 1]);
    expect(sizeOf(undo(more))).toEqual({ rows: 1, columns: 3 });
  });
});

describe('a fix', () => {
  const label = { zh: '修', en: 'fix' };

  test('is made in the places that the table had before it', () => {
    const sheet = fixed(open(), { label, edits: [
      { type: 'removeRow', row: 0 }, { type: 'setCell', row: 1, column: 2, cell: 900 }, { type: 'moveRow', row: 2, to: 1 }, { type: 'addRow', row: 3, cells: [ANY, ANY, 100] },
      { type: 'removeColumn', column: 1 }, { type: 'setHit', hit: 'COLLECT' },
    ] });
    expect(sheet.table).toMatchObject({ hit: 'COLLECT', rows: [{ id: 'c' }, { id: 'b', cells: [['silver'], 900] }, { cells: [ANY, 100] }] });
    expect(undo(sheet).table).toBe(table);
  });
});
