import { few } from '@/look/few';
import { said } from '@/words/i18n';
import { shapeOf, wordsWithoutValue } from './shape';
import type { Column } from './table';
import type { Desk } from './useDesk';
import { joinWords } from './words';

/** What an editor offers: a whole cell, or one word of several. */
export interface Offered {
  value: string;
  label: string;
  note?: string | undefined;
  whole: boolean;
}

const LAST = /[^|,，、;；｜\n]*$/;
const MOST = 12;

/** What may be picked while this is being typed. */
export function choicesFor(column: Column, text: string, { words, context, tongue }: Desk): Offered[] {
  const { t, locale } = tongue.value;
  const typed = LAST.exec(text)![0].trim();
  const without = wordsWithoutValue(column)
    .map((kind) => ({ value: words.value[kind as 'any'], label: t(`table.${kind}`), note: t(`table.means-${kind}`), whole: true }))
    .filter(({ label, value }) => [label, value].some((name) => name.startsWith(text.trim())));
  const several = shapeOf(column).value === 'words';
  const known = context.value.known(column).map(({ value, label }) => {
    const name = said(label, locale) || value;
    return { value: joinWords([name]), label: name, note: value };
  });
  return [...without, ...few(known, typed, []).slice(0, MOST).map((choice) => ({ ...choice, whole: !several }))];
}

/** The text once one more word was picked; it waits for another one. */
export function withWord(text: string, word: string): string {
  return `${text.replace(LAST, '').replace(/\s*$/, ' ')}${word} | `.trimStart();
}

/** A separator at the end only waits for one more word. */
export function ended(text: string): string {
  return text.replace(/\s*[|,，、;；｜]\s*$/, '');
}
