import { autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { bracketMatching, HighlightStyle, indentOnInput, indentUnit, syntaxHighlighting } from '@codemirror/language';
import { lintGutter, lintKeymap, type Action, type Diagnostic } from '@codemirror/lint';
import { EditorState, type Extension, type Text } from '@codemirror/state';
import { drawSelection, EditorView, highlightActiveLine, keymap, lineNumbers } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import type { Finding } from '@/api/findings';
import { said } from '@/words/i18n';
import { completions } from './completion';
import { fixOf } from './fixes';
import { drl } from './grammar';
import { explaining } from './hover';
import { offsetOf } from './places';

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
  '.cm-explained': { padding: '8px 12px', maxWidth: '420px' },
  '.cm-explained code': { fontFamily: 'var(--mono)', fontSize: '12.5px', color: 'var(--brand)' },
  '.cm-explained p': { margin: '4px 0 0' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': { fontFamily: 'var(--sans)', maxHeight: '19em', maxWidth: 'min(640px, 95vw)' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { padding: '3px 8px' },
  '.cm-tooltip-autocomplete ul li[aria-selected]': { background: 'var(--brand-soft)', color: 'inherit' },
  '.cm-completionLabel': { fontFamily: 'var(--mono)' },
  '.cm-completionDetail': { fontStyle: 'normal', color: 'var(--ink-2)', marginLeft: '12px' },
  '.cm-tooltip': { border: '1px solid var(--line)', borderRadius: '8px', boxShadow: '0 6px 24px rgb(0 0 0 / 12%)' },
});

/** What reading and writing DRL have in common. */
export function reading(label: string): Extension[] {
  return [drl, syntaxHighlighting(colours), look, lineNumbers(), drawSelection(), EditorView.lineWrapping, EditorView.contentAttributes.of({ 'aria-label': label })];
}

export function readOnly(): Extension[] {
  return [EditorState.readOnly.of(true), EditorView.editable.of(false)];
}

export function writing(changed: (text: string) => void, locale: () => string, format: () => void): Extension[] {
  return [
    history(), bracketMatching(), closeBrackets(), indentOnInput(), indentUnit.of('    '), highlightActiveLine(), lintGutter(),
    autocompletion({ override: [completions(locale)], activateOnTypingDelay: 150 }),
    explaining(locale),
    keymap.of([{ key: 'Shift-Alt-f', run: () => { format(); return true; } }, ...closeBracketsKeymap, ...completionKeymap, ...lintKeymap, ...historyKeymap, ...defaultKeymap, indentWithTab]),
    EditorView.updateListener.of((update) => {
      if (update.docChanged) {
        changed(update.state.doc.toString());
      }
    }),
  ];
}

/** The server's findings at their places, with what would put them right. */
export function diagnostics(doc: Text, findings: Finding[], locale: string, fix: (insert: string) => string = (insert) => insert): Diagnostic[] {
  return findings.filter(({ line }) => line !== undefined).map((finding) => {
    const from = offsetOf(doc, { line: finding.line ?? 1, column: finding.column ?? 1 });
    const end = doc.lineAt(from).to;
    const word = /^[\p{L}\p{N}_$]+/u.exec(doc.sliceString(from, end))?.[0].length ?? 1;
    return {
      from, to: Math.min(from + word, end), message: said(finding.message, locale),
      severity: finding.severity === 'ERROR' ? 'error' as const : 'warning' as const,
      actions: actions(doc, finding, fix),
    };
  });
}

function actions(doc: Text, finding: Finding, name: (insert: string) => string): Action[] {
  const fix = fixOf(doc, finding);
  return fix === undefined ? [] : [{
    name: name(fix.insert),
    apply: (view, from) => view.dispatch({ changes: { from, to: from + fix.to - fix.from, insert: fix.insert } }),
  }];
}
