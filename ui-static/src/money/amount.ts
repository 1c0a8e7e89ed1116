import { decimals, sign, signs } from './currency';
import { decimalText, parseDecimal, type Parsed } from './decimal';

/** The largest price that a cart may hold, in minor units. */
export const MAX_AMOUNT = 1_000_000_000_000;

/** Reads an amount as a person types it, in major units, into minor units. */
export function parseAmount(text: string, currency: string, least = 0, max = MAX_AMOUNT): Parsed {
  return parseDecimal(text, decimals(currency), max, signs(currency), least);
}

/** Minor units as they stand in an input: `30000` is `300.00` in CNY and `30000` in JPY. */
export function amountText(minor: number, currency: string): string {
  return decimalText(minor, decimals(currency));
}

/** An exact decimal of minor units in major units: `124.875` is `1.24875` in CNY and `124.875` in JPY. */
export function exactText(minor: string, currency: string): string {
  const places = decimals(currency);
  const [whole = '', rest = ''] = minor.replace('-', '').split('.');
  const digits = whole.padStart(places + 1, '0');
  const fraction = digits.slice(digits.length - places, digits.length) + rest;
  return `${minor.startsWith('-') ? '-' : ''}${digits.slice(0, digits.length - places)}${fraction && `.${fraction}`}`;
}

/** Minor units with their currency and its decimals, for example `¥1,234.50`. */
export function formatAmount(minor: number, currency: string, locale: string): string {
  const places = decimals(currency);
  const format = new Intl.NumberFormat(locale, { style: 'currency', currency, minimumFractionDigits: places, maximumFractionDigits: places });
  return format.formatToParts(decimalText(minor, places) as Intl.StringNumericLiteral)
    .map(({ type, value }) => (type === 'currency' ? sign(currency, locale) : value)).join('');
}
