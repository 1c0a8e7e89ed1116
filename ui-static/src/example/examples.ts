import type { Boundary, Coverage, Ran } from '@/api/promotions';
import type { Cart } from '@/cart/cart';
import { fieldName } from '@/promotion/fieldNames';
import type { Example, Expected, Promotion } from '@/promotion/promotion';
import type { Tongue } from '@/promotion/saidCondition';
import { said } from '@/words/i18n';

/** As many as a promotion takes. */
export const MOST = 20;

/** More gaps than these are counted, not told one by one. */
const TOLD = 6;
const NAMED = 3;

export type State = 'holds' | 'fails' | 'broken' | 'waiting';

export function stateOf(ran: Ran | undefined): State {
  if (!ran) {
    return 'waiting';
  }
  return ran.broken ? 'broken' : ran.holds ? 'holds' : 'fails';
}

/** A cart in a line: what is in it, for whom, with which codes. */
export function cartWords(cart: Cart, { t, locale, goods, amount }: Tongue): string {
  const name = (sku: string) => said(goods?.products.find((product) => product.sku === sku)?.name, locale) || sku;
  const lines = cart.lines ?? [];
  const items = lines.slice(0, NAMED).map(({ qty, sku, unitPrice }) => `${t('example.item', { n: qty, name: name(sku) })} (${amount(unitPrice)})`);
  return [
    items.join(', ') || t('example.empty-cart'),
    lines.length > NAMED && t('example.more', { n: lines.length }),
    cart.customer?.tier,
    cart.codes?.length && t('example.code', { codes: cart.codes.join(', ') }),
    cart.shipping?.length && t('example.fees', { amount: amount(cart.shipping.reduce((sum, { fee }) => sum + fee, 0)) }),
  ].filter(Boolean).join(' · ');
}

/** What came out, as something to expect. */
export function resultOf({ total, gifts }: Ran): Expected {
  return gifts.length ? { total, gifts } : { total };
}

/** What the examples leave out, in words; empty when they leave out nothing. */
export function gaps({ rows, rules, boundaries }: Coverage, promotion: Promotion, tongue: Tongue): string[] {
  const open = boundaries.filter(({ at, below }) => !at || !below);
  const rest = open.length - TOLD;
  return [
    ...(rows.silent.length ? [silent(rows.silent, rules, tongue)] : []),
    ...open.slice(0, TOLD).map((boundary) => tongue.t('example.boundary', {
      field: fieldName(boundary.pointer, tongue.t as Parameters<typeof fieldName>[1], promotion), value: boundary.money ? tongue.amount(boundary.value) : String(boundary.value), missing: tongue.t(missing(boundary)),
    })),
    ...(rest > 0 ? [tongue.t('example.covered-rest', { n: rest })] : []),
  ];
}

function silent(places: number[], rules: string[] | undefined, { t }: Tongue): string {
  return rules ? t('example.rules-silent', { rules: places.map((rule) => `“${rules[rule]}”`).join(', ') }) : t('example.rows-silent', { rows: places.map((row) => row + 1).join(', ') });
}

function missing({ at, below }: Boundary): string {
  return at ? 'example.missing-below' : below ? 'example.missing-at' : 'example.missing-both';
}

export interface Changed {
  number: number;
  kind: 'added' | 'changed' | 'removed';
  /** What it came to before, where that is known and different. */
  before?: number;
  after?: Example;
}

/** Which examples are different, by the places in the JSON that are. */
export function changedExamples(fields: readonly { pointer: string; before?: unknown; after?: unknown }[], after: readonly Example[]): Changed[] {
  const touched = new Map<number, typeof fields[number][]>();
  for (const field of fields) {
    const number = Number(/^\/examples\/(\d+)(?:\/|$)/.exec(field.pointer)?.[1] ?? -1);
    if (number >= 0) {
      touched.set(number, [...(touched.get(number) ?? []), field]);
    }
  }
  return [...touched].sort(([one], [other]) => one - other).map(([number, parts]) => {
    const total = parts.find(({ pointer }) => pointer === `/examples/${number}/expect/total`);
    const now = after[number];
    const isNew = now !== undefined && total !== undefined && (total.before === undefined || total.before === null);
    return {
      number, kind: now === undefined ? 'removed' : isNew ? 'added' : 'changed',
      ...(typeof total?.before === 'number' && { before: total.before }), ...(now && { after: now }),
    };
  });
}
