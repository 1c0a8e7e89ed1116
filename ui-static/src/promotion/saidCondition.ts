import type { Field } from '@/api/trying';
import { said } from '@/words/i18n';
import type { NamedGoods } from './goodsName';
import { fieldOf, playValues, type Play } from './play';
import type { Condition, LineFilter, Text } from './promotion';

export interface Tongue {
  t: (key: string, named?: Record<string, unknown>) => string;
  locale: string;
  field: (path: string) => Field | undefined;
  amount: (minor: number) => string;
  /** What goods are called, where that is known. */
  goods?: NamedGoods;
  /** How the promotion is played: some fields mean something else in each play. */
  play?: Play['type'] | undefined;
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
export function saidFilter(where: LineFilter, tongue: Tongue): string {
  const { t } = tongue;
  const parts = kinds(where);
  return parts.length === 0 ? t('form.any') : parts.map(([kind, values]) => `${t(`form.where-${kind}`)} ${values.map((value) => calledOf(kind, value, tongue)).join(', ')}`).join('; ');
}

/** A few goods by their names alone; nothing where that would not say enough. */
export function saidGoods(where: LineFilter, tongue: Tongue): string | undefined {
  const [only, ...others] = kinds(where);
  if (only === undefined || others.length > 0 || !NAMED.includes(only[0]) || only[1].length > FEW) {
    return undefined;
  }
  return only[1].map((value) => tongue.t('try.called', { name: calledOf(only[0], value, tongue) })).join(tongue.t('who.or'));
}

/** What a SKU is called; the SKU where nobody knows. */
export function saidSku(sku: string, tongue: Tongue): string {
  return calledOf('skus', sku, tongue);
}

const NAMED = ['skus', 'brands', 'categories'];
const FEW = 3;

function kinds(where: LineFilter): [kind: string, values: string[]][] {
  return Object.entries(where).filter(([, values]: [string, string[]]) => values.length > 0);
}

function calledOf(kind: string, value: string, { goods, locale }: Tongue): string {
  const names: Record<string, Text | undefined> = {
    skus: goods?.products.find(({ sku }) => sku === value)?.name,
    exceptSkus: goods?.products.find(({ sku }) => sku === value)?.name,
    brands: goods?.brands.find(({ id }) => id === value)?.name,
    categories: goods?.categories.find(({ path }) => path === value)?.name,
  };
  return said(names[kind], locale) || value;
}

/** What a field is called. */
export function label(path: string, { t, field, locale, play }: Pick<Tongue, 't' | 'field' | 'locale' | 'play'>): string {
  const own = fieldOf(play, path);
  return own ? t(own) : said(field(path)?.label, locale) || path;
}

function valueOf(path: string, value: string, { field, locale, t }: Tongue): string {
  return playValues(path).includes(value) ? t(`play.value.${value}`) : said(field(path)?.values?.find((known) => known.value === value)?.label, locale) || value;
}

/** A field's number as its type is written. */
export function saidNumber(path: string, value: number, { field, amount }: Tongue): string {
  return field(path)?.type === 'money' ? amount(value) : String(value);
}
