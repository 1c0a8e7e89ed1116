import { numberText } from './number';
import { shapeOf } from './shape';
import { kindOf, type Cell, type Column } from './table';
import { joinWords } from './words';

/** What the cells without a value are written as. */
export type WithoutValue = Record<'any' | 'none' | 'given', string>;

export const WRITTEN: Record<'zh-CN' | 'en', WithoutValue> = {
  'zh-CN': { any: '不限', none: '无', given: '是' },
  en: { any: 'any', none: 'none', given: 'yes' },
};

/** A cell as it stands in its editor, on the clipboard and in spreadsheets: reading it again gives the same cell. */
export function cellText(column: Column, cell: Cell, currency: string, words: WithoutValue): string {
  const kind = kindOf(cell);
  switch (kind) {
    case 'blank':
      return '';
    case 'any':
    case 'none':
    case 'given':
      return words[kind];
    case 'words':
      return joinWords(cell as string[]);
    case 'word':
      return joinWords([cell as string]);
    case 'number':
      return numberText(cell as number, shapeOf(column), currency);
    case 'range':
      return rangeText(cell as { from?: number; to?: number }, (n) => numberText(n, shapeOf(column), currency));
    case 'time':
      return timeText((cell as { at: string }).at);
  }
}

/** `≥ 300`, `≤ 500`, `300 – 500`, or a single number. */
export function rangeText({ from, to }: { from?: number; to?: number }, text: (n: number) => string): string {
  if (from !== undefined && to !== undefined) {
    return from === to ? text(from) : `${text(from)} – ${text(to)}`;
  }
  return from !== undefined ? `≥ ${text(from)}` : to !== undefined ? `≤ ${text(to)}` : '';
}

export function timeText(at: string): string {
  return at.replace('T', ' ').replace(/:00$/, (end) => (at.length > 16 ? '' : end));
}

