import { decimals } from '@/money/currency';
import { percentText, timesText, zhe } from '@/money/percent';
import type { Tongue } from '@/promotion/saidCondition';
import { said } from '@/words/i18n';
import type { Refusal } from './reading';
import { shapeOf, type Shape } from './shape';
import { kindOf, type Cell, type Column } from './table';
import type { Known } from './words';
import { rangeText, timeText } from './writing';

/** What a column is called: its own title, or what it is about. */
export function columnTitle(column: Column, tongue: Tongue): string {
  return said(column.title, tongue.locale) || about(column, tongue);
}

function about(column: Column, { t, field, locale }: Tongue): string {
  switch (column.type) {
    case 'text':
    case 'number':
      return said(field(column.field)?.label, locale) || column.field;
    case 'lines':
      return t(`form.where-${column.field}`);
    case 'validity':
      return t(column.bound === 'FROM' ? 'schedule.from' : 'schedule.until');
    case 'threshold':
      return t(`table.from-${column.measure}`);
    case 'effect':
      return t(`effect.${column.offer.effect.type}`);
  }
}

/** How the cells of a column are meant, in a few words. */
export function columnHint(column: Column, { t }: Tongue): string {
  switch (column.type) {
    case 'text':
      return t(column.operator === 'IN' ? 'who.one-of' : 'who.none-of');
    case 'number':
      return t(column.operator === 'BETWEEN' ? 'table.between' : `who.${column.operator}`);
    case 'lines':
      return t(column.field === 'exceptSkus' ? 'table.line-not' : 'table.line-of');
    case 'validity':
      return t(`table.bound-${column.bound}`);
    case 'threshold':
      return t(`form.basis-${column.basis ?? 'RUNNING'}`);
    case 'effect':
      return t(`stage.${column.offer.stage}`);
  }
}

/** A cell as people read it; empty when it is not filled in. */
export function saidCell(column: Column, cell: Cell, tongue: Tongue, known: readonly Known[]): string {
  const { t, locale } = tongue;
  const name = (word: string) => said(known.find(({ value }) => value === word)?.label, locale) || word;
  const kind = kindOf(cell);
  switch (kind) {
    case 'blank':
      return '';
    case 'any':
    case 'none':
    case 'given':
      return t(`table.${kind}`);
    case 'words':
      return (cell as string[]).map(name).join(locale === 'en' ? ', ' : '、');
    case 'word':
      return name(cell as string);
    case 'number':
      return saidNumber(cell as number, shapeOf(column), tongue);
    case 'range':
      return rangeText(cell as { from?: number; to?: number }, (n) => saidNumber(n, shapeOf(column), tongue));
    case 'time':
      return timeText((cell as { at: string }).at);
  }
}

function saidNumber(value: number, { unit }: Shape, { t, amount, locale }: Tongue): string {
  switch (unit) {
    case 'MONEY':
      return amount(value);
    case 'OFF': {
      const left = locale === 'en' ? undefined : zhe(value);
      return value === 10_000 ? t('effect.free') : left ? t('table.zhe', { left }) : t('table.off', { percent: percentText(value) });
    }
    case 'SHARE':
      return `${percentText(value)}%`;
    case 'TIMES':
      return `×${timesText(value)}`;
    default:
      return String(value);
  }
}

/** What may stand in a column's cells, for who does not know it yet. */
export function expected(column: Column, { t }: Tongue): string {
  const { value, unit } = shapeOf(column);
  const example = value === 'number' || value === 'range' ? `${value}-${unit}` : value;
  return t(`table.expected.${example}`);
}

/** What of a text could not be read, and what its column takes. */
export function saidUnread(column: Column, { text, refusal }: { text: string; refusal: Refusal }, currency: string, tongue: Tongue): string {
  return refusal.why === 'not-a-number'
    ? tongue.t('table.unread', { text, takes: expected(column, tongue) })
    : tongue.t('table.unread-why', { text, why: saidRefusal(refusal, currency, tongue) });
}

/** Why a text is no cell of its column. */
export function saidRefusal(refusal: Refusal, currency: string, { t }: Tongue): string {
  return refusal.of === 'cell'
    ? t(`table.refused.${refusal.why}`)
    : t(`money.refused.${refusal.why}`, { n: refusal.unit === 'MONEY' ? decimals(currency) : 2, what: t(refusal.unit === 'MONEY' ? 'money.amount' : 'money.number') });
}
