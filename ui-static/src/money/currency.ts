/** Currencies whose minor unit is not a hundredth, by ISO 4217. */
const DECIMALS: Record<string, number> = {
  BIF: 0, CLP: 0, DJF: 0, GNF: 0, ISK: 0, JPY: 0, KMF: 0, KRW: 0, PYG: 0, RWF: 0, UGX: 0, UYI: 0, VND: 0, VUV: 0,
  XAF: 0, XOF: 0, XPF: 0, BHD: 3, IQD: 3, JOD: 3, KWD: 3, LYD: 3, OMR: 3, TND: 3, CLF: 4, UYW: 4,
};

/** What a promotion's currency may be chosen from; any other that a promotion already has stays. */
export const CURRENCIES = ['CNY', 'HKD', 'TWD', 'USD', 'EUR', 'JPY', 'GBP', 'SGD', 'KWD'] as const;

/** How many digits follow the decimal point. */
export function decimals(currency: string): number {
  return DECIMALS[currency] ?? 2;
}

/** Both say ¥; alone it is the yuan, in every language. */
const SIGNS: Record<string, string> = { CNY: '¥', JPY: 'JP¥' };

/** The sign that an amount is shown with, for example `¥`; the code where there is none. */
export function sign(currency: string, locale: string): string {
  const own = SIGNS[currency];
  if (own !== undefined) {
    return own;
  }
  const parts = new Intl.NumberFormat(locale, { style: 'currency', currency }).formatToParts(0);
  return parts.find((part) => part.type === 'currency')?.value ?? currency;
}

/** What a person may type around an amount of this currency; another currency's sign is no number. */
export function signs(currency: string): string[] {
  const spoken = currency === 'CNY' ? ['元'] : currency === 'JPY' ? ['円'] : [];
  return [currency, narrowSign(currency), ...spoken];
}

function narrowSign(currency: string): string {
  const format = new Intl.NumberFormat('en', { style: 'currency', currency, currencyDisplay: 'narrowSymbol' });
  return format.formatToParts(0).find((part) => part.type === 'currency')?.value ?? currency;
}
