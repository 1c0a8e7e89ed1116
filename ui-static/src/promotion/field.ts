import { percentText } from '@/money/percent';
import { spanOf } from '@/time/duration';
import { shownLocal } from '@/time/shown';
import { valueAt } from './fieldNames';
import type { Condition, LineFilter, Promotion } from './promotion';
import { label, saidCondition, saidFilter, type Tongue } from './saidCondition';

const MONEY = new Set(['amount', 'price', 'cap', 'value', 'per', 'total', 'unitPrice', 'fee', 'budget']);
/** Of how a play goes: amounts, and durations in minutes. */
const PLAY_MONEY = /^\/play\/(first|floor|leastNet|cuts\/(least|most)|ladder\/\d+\/price)$/;
const MINUTES = /^\/play\/\w+Minutes$/;
const SHARES = new Set(['basisPoints', 'most']);
const WORDS: Record<string, string> = {
  measure: 'form', basis: 'form.basis-', per: 'form.per-', split: 'form.split-', stage: 'stage', exclusive: 'stacking.exclusive-', selection: 'stacking.selection-',
  pick: 'effect.pick-', to: 'effect.to-', attribution: 'play.attribution-',
};

/** What only tells shapes apart: of a promotion that is new as a whole, its sentence and its other fields say it all. */
export function isShape(pointer: string): boolean {
  return /\/(type|template|id)$/.test(pointer);
}

/** A value of a promotion as the form would show it; `whole` is the promotion that it belongs to. */
export function fieldValue(pointer: string, value: unknown, whole: Promotion | undefined, tongue: Tongue): string {
  const last = pointer.slice(pointer.lastIndexOf('/') + 1);
  if (value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)) {
    return '—';
  }
  if (typeof value === 'number') {
    return numberValue(pointer, last, value, whole, tongue);
  }
  if (typeof value === 'boolean') {
    return tongue.t(value ? 'common.yes' : 'common.no');
  }
  const played = { ...tongue, play: whole?.play?.type };
  return typeof value === 'string' ? textValue(pointer, last, value, played) : structure(pointer, value, played);
}

function numberValue(pointer: string, last: string, value: number, whole: Promotion | undefined, tongue: Tongue): string {
  if (MINUTES.test(pointer)) {
    const { n, unit } = spanOf(value);
    return tongue.t(`play.span-${unit}`, { n });
  }
  if (PLAY_MONEY.test(pointer)) {
    return tongue.amount(value);
  }
  if (SHARES.has(last)) {
    return `${percentText(value)}%`;
  }
  const money = (MONEY.has(last) && !pointer.startsWith('/when')) || (last === 'atLeast' && measureOf(pointer, whole) === 'AMOUNT');
  return money ? tongue.amount(value) : String(value);
}

/** The measure of the threshold or of the tiers that the pointer lies in. */
function measureOf(pointer: string, whole: unknown): unknown {
  const owner = pointer.replace(/\/tiers\/\d+\/atLeast$|\/atLeast$/, '');
  return (valueAt(owner, whole) as { measure?: string } | undefined)?.measure;
}

function textValue(pointer: string, last: string, value: string, tongue: Tongue): string {
  const words = /\/(parameters|payload)\//.test(pointer) ? undefined : WORDS[last];
  if (words !== undefined && /^[A-Z_]+$/.test(value)) {
    return tongue.t(words.endsWith('-') ? `${words}${value}` : `${words}.${value}`);
  }
  switch (last) {
    case 'from':
    case 'until':
      return shownLocal(value);
    case 'field':
      return label(value, tongue);
    case 'comparison':
      return tongue.t(`who.${value}`);
    case 'template':
      return tongue.t(`template.${value}.name`);
    case 'type':
      return typeName(pointer, value, tongue);
    default:
      return value;
  }
}

const TYPES: [owner: RegExp, words: string][] = [
  [/\/(effect|gives|off)\/type$/, 'effect.'], [/\/prize\/type$/, 'effect.prize-'], [/\/target\/type$|\/thresholds\/\d+\/of\/type$/, 'form.target-'], [/^\/body\/type$/, 'promotion.body-'],
];

function typeName(pointer: string, value: string, { t }: Tongue): string {
  const words = TYPES.find(([owner]) => owner.test(pointer))?.[1];
  return words === undefined ? value : t(`${words}${value}`);
}

function structure(pointer: string, value: unknown, tongue: Tongue): string {
  if (Array.isArray(value) && value.every((one) => typeof one === 'string')) {
    return value.join(', ');
  }
  if (pointer.startsWith('/when')) {
    return saidCondition(value as Condition, tongue);
  }
  return /\/(where|of)$/.test(pointer) ? saidFilter(value as LineFilter, tongue) : JSON.stringify(value);
}
