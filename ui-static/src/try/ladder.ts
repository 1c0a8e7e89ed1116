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

/** How the price came about, in the order of settling. The last rung's rest is the total, but for tax that comes on top. */
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

/** A long ladder shows this many rungs. */
const LONG = 8;
/** Behind how many of them the others are folded away. */
export const ABOVE = 4;
const BELOW = 2;

/** The rungs of a ladder, of a long one only its ends and what is looked at: the others between, and where they belong. */
export function folded(rungs: Rung[], highlight: string | undefined): { shown: Rung[]; between: Rung[] } {
  const stays = (rung: Rung, i: number) => i < ABOVE || i >= rungs.length - BELOW || rung.outcome.promotion === highlight;
  return rungs.length <= LONG ? { shown: rungs, between: [] } : { shown: rungs.filter(stays), between: rungs.filter((rung, i) => !stays(rung, i)) };
}

/** Those that lost to a better one, and the rest. What is looked at itself always belongs to the rest, at its top. */
export function sorted(others: Outcome[], highlight: string | undefined): { lost: Outcome[]; rest: Outcome[] } {
  const own = ({ promotion }: Outcome) => promotion === highlight;
  const lost = (outcome: Outcome) => outcome.outcome === 'OUTBID' && !own(outcome);
  return { lost: others.filter(lost), rest: [...others.filter(own), ...others.filter((outcome) => !own(outcome) && !lost(outcome))] };
}

/** What the customer can still get comes first, what is not meant for this cart last. */
function nearness(outcome: Outcome): number {
  const order = ['THRESHOLD_MISSED', 'FAILED', 'CODE_REJECTED', 'OUTBID', 'EXCLUDED', 'LIMIT_REACHED', 'SPENT', 'NOT_ELIGIBLE'];
  return order.indexOf(outcome.outcome);
}
