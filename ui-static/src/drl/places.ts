import type { Text } from '@codemirror/state';
import type { Place } from '@/api/drl';

/** The server counts characters, the editor UTF-16 units: an emoji is one and two. A place that the text no longer has moves to its end. */
export function offsetOf(doc: Text, { line, column }: Place): number {
  const there = doc.line(Math.min(Math.max(line, 1), doc.lines));
  const before = Array.from(there.text).slice(0, Math.max(column - 1, 0)).join('');
  return there.from + before.length;
}

export function placeOf(doc: Text, offset: number): Place {
  const line = doc.lineAt(offset);
  return { line: line.number, column: Array.from(line.text.slice(0, offset - line.from)).length + 1 };
}
