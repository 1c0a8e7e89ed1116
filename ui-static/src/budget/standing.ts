import type { Budget, Counts } from '@/api/budgets';
import { formatAmount } from '@/money/amount';

/** What a quantity of a budget is: money of a currency, orders or units. */
export type Measure = { counts: Counts; currency: string };

type Say = (key: string, named: Record<string, unknown>) => string;

/** So much of a budget in words: `¥1,234.50`, `12 orders`. */
export function shown(n: number, { counts, currency }: Measure, locale: string, t: Say): string {
  return counts === 'MONEY' ? formatAmount(n, currency, locale) : t(`budget.quantity.${counts}`, { n: n.toLocaleString(locale), count: n });
}

/** What is held and used; of a split budget, by the value that has most. */
export function given({ split, most, held, used }: Pick<Budget, 'split' | 'most' | 'held' | 'used'>): number {
  return split === '' ? held + used : most;
}

/** What is left of the amount; nothing where more was given than there is now. */
export function left(budget: Pick<Budget, 'amount' | 'split' | 'most' | 'held' | 'used'>): number {
  return Math.max(0, budget.amount - given(budget));
}

/** Whole percent of the amount that are given; 100 only when nothing is left. */
export function percentGiven(budget: Pick<Budget, 'amount' | 'split' | 'most' | 'held' | 'used'>): number {
  return budget.amount === 0 ? 100 : Math.floor((given(budget) / budget.amount) * 100);
}

export interface Share {
  of: 'used' | 'held' | 'most' | 'overdrawn';
  /** Of the bar's width. */
  percent: number;
}

/** The parts of a budget's bar; what they leave free is left. The bar is as long as the amount, or as all that was given where that is more. */
export function shares(budget: Pick<Budget, 'amount' | 'split' | 'most' | 'held' | 'used' | 'overdrawn'>): Share[] {
  const parts: [Share['of'], number][] = budget.split === ''
    ? [['used', budget.used], ['held', budget.held], ['overdrawn', budget.overdrawn]]
    : [['most', budget.most]];
  const whole = Math.max(budget.amount, given(budget)) + (budget.split === '' ? budget.overdrawn : 0);
  return whole === 0 ? [] : parts.filter(([, n]) => n > 0).map(([of, n]) => ({ of, percent: (n / whole) * 100 }));
}

/** What becomes of a budget, as a key of the words under `budget.becomes`. */
export function becomes({ forecast, periodUntil, amount }: Pick<Budget, 'forecast' | 'periodUntil' | 'amount'>): 'none' | 'used-up' | 'runs-out' | 'lasts-until' | 'lasts' {
  switch (forecast.state) {
    case 'USED_UP':
      return amount === 0 ? 'none' : 'used-up';
    case 'RUNS_OUT':
      return 'runs-out';
    case 'LASTS':
      return periodUntil ? 'lasts-until' : 'lasts';
  }
}
