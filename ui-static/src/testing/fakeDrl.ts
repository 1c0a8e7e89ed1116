import type { Completed, Explained, RuleWords } from '@/api/drl';
import type { Finding } from '@/api/findings';

/** Answers in the shape of the real ones. */
export const fakeCompleted: Completed = {
  from: { line: 3, column: 11 },
  items: [
    { kind: 'FIELD', label: 'qty', insert: 'qty', says: { zh: '件数（整数）', en: 'quantity (whole number)' } },
    { kind: 'FIELD', label: 'sku', insert: 'sku', says: { zh: '商品 SKU（文字）', en: 'sku (text)' } },
  ],
};

export const fakeExplained: { hover: Explained } = {
  hover: { place: { line: 3, column: 11 }, length: 3, title: 'Line.qty', says: { zh: '件数（整数 0…10000）', en: 'quantity (whole number 0…10000)' } },
};

export function fakeFormat(text: string): string {
  return text.replace(/\s+(when|then|end)\b/g, '\n$1');
}

export function fakeWords(text: string): RuleWords[] {
  return [...text.matchAll(/rule "([^"]*)"/g)].map(([, name], i) => ({
    name: name!, place: { line: i + 1, column: 1 },
    reads: [{ zh: '每个商品行：件数多于 1', en: 'each line: quantity is more than 1' }],
    gives: [{ zh: '免运费', en: 'free shipping' }],
  }));
}

export function fakeWidths(text: string): Finding[] {
  return text.split('\n').flatMap((line, i) => [...line].flatMap((c, j) => ('（）'.includes(c)
    ? [{ severity: 'ERROR' as const, code: 'full-width', pointer: '/body/text', line: i + 1, column: j + 1, expected: c === '（' ? '(' : ')', message: { zh: '请用半角括号', en: 'use an ASCII bracket' } }] : [])));
}
