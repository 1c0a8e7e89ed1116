import { hoverTooltip } from '@codemirror/view';
import { drlHelp } from '@/api/drl';
import { said } from '@/words/i18n';
import { offsetOf, placeOf } from './places';

/** Explains the word under the pointer. */
export function explaining(locale: () => string, ask = drlHelp.hover) {
  return hoverTooltip(async ({ state: { doc } }, pos) => {
    const { hover } = await ask(doc.toString(), placeOf(doc, pos)).catch(() => ({ hover: null }));
    if (!hover) {
      return null;
    }
    const from = offsetOf(doc, hover.place);
    return { pos: from, end: from + hover.length, above: true, create: () => ({ dom: shown(hover.title, said(hover.says, locale())) }) };
  });
}

export function shown(title: string, says: string): HTMLElement {
  const dom = document.createElement('div');
  dom.className = 'cm-explained';
  const code = document.createElement('code');
  code.textContent = title;
  const text = document.createElement('p');
  text.textContent = says;
  dom.append(code, text);
  return dom;
}
