import type { Kind } from '@/api/orders';

/** What a resource is called; the words are under `orders.kind`. */
export type Word = Kind | 'UNITS';

/** A resource as people name it: what it is, whose, and the currency where it is money. */
export interface Named {
  word: Word;
  of: string;
  currency?: string;
}

/** Reads the ledger's name of a resource, like `BUDGET` and `mj-300-50:CNY`; customers and codes are keyed hashes, of which nobody needs more than a few letters. */
export function named(kind: Kind, key: string): Named {
  const at = key.indexOf(':');
  const [first, rest] = at < 0 ? [key, ''] : [key.slice(0, at), key.slice(at + 1)];
  if (kind === 'BUDGET' && /^[A-Z]{3}$/.test(rest.split(':')[0] ?? '')) {
    return { word: kind, of: first, currency: rest.slice(0, 3) };
  }
  if (kind === 'LIMIT' && rest === 'units') {
    return { word: 'UNITS', of: first };
  }
  if (kind === 'CUST' && rest !== '') {
    return { word: kind, of: rest };
  }
  return { word: kind, of: kind === 'CODE' && !key.includes('.') ? `…${key.slice(-6)}` : key };
}
