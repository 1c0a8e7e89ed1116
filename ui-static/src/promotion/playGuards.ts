import type { Bargain, GroupBuy, Play, Rung } from './play';
import type { Limits, Promotion } from './promotion';

/** What the helpers of a bargain cut at least and at most, and what there is to cut; it can be played when that lies between. */
export interface Reach {
  helpers: number;
  least: number;
  most: number;
  range: number;
  reached: boolean;
}

/** Whether so many helpers can reach the floor exactly: helpers · least ≤ first − floor ≤ helpers · most. Undefined while a number is missing. */
export function reachOf({ first, floor, cuts }: Bargain): Reach | undefined {
  if (first === undefined || floor === undefined || cuts.type !== 'fixed' || cuts.helpers === undefined || cuts.least === undefined || cuts.most === undefined) {
    return undefined;
  }
  const [least, most, range] = [cuts.helpers * cuts.least, cuts.helpers * cuts.most, first - floor];
  return { helpers: cuts.helpers, least, most, range, reached: least <= range && range <= most };
}

/** Whether the rung asks for no more people than the one before, or costs no less. */
export function isOutOfStep(ladder: readonly Rung[], index: number): boolean {
  const [before, rung] = [ladder[index - 1], ladder[index]];
  return (before?.people !== undefined && rung?.people !== undefined && rung.people <= before.people)
    || (before?.price !== undefined && rung?.price !== undefined && rung.price >= before.price);
}

/** What all units of a bargain may take off together, against its budget, in minor units. Undefined without both limits. */
export function worstOf({ first, floor }: Bargain, { units, budget }: Limits): { most: number; fits: boolean } | undefined {
  if (first === undefined || floor === undefined || units === undefined || budget === undefined || floor > first) {
    return undefined;
  }
  const most = BigInt(first - floor) * BigInt(units);
  return { most: Number(most > MOST_SHOWN ? MOST_SHOWN : most), fits: most <= BigInt(budget) };
}

const MOST_SHOWN = BigInt(Number.MAX_SAFE_INTEGER);

/** The price that a form's one offer asks for goods, where it does. */
export function priceOf({ body }: Promotion): number | undefined {
  const [offer, ...more] = body.type === 'form' ? body.offers : [];
  return offer?.effect.type === 'unitPrice' && more.length === 0 ? offer.effect.price : undefined;
}

/** Whether a form's one offer is a price, which the play says once more. */
export function isPriced({ body }: Promotion): boolean {
  return body.type === 'form' && body.offers.length === 1 && body.offers[0]!.effect.type === 'unitPrice';
}

/** Keeps equal what is said twice: the floor of a bargain and the first price of a ladder are the offer's price. */
export function keepEqual(play: Play, price: number | undefined): void {
  if (play.type === 'bargain') {
    put(play, 'floor', price);
  } else if (play.type === 'groupBuy' && play.ladder?.[0]) {
    put(play.ladder[0], 'price', price);
  }
}

/** The first rung of a ladder is for the fewest people. */
export function firstFollows(play: GroupBuy): void {
  if (play.ladder?.[0]) {
    put(play.ladder[0], 'people', play.need);
  }
}

function put<T extends object, K extends keyof T>(owner: T, name: K, value: T[K] | undefined): void {
  if (value === undefined) {
    delete owner[name];
  } else {
    owner[name] = value;
  }
}
