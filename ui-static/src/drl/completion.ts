import { insertCompletionText, snippet, type Completion, type CompletionContext, type CompletionSource } from '@codemirror/autocomplete';
import type { EditorView } from '@codemirror/view';
import { drlHelp, type Offered } from '@/api/drl';
import { said } from '@/words/i18n';
import { offsetOf, placeOf } from './places';

const TYPES: Record<Offered['kind'], string> = {
  KEYWORD: 'keyword', FACT: 'class', FIELD: 'property', VARIABLE: 'variable', OPERATOR: 'keyword', EFFECT: 'method', MODIFIER: 'method', VALUE: 'constant',
};

/** Where something comes next that the server may know. */
const BEGUN = /[$\w]+|\.|\( |[=!]= |contains /;

/** What was written of a text that has no end yet. */
function inText({ state, pos }: CompletionContext): string | null {
  const line = state.doc.lineAt(pos);
  const [, text] = /^(?:[^"]|"[^"]*")*"([^"]*)$/.exec(line.text.slice(0, pos - line.from)) ?? [];
  return text ?? null;
}

/** Proposes what the guard would admit; the server knows. When it does not answer, nothing is proposed. */
export function completions(locale: () => string, ask = drlHelp.complete): CompletionSource {
  return async (context: CompletionContext) => {
    const begun = context.matchBefore(BEGUN) ?? inText(context);
    if (!context.explicit && begun === null) {
      return null;
    }
    const stop = new AbortController();
    context.addEventListener('abort', () => stop.abort());
    const { doc } = context.state;
    try {
      const { from, items } = await ask(doc.toString(), placeOf(doc, context.pos), stop.signal);
      return items.length === 0 ? null : { from: offsetOf(doc, from), options: items.map((item) => option(item, locale())), validFor: /^(?:[$\w]*|["'][^"'\n]*)$/ };
    } catch {
      return null;
    }
  };
}

function option({ kind, label, insert, says }: Offered, locale: string): Completion {
  return { label, type: TYPES[kind], detail: said(says, locale), apply: kind === 'VALUE' ? quoted : insert.includes('${') ? snippet(numbered(insert)) : insert };
}

/** A text with its quotes takes the place of those that stand there, also of the one that the editor closed by itself. */
export function quoted(view: EditorView, { label }: Completion, from: number, to: number): void {
  const end = view.state.sliceDoc(to, to + 1) === '"' && view.state.sliceDoc(from, from + 1) === '"' ? to + 1 : to;
  view.dispatch({ ...insertCompletionText(view.state, label, from, end), userEvent: 'input.complete' });
}

/** CodeMirror takes a number for a field's rank: `${1500}` becomes `${1:1500}`. */
export function numbered(insert: string): string {
  let rank = 0;
  return insert.replace(/\$\{([^}]*)\}/g, (_, example: string) => `\${${++rank}:${example}}`);
}
