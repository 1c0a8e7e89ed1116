import type { Body, Promotion, Text } from '@/promotion/promotion';
import type { TableChange } from '@/table/difference';
import type { Finding } from './findings';
import { call, file } from './http';
import { segment } from './page';

/** What a spreadsheet would change; nothing of it is stored. */
export interface Proposed {
  promotion: Promotion;
  changes: TableChange[];
  findings: Finding[];
}

/** What was understood of a Drools decision table, and what was left out: sheet and cell, and why. */
export interface Taken {
  body: Body;
  rules: number;
  notUnderstood: { code: string; pointer: string; message: Text }[];
}

const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const path = (change: string, promotion: string) => `/api/changes/${segment(change)}/edits/promotion/${segment(promotion)}/table.xlsx`;

/** Tables as spreadsheets. What is exported, and what an import is compared with, is the edit as it was saved. */
export const tables = {
  export: (change: string, promotion: string) => file(path(change, promotion)),
  import: (change: string, promotion: string, spreadsheet: Blob) =>
    call<Proposed>('POST', path(change, promotion), { body: new Blob([spreadsheet], { type: SPREADSHEET }) }),
  fromDrools: (sheet: File) => call<Taken>('POST', '/api/drools-table', { body: new Blob([sheet], { type: sheet.name.endsWith('.csv') ? 'text/csv' : SPREADSHEET }) }),
};
