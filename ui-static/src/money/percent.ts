import { decimalText, parseDecimal, type Parsed } from './decimal';

/** Reads `15`, `15.5%` or `１５％` into basis points: 15 % is 1500. Nothing off is none. */
export function parsePercent(text: string): Parsed {
  return parseDecimal(text, 2, 10_000, ['%'], 1);
}

/** `1550` is `15.5`. */
export function percentText(basisPoints: number): string {
  return trimmed(decimalText(basisPoints, 2));
}

/** What is left to pay, as Chinese shops say it: 1500 off is `8.5` 折. More than two digits, or nothing left, has no such name. */
export function zhe(basisPoints: number): string | undefined {
  return basisPoints > 0 && basisPoints < 10_000 && basisPoints % 100 === 0 ? trimmed(decimalText(10_000 - basisPoints, 3)) : undefined;
}

const ONCE = 10_000;
const MOST_TIMES = 100 * ONCE;

/** Reads `2`, `×1.5` or `1.5倍` into basis points: twice is 20000. Once changes nothing. */
export function parseTimes(text: string): Parsed {
  const parsed = parseDecimal(text, 4, MOST_TIMES, ['×', 'X', '倍'], 1);
  return parsed.ok && parsed.units <= ONCE ? { ok: false, refusal: 'once' } : parsed;
}

/** `15000` is `1.5`. */
export function timesText(basisPoints: number): string {
  return trimmed(decimalText(basisPoints, 4));
}

function trimmed(decimal: string): string {
  return decimal.replace(/\.?0+$/, '');
}
