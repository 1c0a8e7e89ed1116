import { exactText } from '@/money/amount';
import type { Tongue } from '@/promotion/saidCondition';
import type { Step } from './quote';

/** `¥9.99 × 12.5% = 1.24875 → ¥1.25` with what rounding did for a percentage, else `¥9.99 − ¥1.25 = ¥8.74`. */
export function arithmeticOf({ before, amount, after, rate, base, raw = '', rounding = '0' }: Step, currency: string, tongue: Tongue): string {
  const minus = `${tongue.amount(before)} − ${tongue.amount(amount)} = ${tongue.amount(after)}`;
  if (rate === undefined || base === undefined) {
    return minus;
  }
  const added = `${rounding.startsWith('-') ? '' : '+'}${exactText(rounding, currency)}`;
  const exact = rounding === '0' ? '' : tongue.t('try.rounded', { raw: exactText(raw, currency), rounding: added });
  return `${tongue.amount(base)} × ${rate / 100}% ${exact}→ ${tongue.amount(amount)}`;
}
