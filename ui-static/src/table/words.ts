import type { Text } from '@/promotion/promotion';

/** A value that a column is known to take, with what people call it. */
export interface Known {
  value: string;
  label: Text;
}

const SEPARATORS = '|,;、\n';

/** Words between separators; nothing when a quote is left open or a word is empty. */
export function splitWords(text: string): string[] | undefined {
  const words: string[] = [];
  let word = '';
  let quoted = false;
  for (const c of text.replaceAll('，', ',').replaceAll('；', ';').replaceAll('｜', '|')) {
    if (c === '"') {
      quoted = !quoted;
    }
    if (!quoted && SEPARATORS.includes(c)) {
      words.push(word);
      word = '';
    } else {
      word += c;
    }
  }
  const all = [...words, word].map((one) => unquoted(one.trim()));
  return quoted || all.includes('') ? undefined : [...new Set(all)].sort();
}

/** Words so that {@link splitWords} reads the same again. */
export function joinWords(words: readonly string[]): string {
  return words.map((word) => (SPECIAL.test(word) ? `"${word}"` : word)).join(' | ');
}

/** Also what a spreadsheet would take for a formula. */
const SPECIAL = /[|,;、，；｜\n]|^\s|\s$|^[=+\-@＝＋－＠]/;

function unquoted(word: string): string {
  return word.length > 1 && word.startsWith('"') && word.endsWith('"') ? word.slice(1, -1) : word.normalize('NFKC');
}

/** The value that somebody means who says it by its name in either language, or by itself. */
export function valueNamed(word: string, known: readonly Known[]): string {
  const wanted = word.toLowerCase();
  const exact = known.find(({ value }) => value === word);
  const named = exact ?? known.find(({ value, label }) => [value, label.zh, label.en].some((name) => name.toLowerCase() === wanted));
  return named?.value ?? word;
}
