import { autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { bracketMatching, HighlightStyle, indentOnInput, indentUnit, syntaxHighlighting } from '@codemirror/language';
import { lintGutter, lintKeymap, type Diagnostic } from '@codemirror/lint';
import { EditorState, type Extension, type Text } from '@codemirror/state';
import { drawSelection, EditorView, highlightActiveLine, keymap, lineNumbers } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import type { Finding } from '@/api/findings';
import { said } from '@/words/i18n';
import { complete } from './completion';
import { drl } from './grammar';

const colours = HighlightStyle.define([
  { tag: tags.keyword, color: '#7a3fa0', fontWeight: '600' },
  { tag: tags.operatorKeyword, color: '#7a3fa0' },
  { tag: tags.string, color: '#9a5b00' },
  { tag: tags.number, color: '#1c6a8c' },
  { tag: tags.atom, color: '#1c6a8c' },
  { tag: tags.comment, color: '#7d8a86', fontStyle: 'italic' },
  { tag: tags.typeName, color: '#0f6b5f', fontWeight: '600' },
  { tag: tags.macroName, color: '#b3400f', fontWeight: '600' },
  { tag: tags.meta, color: '#7d8a86' },
  { tag: tags.special(tags.variableName), color: '#27609e' },
  { tag: tags.variableName, color: '#27609e' },
]);

const look = EditorView.theme({
  '&': { fontSize: '13.5px', backgroundColor: '#fff' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'var(--mono)', lineHeight: '1.6', minHeight: '300px' },
  '.cm-gutters': { backgroundColor: '#fafcfb', color: '#85928e', border: 'none', borderRight: '1px solid var(--line-2)' },
  '.cm-activeLine': { backgroundColor: '#f4f9f8' },
  '.cm-tooltip': { border: '1px solid var(--line)', borderRadius: '8px', boxShadow: '0 6px 24px rgb(0 0 0 / 12%)' },
});

/** What reading and writing DRL have in common. */
export function reading(label: string): Extension[] {
  return [drl, syntaxHighlighting(colours), look, lineNumbers(), drawSelection(), EditorView.lineWrapping, EditorView.contentAttributes.of({ 'aria-label': label })];
}

export function readOnly(): Extension[] {
  return [EditorState.readOnly.of(true), EditorView.editable.of(false)];
}

export function writing(changed: (text: string) => void): Extension[] {
  return [
    history(), bracketMatching(), closeBrackets(), indentOnInput(), indentUnit.of('    '), highlightActiveLine(), lintGutter(),
    autocompletion({ override: [complete] }),
    keymap.of([...closeBracketsKeymap, ...completionKeymap, ...lintKeymap, ...historyKeymap, ...defaultKeymap, indentWithTab]),
    EditorView.updateListener.of((update) => {
      if (update.docChanged) {
        changed(update.state.doc.toString());
      }
    }),
  ];
}

/** The server's findings at their places; a place that the text no longer has moves to its end. */
export function diagnostics(doc: Text, findings: Finding[], locale: string): Diagnostic[] {
  return findings.filter(({ line }) => line !== undefined).map((finding) => {
    const line = doc.line(Math.min(Math.max(finding.line ?? 1, 1), doc.lines));
    const from = Math.min(line.from + Math.max((finding.column ?? 1) - 1, 0), line.to);
    const word = /^[\p{L}\p{N}_$]+/u.exec(doc.sliceString(from, line.to))?.[0].length ?? 1;
    return {
      from, to: Math.min(from + word, line.to), message: said(finding.message, locale),
      severity: finding.severity === 'ERROR' ? 'error' as const : 'warning' as const,
    };
  });
}
