import type { Extra, Outcome, Quote } from './quote';

type Applied = Outcome & { outcome: 'APPLIED' };

/** One step down from the list price: a promotion that applied, and what was left to pay after it. */
export interface Rung {
  outcome: Applied;
  /** To pay after this step, goods and shipping. */
  left: number;
  /** It gave goods, not money. */
  gift: boolean;
  /** What it gave or said besides. */
  extras: Extra[];
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
  const applied = quote.outcomes.filter((outcome) => outcome.outcome === 'APPLIED').filter(isFirstWithoutMoney);
  const rungs = applied.reduce<Rung[]>((above, outcome) => {
    const left = above.at(-1)?.left ?? quote.goods + fees;
    const extras = (quote.extras ?? []).filter((extra) => speakerOf(extra, applied) === outcome);
    return [...above, { outcome, left: left - outcome.amount, gift: outcome.amount === 0 && given.has(outcome.promotion), extras }];
  }, []);
  const others = quote.outcomes.filter((outcome) => outcome.outcome !== 'APPLIED');
  return { goods: quote.goods, fees, rungs, total: quote.total, others: others.toSorted((a, b) => nearness(a) - nearness(b)) };
}

/** What a promotion gives besides money is said on one rung, by however many of its offers. */
function isFirstWithoutMoney(outcome: Applied, at: number, all: Applied[]): boolean {
  return outcome.amount !== 0 || all.findIndex(({ promotion, amount }) => promotion === outcome.promotion && amount === 0) === at;
}

/** Points that pay belong to what they took off; all else to the rung that took nothing off. */
function speakerOf(extra: Extra, applied: Applied[]): Applied | undefined {
  const worth = extra.type === 'pointsSpent' ? extra.amount : 0;
  const own = applied.filter(({ promotion }) => promotion === extra.promotion);
  return own.find(({ amount }) => amount === worth) ?? own[0];
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
