import { snippet, type Completion, type CompletionContext, type CompletionSource } from '@codemirror/autocomplete';
import { drlHelp, type Offered } from '@/api/drl';
import { said } from '@/words/i18n';
import { offsetOf, placeOf } from './places';

const TYPES: Record<Offered['kind'], string> = {
  KEYWORD: 'keyword', FACT: 'class', FIELD: 'property', VARIABLE: 'variable', OPERATOR: 'keyword', EFFECT: 'method', MODIFIER: 'method',
};

/** Proposes what the guard would admit; the server knows. When it does not answer, nothing is proposed. */
export function completions(locale: () => string, ask = drlHelp.complete): CompletionSource {
  return async (context: CompletionContext) => {
    const begun = context.matchBefore(/[$\w]+|\.|\( /);
    if (!context.explicit && !begun) {
      return null;
    }
    const stop = new AbortController();
    context.addEventListener('abort', () => stop.abort());
    const { doc } = context.state;
    try {
      const { from, items } = await ask(doc.toString(), placeOf(doc, context.pos), stop.signal);
      return items.length === 0 ? null : { from: offsetOf(doc, from), options: items.map((item) => option(item, locale())), validFor: /^[$\w]*$/ };
    } catch {
      return null;
    }
  };
}

function option({ kind, label, insert, says }: Offered, locale: string): Completion {
  return { label, type: TYPES[kind], detail: said(says, locale), apply: insert.includes('${') ? snippet(numbered(insert)) : insert };
}

/** CodeMirror takes a number for a field's rank: `${1500}` becomes `${1:1500}`. */
export function numbered(insert: string): string {
  let rank = 0;
  return insert.replace(/\$\{([^}]*)\}/g, (_, example: string) => `\${${++rank}:${example}}`);
}
