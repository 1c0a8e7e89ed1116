import type { Budget, Hour } from '@/api/budgets';

/** An instant in milliseconds and what is left then. */
export type Point = [at: number, left: number];

/** The lines of a burn-down chart; those that a budget has not are empty. */
export interface Lines {
  /** What was left, hour by hour, until now. */
  left: Point[];
  /** From now to when nothing is left, if it goes on like this. */
  forecast: Point[];
  /** What is left when it is spent evenly. */
  even: Point[];
  amount: Point[];
  from: number;
  until: number;
}

/** One hour in figures. */
export interface Row extends Hour {
  /** At its end. */
  left: number;
}

const HOUR = 3_600_000;
const millis = (instant: string) => Date.parse(instant);

/** What was left at the end of each hour, oldest first: reckoned backwards from what is left now, because the hours may not go back to the beginning. */
export function rows(budget: Pick<Budget, 'amount' | 'held' | 'used'>, hours: readonly Hour[]): Row[] {
  const found: Row[] = [];
  let left = budget.amount - budget.held - budget.used;
  for (const hour of hours.toReversed()) {
    found.push({ ...hour, left });
    left += hour.held + hour.used;
  }
  return found.toReversed();
}

/**
 * @param now the instant that the figures are of
 */
export function lines(budget: Budget, hours: readonly Hour[], now: number): Lines {
  const left = leftUntil(budget, hours, now);
  const from = left[0]![0];
  const forecast = forecastOf(budget, left.at(-1)!, from);
  const until = Math.max(now, forecast.at(-1)?.[0] ?? now, budget.even && budget.periodUntil ? millis(budget.periodUntil) : now);
  return { left, forecast, even: evenly(budget), amount: [[from, budget.amount], [until, budget.amount]], from, until };
}

function leftUntil(budget: Budget, hours: readonly Hour[], now: number): Point[] {
  const points: Point[] = [];
  const put = (at: number, left: number) => {
    if (points.at(-1)?.[0] !== at) {
      points.push([at, left]);
    }
  };
  const known = rows(budget, hours);
  const first = known[0];
  const before = first ? first.left + first.held + first.used : budget.amount - budget.held - budget.used;
  const begin = budget.periodFrom ? millis(budget.periodFrom) : (first ? millis(first.at) : now - HOUR);
  // Hours of more than a month ago are not told, so the line begins with the first that is.
  put(before === budget.amount || !first ? Math.min(begin, now) : millis(first.at), before);
  for (const row of known) {
    put(millis(row.at), row.left + row.held + row.used);
    put(Math.min(millis(row.at) + HOUR, now), row.left);
  }
  put(now, budget.amount - budget.held - budget.used);
  return points;
}

/** A forecast that reaches far beyond what has been is cut where the chart would be twice as wide. */
function forecastOf({ forecast }: Budget, [now, left]: Point, from: number): Point[] {
  if (forecast.state !== 'RUNS_OUT' || !forecast.runsOut) {
    return [];
  }
  const end = millis(forecast.runsOut);
  const seen = Math.min(end, now + Math.max(now - from, 24 * HOUR));
  return [[now, left], [seen, end === seen ? 0 : left * (1 - (seen - now) / (end - now))]];
}

function evenly({ even, amount, periodFrom, periodUntil }: Budget): Point[] {
  return even && periodFrom && periodUntil ? [[millis(periodFrom), amount], [millis(periodUntil), 0]] : [];
}
