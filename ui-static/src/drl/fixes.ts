import type { ChangeSpec, Text } from '@codemirror/state';
import type { Finding } from '@/api/findings';
import { offsetOf } from './places';

/** What would put a finding right: other characters in place of these. */
export interface Fix {
  from: number;
  to: number;
  insert: string;
}

/** What a finding of this code asks for, where the text goes on like that; what was written before decides too. */
const MEANT: { code: string; expected?: string; at: RegExp; insert: (found: RegExpExecArray, before: string) => string }[] = [
  { code: 'forbidden-assignment', at: /^=/, insert: () => '==' },
  { code: 'wrong-type', expected: 'contains', at: /^[=!]=/, insert: ([operator], before) => (operator === '!=' ? 'not ' : '') + (/["']\s*$/.test(before) ? 'memberOf' : 'contains') },
  { code: 'wrong-type', expected: 'a whole number', at: /^"(\d+)"/, insert: ([, digits]) => digits! },
  { code: 'wrong-type', expected: 'a text "…"', at: /^\d+/, insert: ([digits]) => `"${digits}"` },
];

/** What the server's finding itself knows: the ASCII of a full-width character, the operator or the kind of value that fits, the known name that was meant. */
export function fixOf(doc: Text, finding: Finding): Fix | undefined {
  const { line, column, code, expected, nearest } = finding;
  if (line === undefined || column === undefined) {
    return undefined;
  }
  const from = offsetOf(doc, { line, column });
  const rest = doc.sliceString(from, doc.lineAt(from).to);
  if (code === 'full-width' && typeof expected === 'string' && rest > '\u007f') {
    return { from, to: from + Array.from(rest)[0]!.length, insert: expected };
  }
  if (code === 'unexpected' && expected === '“;”') {
    return semicolon(doc.sliceString(0, from).trimEnd());
  }
  for (const one of MEANT) {
    const found = one.code === code && (one.expected ?? expected) === expected ? one.at.exec(rest) : null;
    if (found) {
      return { from, to: from + found[0].length, insert: one.insert(found, doc.sliceString(doc.lineAt(from).from, from)) };
    }
  }
  const word = /^[$\w]+/.exec(rest)?.[0];
  return nearest !== undefined && word !== undefined ? { from, to: from + word.length, insert: nearest } : undefined;
}

/** Behind what was written last, unless that is a comment. */
function semicolon(before: string): Fix | undefined {
  const line = before.slice(before.lastIndexOf('\n') + 1);
  return /\/\/|\*\/$/.test(line) ? undefined : { from: before.length, to: before.length, insert: ';' };
}

/** All full-width characters at once; texts and comments keep theirs, because the server does not complain of them. */
export function widths(doc: Text, findings: Finding[]): ChangeSpec[] {
  return findings.filter(({ code }) => code === 'full-width').flatMap((finding) => fixOf(doc, finding) ?? []);
}
