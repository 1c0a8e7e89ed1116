import type { Kind } from '@/api/orders';

/** What a resource is called; the words are under `orders.kind`. */
export type Word = Kind | 'UNITS' | 'CAMPAIGN' | 'COUPON' | 'COUPON_USES' | 'COUPON_CLAIMS' | 'COUPON_STOCK';

/** A resource as people name it: what it is, whose, and the currency where it is money. */
export interface Named {
  word: Word;
  of: string;
  currency?: string;
}

/** Kinds of which a campaign's budget may be: money, counts, and either for each customer. */
const OF_BUDGETS: Kind[] = ['BUDGET', 'LIMIT', 'CUST'];

/**
 * Reads the ledger's name of a resource, like `BUDGET` and `mj-300-50:CNY`, or `singles-day:total:all:=` of a campaign's budget, whose money is the order's; customers and codes are keyed hashes, of which nobody needs more than a few letters.
 */
export function named(kind: Kind, key: string, currency?: string | null): Named {
  const parts = key.split(':');
  if (OF_BUDGETS.includes(kind) && parts.length === 4) {
    return ofBudget(kind, kind === 'CUST' ? parts.slice(1) : parts, currency);
  }
  const at = key.indexOf(':');
  const [first, rest] = at < 0 ? [key, ''] : [key.slice(0, at), key.slice(at + 1)];
  if (kind === 'BUDGET' && /^[A-Z]{3}$/.test(rest.split(':')[0] ?? '')) {
    return { word: kind, of: first, currency: rest.slice(0, 3) };
  }
  if (kind === 'LIMIT' && rest === 'units') {
    return { word: 'UNITS', of: first };
  }
  if (kind === 'CUST' && rest !== '') {
    return ofCoupon(rest, { coupon: 'COUPON_USES', claim: 'COUPON_CLAIMS' }) ?? { word: kind, of: rest };
  }
  if (kind === 'CODE') {
    return { word: key.startsWith('coupon.') ? 'COUPON' : kind, of: `…${key.slice(-6)}` };
  }
  return (kind === 'STOCK' && ofCoupon(key, { coupon: 'COUPON_STOCK' })) || { word: kind, of: key };
}

/** What belongs to a coupon's template is called like `coupon.new-20`. */
function ofCoupon(key: string, words: Record<string, Word>): Named | undefined {
  const at = key.indexOf('.');
  const word = words[key.slice(0, Math.max(at, 0))];
  return word && { word, of: key.slice(at + 1) };
}

/** Of a campaign's budget: whose, which, in which period and, where it is split by what is no secret, for which value. */
function ofBudget(kind: Kind, [campaign, id, , value = '=']: string[], currency: string | null | undefined): Named {
  const part = value === '=' || value.startsWith('h.') ? '' : ` ${value}`;
  return { word: 'CAMPAIGN', of: `${campaign}/${id}${part}`, ...(kind === 'BUDGET' && currency && { currency }) };
}
