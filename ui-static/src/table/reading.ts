import { halfWidth, type Refusal as NumberRefusal } from '@/money/decimal';
import { parseNumber } from './number';
import { shapeOf, wordsWithoutValue, type Shape } from './shape';
import { ANY, BLANK, MAX_CELL, NONE, type Cell, type Column } from './table';
import { parseTime } from './time';
import { splitWords, valueNamed, type Known } from './words';

/** Why a text is no cell of its column; numbers say it under `money.refused`, the others under `table.refused`. */
export type Refusal =
  | { of: 'number'; why: NumberRefusal; unit: Shape['unit'] }
  | { of: 'cell'; why: 'no-any' | 'no-none' | 'no-given' | 'no-value' | 'one-word' | 'words' | 'too-long' | 'time' | 'range' | 'backwards' | 'comparison' };

export type Read = { ok: true; cell: Cell } | { ok: false; refusal: Refusal };

/** What reading depends on beside the column. */
export interface Context {
  currency: string;
  /** The values that a column is known to take. */
  known: (column: Column) => readonly Known[];
}

const WITHOUT_VALUE = {
  any: new Set(['任意', '不限', 'any', '*']),
  none: new Set(['无', '没有', 'none', '-']),
  given: new Set(['是', 'yes', 'true', '✓', '√']),
};

/** Reads what somebody types or pastes into a cell. An empty text is a cell that is not filled in, never one that does not care. */
export function readCell(column: Column, text: string, context: Context): Read {
  const typed = text.trim();
  const word = halfWidth(typed).toLowerCase();
  if (typed === '') {
    return accept(BLANK);
  }
  for (const [kind, words] of Object.entries(WITHOUT_VALUE) as [keyof typeof WITHOUT_VALUE, Set<string>][]) {
    if (words.has(word)) {
      const cell = kind === 'any' ? ANY : kind === 'none' ? NONE : true;
      return wordsWithoutValue(column).includes(kind) ? accept(cell) : refuse(`no-${kind}`);
    }
  }
  return readValue(column, typed, context);
}

function readValue(column: Column, text: string, { currency, known }: Context): Read {
  const shape = shapeOf(column);
  switch (shape.value) {
    case 'words':
    case 'word':
      return readWords(text, shape.value, known(column));
    case 'time': {
      const at = parseTime(text);
      return at === undefined ? refuse('time') : accept({ at });
    }
    case 'range':
      return readRange(text, shape, currency);
    case 'number':
      return readNumber(column, text, shape, currency);
    case 'given':
      return refuse('no-value');
  }
}

function readWords(text: string, value: 'words' | 'word', known: readonly Known[]): Read {
  const words = splitWords(text)?.map((word) => valueNamed(word, known));
  if (words === undefined) {
    return refuse('words');
  }
  if (words.join('').length > MAX_CELL) {
    return refuse('too-long');
  }
  return value === 'words' ? accept([...new Set(words)].sort()) : words.length === 1 ? accept(words[0]!) : refuse('one-word');
}

const COMPARISONS: Record<string, string> = { '=': 'EQ', '!=': 'NE', '≠': 'NE', '<': 'LT', '<=': 'LE', '≤': 'LE', '>': 'GT', '>=': 'GE', '≥': 'GE' };

/** A number may repeat the comparison that its column has, not another one. */
function readNumber(column: Column, text: string, shape: Shape, currency: string): Read {
  const [, sign = '', digits = ''] = /^([<>!]=|[<>=≤≥≠])?\s*(.*)$/.exec(halfWidth(text)) ?? [];
  if (sign !== '' && (column.type !== 'number' || COMPARISONS[sign] !== column.operator)) {
    return refuse('comparison');
  }
  return number(digits, shape, currency, accept);
}

const LEAST = /^(?:≥|>=|不低于|不少于|至少|at least)\s*(.+)$|^(.+?)\s*(?:\+|以上|起|or more|and up)$/i;
const MOST = /^(?:≤|<=|不高于|不超过|至多|at most|up to)\s*(.+)$|^(.+?)\s*(?:以下|以内|or less)$/i;
const MORE = /^(?:>|超过|高于|more than)\s*(.+)$/i;
const LESS = /^(?:<|不足|低于|少于|less than)\s*(.+)$/i;
const BOTH = /^(.+?)\s*(?:-|~|\.\.|至|到|\bto\b)\s*(.+)$/i;

/** Both ends of a range are in it; what is more than a number begins one smallest unit above it. */
function readRange(text: string, shape: Shape, currency: string): Read {
  const typed = halfWidth(text);
  const [least, most, more, less, both] = [LEAST, MOST, MORE, LESS, BOTH].map((pattern) => pattern.exec(typed));
  const only = (match: RegExpExecArray) => match[1] ?? match[2] ?? '';
  if (least) {
    return number(only(least), shape, currency, (from) => accept({ from }));
  }
  if (most) {
    return number(only(most), shape, currency, (to) => accept({ to }));
  }
  if (more) {
    return number(only(more), shape, currency, (from) => (from < shape.most ? accept({ from: from + 1 }) : refuse('range')));
  }
  if (less) {
    return number(only(less), shape, currency, (to) => (to > shape.least ? accept({ to: to - 1 }) : refuse('range')));
  }
  if (!both) {
    return number(typed.replace(/^=\s*/, ''), shape, currency, (n) => accept({ from: n, to: n }));
  }
  return number(both[1]!, shape, currency, (from) =>
    number(both[2]!, shape, currency, (to) => (from > to ? refuse('backwards') : accept({ from, to }))));
}

function number(text: string, shape: Shape, currency: string, then: (units: number) => Read): Read {
  const parsed = parseNumber(text, shape, currency);
  return parsed.ok ? then(parsed.units) : { ok: false, refusal: { of: 'number', why: parsed.refusal, unit: shape.unit } };
}

function accept(cell: Cell): Read {
  return { ok: true, cell };
}

function refuse(why: Extract<Refusal, { of: 'cell' }>['why']): Read {
  return { ok: false, refusal: { of: 'cell', why } };
}
