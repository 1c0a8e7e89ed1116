import { percentText } from '@/money/percent';
import { shownLocal } from '@/time/shown';
import { said } from '@/words/i18n';
import type { Condition, LineFilter, Promotion } from './promotion';
import { saidCondition, saidFilter, type Tongue } from './saidCondition';

/** Pointers of a promotion, and of the policy, with the words that name them; `#` is a number, which the words may say as `n`. */
const NAMES: [pattern: string, words: string][] = [
  ['/name/zh', 'promotion.name-zh'], ['/name/en', 'promotion.name-en'], ['/id', 'promotion.id'], ['/campaign', 'campaign.one'], ['/currency', 'promotion.currency'],
  ['/schedule/from', 'schedule.from'], ['/schedule/until', 'schedule.until'], ['/schedule/zone', 'common.zone'],
  ['/stacking/priority', 'stacking.priority'], ['/stacking/group', 'stacking.group'], ['/stacking/selection', 'stacking.selection'],
  ['/stacking/exclusive', 'stacking.exclusive'], ['/stacking/notWith', 'stacking.not-with'], ['/stacking/skipDiscounted', 'stacking.skip'],
  ['/stacking', 'stacking.title'], ['/schedule', 'schedule.title'],
  ['/when/of/#', 'who.nth'], ['/when', 'who.title'], ['/body/text', 'drl.title'], ['/body/template', 'promotion.kind'],
  ['/body/offers/#/stage', 'stacking.stage'],
  ['/body/offers/#/effect/tiers/#/atLeast', 'form.tier-from'], ['/body/offers/#/effect/tiers/#/gives/split', 'form.split'],
  ['/body/offers/#/effect/tiers/#/gives/per', 'form.per'], ['/body/offers/#/effect/tiers/#/gives/type', 'form.tier-gives'],
  ['/body/offers/#/effect/tiers/#/gives', 'form.tier-off'],
  ['/body/offers/#/effect/tiers/#', 'form.tier-nth'], ['/body/offers/#/effect/tiers', 'form.tiers'],
  ['/body/offers/#/effect/repeat', 'form.repeat'], ['/body/offers/#/effect/measure', 'form.measure'], ['/body/offers/#/effect/basis', 'form.basis'],
  ['/body/offers/#/effect/basisPoints', 'form.percent'], ['/body/offers/#/effect/cap', 'form.cap'], ['/body/offers/#/effect/per', 'form.per'],
  ['/body/offers/#/effect/amount', 'form.amount'], ['/body/offers/#/effect/split', 'form.split'], ['/body/offers/#/effect/price', 'form.price'],
  ['/body/offers/#/effect/sku', 'form.gift'], ['/body/offers/#/effect/qty', 'form.gift-qty'], ['/body/offers/#/effect/value', 'form.gift-value'],
  ['/body/offers/#/effect', 'promotion.gives'],
  ['/body/offers/#/thresholds/#/atLeast', 'form.at-least'], ['/body/offers/#/thresholds/#/of', 'form.counts'],
  ['/body/offers/#/thresholds/#/measure', 'form.measure'], ['/body/offers/#/thresholds', 'form.threshold'],
  ['/body/offers/#/target/methods', 'form.methods'],
  ...(['skus', 'spus', 'sellers', 'brands', 'categories', 'tags', 'exceptSkus'] as const)
    .map((kind): [string, string] => [`/body/offers/#/target/where/${kind}`, `form.where-${kind}`]),
  ['/rounding', 'policy.rounding'], ['/target', 'policy.target'], ['/combination', 'policy.combination'],
  ['/percentBase', 'policy.percent-base'], ['/minimumPayable', 'policy.minimum-payable'],
  ['/body/offers/#/target', 'form.scope'], ['/body/offers', 'promotion.gives'], ['/body', 'promotion.gives'],
];

/** What a pointer is called on the form: by its own name, or by that of the part that it lies in. */
export function fieldName(pointer: string, t: (key: string, named: Record<string, unknown>) => string): string {
  const steps = pointer.split('/');
  const n = Number(steps.findLast((step) => /^\d+$/.test(step)) ?? 0) + 1;
  const plain = steps.map((step) => (/^\d+$/.test(step) ? '#' : step)).join('/');
  const found = NAMES.find(([pattern]) => plain === pattern || plain.startsWith(`${pattern}/`));
  return found ? t(found[1], { n }) : pointer;
}

const MONEY = new Set(['amount', 'price', 'cap', 'value']);
const WORDS: Record<string, string> = {
  measure: 'form', basis: 'form.basis-', per: 'form.per-', split: 'form.split-', stage: 'stage', exclusive: 'stacking.exclusive-', selection: 'stacking.selection-',
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
  if (typeof value === 'string') {
    return textValue(last, value, tongue);
  }
  return structure(pointer, value, tongue);
}

function numberValue(pointer: string, last: string, value: number, whole: Promotion | undefined, tongue: Tongue): string {
  if (last === 'basisPoints') {
    return `${percentText(value)}%`;
  }
  const money = (MONEY.has(last) && !pointer.startsWith('/when')) || (last === 'atLeast' && measureOf(pointer, whole) === 'AMOUNT');
  return money ? tongue.amount(value) : String(value);
}

/** The measure of the threshold or of the tiers that the pointer lies in. */
function measureOf(pointer: string, whole: unknown): unknown {
  const owner = pointer.replace(/\/tiers\/\d+\/atLeast$|\/atLeast$/, '');
  const found = owner.split('/').slice(1).reduce<unknown>((at, step) => (at as Record<string, unknown> | undefined)?.[step], whole);
  return (found as { measure?: string } | undefined)?.measure;
}

function textValue(last: string, value: string, tongue: Tongue): string {
  const words = WORDS[last];
  if (words !== undefined && /^[A-Z_]+$/.test(value)) {
    return tongue.t(words.endsWith('-') ? `${words}${value}` : `${words}.${value}`);
  }
  switch (last) {
    case 'from':
    case 'until':
      return shownLocal(value);
    case 'field':
      return said(tongue.field(value)?.label, tongue.locale) || value;
    case 'comparison':
      return tongue.t(`who.${value}`);
    case 'template':
      return tongue.t(`template.${value}.name`);
    default:
      return value;
  }
}

function structure(pointer: string, value: unknown, tongue: Tongue): string {
  if (Array.isArray(value) && value.every((one) => typeof one === 'string')) {
    return value.join(', ');
  }
  if (pointer.startsWith('/when')) {
    return saidCondition(value as Condition, tongue);
  }
  return pointer.endsWith('/where') ? saidFilter(value as LineFilter, tongue) : JSON.stringify(value);
}
