import type { Field } from '@/api/trying';
import { said } from '@/words/i18n';
import type { Condition, LineFilter } from './promotion';

export interface Tongue {
  t: (key: string, named?: Record<string, unknown>) => string;
  locale: string;
  field: (path: string) => Field | undefined;
  amount: (minor: number) => string;
}

/** A condition in words, for example `会员等级是 金卡`. */
export function saidCondition(condition: Condition, tongue: Tongue): string {
  const { t } = tongue;
  const inner = (of: Condition[] | undefined, word: string) => (of ?? []).map((one) => saidCondition(one, tongue)).join(t(word));
  switch (condition.type) {
    case 'all':
      return inner(condition.of, 'who.and');
    case 'any':
      return inner(condition.of, 'who.or');
    case 'not':
      return t('who.not', { condition: saidCondition(condition.of, tongue) });
    case 'text':
      return t('who.said-text', { field: label(condition.field, tongue), values: condition.values.map((value) => valueOf(condition.field, value, tongue)).join(t('who.or')) });
    case 'number':
      return t('who.said-number', { field: label(condition.field, tongue), is: t(`who.${condition.comparison}`), value: saidNumber(condition.field, condition.value ?? 0, tongue) });
    case 'lines':
      return t('who.said-lines', { n: condition.atLeast ?? 1, where: saidFilter(condition.where ?? {}, tongue) });
  }
}

/** Which goods, in words. */
export function saidFilter(where: LineFilter, { t }: Pick<Tongue, 't'>): string {
  const parts = Object.entries(where).filter(([, values]) => values.length > 0);
  return parts.length === 0 ? t('form.any') : parts.map(([kind, values]) => `${t(`form.where-${kind}`)} ${values.join(', ')}`).join('; ');
}

function label(path: string, { field, locale }: Tongue): string {
  return said(field(path)?.label, locale) || path;
}

function valueOf(path: string, value: string, { field, locale }: Tongue): string {
  return said(field(path)?.values?.find((known) => known.value === value)?.label, locale) || value;
}

/** A field's number as its type is written. */
export function saidNumber(path: string, value: number, { field, amount }: Tongue): string {
  return field(path)?.type === 'money' ? amount(value) : String(value);
}
