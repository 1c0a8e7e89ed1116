import type { ChangeSpec, Text } from '@codemirror/state';
import type { Finding } from '@/api/findings';
import { offsetOf } from './places';

/** What would put a finding right: other characters in place of these. */
export interface Fix {
  from: number;
  to: number;
  insert: string;
}

/** What the server's finding itself knows: the ASCII of a full-width character, `==` for `=`, the known name that was meant. */
export function fixOf(doc: Text, finding: Finding): Fix | undefined {
  const { line, column, code, expected, nearest } = finding;
  if (line === undefined || column === undefined) {
    return undefined;
  }
  const from = offsetOf(doc, { line, column });
  const rest = doc.sliceString(from, doc.lineAt(from).to);
  if (code === 'full-width' && typeof expected === 'string' && rest !== '') {
    return { from, to: from + Array.from(rest)[0]!.length, insert: expected };
  }
  if (code === 'forbidden-assignment' && rest.startsWith('=')) {
    return { from, to: from + 1, insert: '==' };
  }
  const word = /^[$\w]+/.exec(rest)?.[0];
  return nearest !== undefined && word !== undefined ? { from, to: from + word.length, insert: nearest } : undefined;
}

/** All full-width characters at once; texts and comments keep theirs, because the server does not complain of them. */
export function widths(doc: Text, findings: Finding[]): ChangeSpec[] {
  return findings.filter(({ code }) => code === 'full-width').flatMap((finding) => fixOf(doc, finding) ?? []);
}
