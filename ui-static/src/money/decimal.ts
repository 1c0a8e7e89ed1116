/**
 * Decimal text ↔ whole numbers of the smallest unit, digit by digit: no floating point anywhere.
 */

/** Why a text is not a number of the wanted kind; the words are under `money.refused`. */
export type Refusal = 'empty' | 'not-a-number' | 'too-many-decimals' | 'not-whole' | 'zero' | 'once' | 'negative' | 'too-large';

export type Parsed = { ok: true; units: number } | { ok: false; refusal: Refusal };

const FULL_WIDTH = 0xfee0;
const GROUPED = /^-?\d{1,3}(,\d{3})+(\.\d*)?$/;
const PLAIN = /^-?(\d+(\.\d*)?|\.\d+)$/;

/** Full-width digits and signs, as a Chinese input method types them, become their ASCII twins. */
export function halfWidth(text: string): string {
  return text
    .replace(/[！-～]/g, (c) => String.fromCharCode(c.charCodeAt(0) - FULL_WIDTH))
    .replace(/[。]/g, '.')
    .replace(/[、]/g, ',')
    .replace(/[−–—]/g, '-')
    .replace(/[￥]/g, '¥')
    .replace(/　/g, ' ')
    .trim();
}

/**
 * Reads `1,234.50` or `１２．５` as whole units of the last of `places` decimals.
 *
 * @param affixes what may stand before or after the digits, for example `¥`
 * @param least the smallest number that is admitted, in whole units: 0 or 1
 */
export function parseDecimal(text: string, places: number, max: number, affixes: readonly string[] = [], least = 0): Parsed {
  const bare = without(affixes, halfWidth(text));
  if (bare === '') {
    return refuse('empty');
  }
  if (!PLAIN.test(bare) && !GROUPED.test(bare)) {
    return refuse('not-a-number');
  }
  const [whole = '', fraction = ''] = bare.replaceAll(',', '').split('.');
  const wanted = fraction.replace(/0+$/, '');
  if (bare.startsWith('-')) {
    return refuse('negative');
  }
  if (wanted.length > places) {
    return refuse(places === 0 ? 'not-whole' : 'too-many-decimals');
  }
  const units = BigInt(whole + wanted.padEnd(places, '0') || '0');
  if (units < BigInt(least)) {
    return refuse('zero');
  }
  return units > BigInt(max) ? refuse('too-large') : { ok: true, units: Number(units) };
}

/** Reads a whole number that may be below zero. */
export function parseWhole(text: string, max: number): Parsed {
  const typed = halfWidth(text);
  const digits = /^[-+]?(\d+)$/.exec(typed)?.[1];
  if (digits === undefined) {
    return refuse(typed === '' ? 'empty' : 'not-whole');
  }
  return BigInt(digits) > BigInt(max) ? refuse('too-large') : { ok: true, units: Number(typed) };
}

/** `123450` with 2 places is `1234.50`. */
export function decimalText(units: number, places: number): string {
  const digits = String(Math.abs(units)).padStart(places + 1, '0');
  const whole = digits.slice(0, digits.length - places);
  const text = places === 0 ? whole : `${whole}.${digits.slice(-places)}`;
  return units < 0 ? `-${text}` : text;
}

function without(affixes: readonly string[], text: string): string {
  const upper = text.toUpperCase();
  const before = affixes.find((affix) => upper.startsWith(affix));
  const after = affixes.find((affix) => upper.endsWith(affix));
  return text.slice(before?.length ?? 0, text.length - (before === undefined ? (after?.length ?? 0) : 0)).trim();
}

function refuse(refusal: Refusal): Parsed {
  return { ok: false, refusal };
}
