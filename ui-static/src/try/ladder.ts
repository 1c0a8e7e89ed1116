import type { Outcome, Quote } from './quote';

/** One step down from the list price: a promotion that applied, and what was left to pay after it. */
export interface Rung {
  outcome: Outcome & { outcome: 'APPLIED' };
  /** To pay after this step, goods and shipping. */
  left: number;
  /** It gave goods, not money. */
  gift: boolean;
}

export interface Ladder {
  goods: number;
  fees: number;
  rungs: Rung[];
  total: number;
  /** What did not apply, the nearest miss first. */
  others: Outcome[];
}

/** How the price came about, in the order of settling. The last rung's rest is the total. */
export function ladderOf(quote: Quote): Ladder {
  const fees = quote.shipping.reduce((sum, { fee }) => sum + fee, 0);
  const given = new Set(quote.gifts.map(({ promotion }) => promotion));
  const applied = quote.outcomes.filter((outcome) => outcome.outcome === 'APPLIED');
  const rungs = applied.reduce<Rung[]>((above, outcome) => {
    const left = above.at(-1)?.left ?? quote.goods + fees;
    return [...above, { outcome, left: left - outcome.amount, gift: outcome.amount === 0 && given.has(outcome.promotion) }];
  }, []);
  const others = quote.outcomes.filter((outcome) => outcome.outcome !== 'APPLIED');
  return { goods: quote.goods, fees, rungs, total: quote.total, others: others.toSorted((a, b) => nearness(a) - nearness(b)) };
}

/** What the customer can still get comes first, what is not meant for this cart last. */
function nearness(outcome: Outcome): number {
  const order = ['THRESHOLD_MISSED', 'FAILED', 'OUTBID', 'EXCLUDED', 'LIMIT_REACHED', 'SPENT', 'NOT_ELIGIBLE'];
  return order.indexOf(outcome.outcome);
}
