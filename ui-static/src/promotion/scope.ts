import { tidy } from './tidy';
import type { LineFilter, Offer, Target, Threshold } from './promotion';

/** Which goods a form is about: those of its target or, where that is a shipping fee, those of its threshold. */
export function scopeOf(offer: Offer): LineFilter {
  const holder = isGoods(offer.target) ? offer.target : offer.thresholds?.[0]?.of;
  return holder !== undefined && isGoods(holder) ? (holder.where ?? {}) : {};
}

/** Where those goods stand in the offer. */
export function scopePointer(offer: Offer): string {
  return isGoods(offer.target) ? '/target/where' : '/thresholds/0/of/where';
}

/** The same offer about other goods; a threshold that counted the goods of the scope goes on doing so. */
export function rescoped(offer: Offer, where: LineFilter): Offer {
  const before = lines(scopeOf(offer));
  const after = lines(where);
  const follow = (target: Target | undefined) => (sameTarget(target ?? lines({}), before) ? after : target);
  return {
    ...offer,
    target: isGoods(offer.target) ? { ...offer.target, where } : offer.target,
    ...(offer.thresholds && { thresholds: offer.thresholds.map((t) => ({ ...t, of: follow(t.of) })) }),
  };
}

/** Whether the form is about some goods only. */
export function isOfSome(offer: Offer): boolean {
  return !sameTarget(lines(scopeOf(offer)), lines({}));
}

/** Whether a threshold counts the whole order although the form is about some goods only. */
export function countsWholeOrder(offer: Offer, { of }: Threshold): boolean {
  return sameTarget(of ?? lines({}), lines({})) && isOfSome(offer);
}

export function sameTarget(a: Target, b: Target): boolean {
  return JSON.stringify(sorted(tidy(a))) === JSON.stringify(sorted(tidy(b)));
}

function isGoods(target: Target): target is Target & { type: 'lines' | 'units' } {
  return target.type === 'lines' || target.type === 'units';
}

function lines(where: LineFilter): Target {
  return { type: 'lines', where };
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(sorted);
  }
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)).map(([k, v]) => [k, sorted(v)]));
  }
  return value;
}
