import type { Condition, NumberIs, TextIn } from './promotion';

/** One row of the form's “who”: a field with its values, a number, or something that only DRL and JSON can change. */
export type Row =
  | { kind: 'text'; not: boolean; text: TextIn }
  | { kind: 'number'; number: NumberIs }
  | { kind: 'other'; condition: Condition };

/** The conditions that must all hold. */
export function rowsOf(when: Condition | undefined): Condition[] {
  if (when === undefined) {
    return [];
  }
  return when.type === 'all' ? (when.of ?? []) : [when];
}

/** Puts rows back; a single condition that stood alone before stays alone. */
export function whenOf(rows: Condition[], before: Condition | undefined): Condition | undefined {
  const [only] = rows;
  if (only === undefined) {
    return undefined;
  }
  const alone = rows.length === 1 && before !== undefined && before.type !== 'all';
  return alone ? only : { type: 'all', of: rows };
}

/** Where row `index` stands in the promotion. */
export function rowPointer(when: Condition | undefined, index: number): string {
  return when === undefined || when.type === 'all' ? `/when/of/${index}` : '/when';
}

export function readRow(condition: Condition): Row {
  switch (condition.type) {
    case 'text':
      return { kind: 'text', not: false, text: condition };
    case 'number':
      return { kind: 'number', number: condition };
    case 'not':
      return condition.of.type === 'text'
        ? { kind: 'text', not: true, text: condition.of }
        : { kind: 'other', condition };
    case 'all':
    case 'any':
    case 'lines':
      return { kind: 'other', condition };
  }
}

export function writeRow(row: Row): Condition {
  switch (row.kind) {
    case 'text':
      return row.not ? { type: 'not', of: row.text } : row.text;
    case 'number':
      return row.number;
    case 'other':
      return row.condition;
  }
}

/** A code that the customer has to enter. */
export const CODE: TextIn = { type: 'text', field: 'cart.codes', values: [] };

/** The conditions that a code was entered. */
export function codesOf(when: Condition | undefined): TextIn[] {
  return rowsOf(when).filter((row): row is TextIn => row.type === 'text' && row.field === CODE.field);
}

export function asksForCode(when: Condition | undefined): boolean {
  return codesOf(when).length > 0;
}

export const FIRST_ORDER: NumberIs = { type: 'number', field: 'customer.orders', comparison: 'EQ', value: 0 };

export function isFirstOrder(condition: Condition): boolean {
  return condition.type === 'number' && condition.field === FIRST_ORDER.field
    && condition.comparison === 'EQ' && condition.value === 0;
}
