import type { Finding } from '@/api/findings';
import type { Proposed, Taken } from '@/api/tables';
import type { Promotion, Text } from '@/promotion/promotion';
import { exampleTable } from '@/table/blankTable';
import { difference } from '@/table/difference';
import { setCells } from '@/table/rows';
import { isAsking, kindOf, type Table } from '@/table/table';
import { teaTime } from './shop';

/** Says which cells are not filled in; the real check is the server's. */
export function fakeCellFindings({ rows }: Table): Finding[] {
  return rows.flatMap(({ cells }, row) => cells.flatMap((cell, column): Finding[] => (kindOf(cell) === 'blank'
    ? [{ severity: 'ERROR', code: 'blank-cell', pointer: `/body/rows/${row}/cells/${column}`, message: { zh: '还没有填写', en: 'not filled in yet' } }] : [])));
}

/** Finds rows that ask for exactly the same, with a cart and a way out; the real analysis is the server's. */
export function fakeAnalysis(table: Table): Finding[] {
  const asked = table.rows.map(({ cells }) => JSON.stringify(cells.filter((_, column) => isAsking(table.columns[column]!))));
  return asked.flatMap((one, row): Finding[] => {
    const first = asked.indexOf(one);
    return first === row || one.includes('blank') ? [] : [{
      severity: 'WARNING', code: 'never-fires', pointer: `/body/rows/${row}`, rows: [first, row], message: { zh: `第 ${first + 1} 行已经包含它，永远轮不到`, en: `row ${first + 1} matches all of it, so it never fires` },
      example: { ...teaTime, customer: { tier: 'gold' } }, fixes: [{ label: { zh: '删除这一行', en: 'Remove the row' }, edits: [{ type: 'removeRow', row }] }],
    }];
  });
}

export function fakeRows({ body }: Promotion): Text[] {
  return body.type === 'table' ? body.rows.map((_, row) => ({ zh: `规则 ${row + 1}`, en: `rule ${row + 1}` })) : [];
}

/** A spreadsheet in which somebody made the last cell of the first row 99. */
export function fakeImport(promotion: Promotion): Proposed {
  const before = promotion.body as Table;
  const after = setCells(before, [{ row: 0, column: before.columns.length - 1, cell: 99 }]);
  return { promotion: { ...promotion, body: after }, changes: difference(before, after), findings: [] };
}

/** A Drools table of which one row was understood, and one was not. */
export function fakeTaken(): Taken {
  return {
    body: { type: 'table', hit: 'COLLECT', columns: exampleTable().columns, rows: exampleTable().rows.slice(0, 1) }, rules: 1,
    notUnderstood: [{ code: 'unexpected', pointer: 'Tables!C7', message: { zh: '这里需要整数', en: 'a whole number is expected here' } }],
  };
}
