import { describe, expect, test } from 'vitest';
import { difference } from './difference';
import { insertColumn, moveRows, removeColumn, setCells, setColumn, setHit } from './rows';
import { ANY, BLANK, type Table } from './table';
import { fromTsv, toTsv } from './tsv';

const table: Table = {
  type: 'table', hit: 'FIRST',
  columns: [{ type: 'lines', id: 'cat', field: 'categories' }, { type: 'threshold', id: 'from', measure: 'COUNT' }],
  rows: ['a', 'b', 'c', 'd'].map((id, n) => ({ id, cells: [[`food/${id}`], n + 1] })),
};

describe('the difference of two tables', () => {
  test('of the same is nothing', () => {
    expect(difference(table, structuredClone(table))).toEqual([]);
  });

  test('names the cell that changed, wherever its row stands', () => {
    const after = setCells({ ...table, rows: table.rows.slice(1) }, [{ row: 0, column: 1, cell: 7 }]);
    expect(difference(table, after)).toEqual([
      { type: 'rowRemoved', row: 'a', at: 0, cells: [['food/a'], 1] },
      { type: 'cellChanged', row: 'b', column: 'from', before: 2, after: 7 },
    ]);
  });

  test('says of one moved row that it moved, not of all the others', () => {
    expect(difference(table, moveRows(moveRows(table, 0, 0, 1), 1, 1, 1))).toEqual([{ type: 'rowMoved', row: 'a', from: 0, to: 2 }]);
    expect(difference(table, { ...table, rows: [table.rows[3]!, ...table.rows.slice(0, 3)] })).toEqual([{ type: 'rowMoved', row: 'd', from: 3, to: 0 }]);
  });

  test('knows columns by their ids', () => {
    const more = insertColumn(table, 0, { type: 'validity', id: '', bound: 'UNTIL' });
    expect(difference(table, more)).toEqual([{ type: 'columnAdded', column: { type: 'validity', id: 'c3', bound: 'UNTIL' } }]);
    expect(difference(more, removeColumn(more, 1)).map(({ type }) => type)).toEqual(['columnRemoved']);
    const units = setColumn(table, 1, { type: 'threshold', id: 'from', measure: 'AMOUNT' });
    expect(difference(table, setHit(units, 'BEST')).map(({ type }) => type)).toEqual(['hitChanged', 'columnChanged']);
  });

  test('of a row that is new tells its cells', () => {
    const after = { ...table, rows: [...table.rows, { id: 'e', cells: [ANY, BLANK] }] };
    expect(difference(table, after)).toEqual([{ type: 'rowAdded', row: 'e', at: 4, cells: [ANY, BLANK] }]);
  });
});

describe('tab-separated text', () => {
  test.each<[string[][]]>([[[['a', 'b'], ['c', 'd']]], [[['a\tb', 'say "x"'], ['', 'line\nbreak']]], [[['"quoted"', '']]], [[['']]]])('%j comes back', (texts) => {
    expect(fromTsv(toTsv(texts))).toEqual(texts);
  });

  test('from a spreadsheet ends with a line break that begins no row', () => {
    expect(fromTsv('1\t2\r\n3\t4\r\n')).toEqual([['1', '2'], ['3', '4']]);
    expect(fromTsv('"a"b\tc')).toEqual([['"a"b', 'c']]);
  });
});
