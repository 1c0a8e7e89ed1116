import { amountText, parseAmount } from '@/money/amount';
import { decimalText, halfWidth, parseDecimal, type Parsed } from '@/money/decimal';
import { percentText, timesText } from '@/money/percent';
import type { Shape } from './shape';

/** Reads a number as people write it in a column: yuan, percent, 折, a multiple, or a count, into the column's smallest unit. */
export function parseNumber(text: string, { unit, least, most }: Shape, currency: string): Parsed {
  switch (unit) {
    case 'MONEY':
      return upTo(parseAmount(text, currency, least === 0 ? 0 : 1), most);
    case 'OFF':
      return parseOff(text, most);
    case 'SHARE':
      return parseDecimal(text, 2, most, ['%'], 1);
    case 'TIMES':
      return parseTimes(text, least, most);
    default:
      return parseDecimal(text, 0, most, ['件', '单', '分', '次'], least);
  }
}

const SPOKEN: Record<string, number> = { 半价: 5_000, 对折: 5_000, 免费: 10_000, free: 10_000 };

/** A reduction: `15%` and `8.5折`, `85折` are the same; a bare number is what is taken off, in percent. */
function parseOff(text: string, most: number): Parsed {
  const typed = halfWidth(text);
  const spoken = SPOKEN[typed.toLowerCase()];
  if (spoken !== undefined) {
    return { ok: true, units: spoken };
  }
  const tenths = /^(\d\.\d{1,3}|\d)\s*折$/.exec(typed)?.[1] ?? /^(\d\d)\s*折$/.exec(typed)?.[1]?.replace(/^(\d)(\d)$/, '$1.$2');
  if (tenths === undefined) {
    return parseDecimal(typed.replace(/^(?:减|-)\s*/, '').replace(/\s*off$/i, ''), 2, most, ['%'], 1);
  }
  const paid = parseDecimal(tenths, 3, 10_000);
  return paid.ok && paid.units > 0 ? { ok: true, units: 10_000 - paid.units } : { ok: false, refusal: 'not-a-number' };
}

function parseTimes(text: string, least: number, most: number): Parsed {
  const typed = halfWidth(text);
  const parsed = typed.endsWith('%') ? parseDecimal(typed, 2, most, ['%'], 1) : parseDecimal(typed, 4, most, ['×', 'X', '倍'], 1);
  return parsed.ok && parsed.units < least ? { ok: false, refusal: 'once' } : parsed;
}

function upTo(parsed: Parsed, most: number): Parsed {
  return parsed.ok && parsed.units > most ? { ok: false, refusal: 'too-large' } : parsed;
}

/** A number so that {@link parseNumber} reads the same again, as short as that. */
export function numberText(value: number, { unit }: Shape, currency: string): string {
  switch (unit) {
    case 'MONEY':
      return amountText(value, currency).replace(/\.0+$/, '');
    case 'OFF':
    case 'SHARE':
      return `${percentText(value)}%`;
    case 'TIMES':
      return `×${timesText(value)}`;
    default:
      return decimalText(value, 0);
  }
}
