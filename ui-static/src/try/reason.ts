import type { Target } from '@/promotion/promotion';
import { saidCondition, saidFilter, saidGoods, saidNumber, type Tongue } from '@/promotion/saidCondition';
import { said } from '@/words/i18n';
import { leftOf } from './left';
import type { Availability, CodeState, Gap, LimitReason, Outcome, Why } from './quote';

/** Why a promotion gave nothing, in words that a shopper understands; `name` says a promotion's name, `availability` what was left where that is known. */
export function reasonOf(outcome: Outcome, tongue: Tongue, name: (promotion: string) => string, availability: Availability = {}): string {
  const { t, amount } = tongue;
  switch (outcome.outcome) {
    case 'APPLIED':
      return '';
    case 'THRESHOLD_MISSED': {
      const said = (n: number) => (outcome.measure === 'AMOUNT' ? amount(n) : t('outcome.units', { n }));
      const goods = goodsOf(outcome.of, tongue);
      return t(goods ? 'outcome.missing-of' : 'outcome.missing', { missing: said(outcome.missing), actual: said(outcome.actual), required: said(outcome.required), goods });
    }
    case 'OUTBID':
      return outbid(outcome, tongue, name(outcome.by), outcome.rivals?.length ?? 1);
    case 'EXCLUDED':
      return t('outcome.excluded', { by: name(outcome.by) });
    case 'CODE_REJECTED':
      return t('outcome.code-rejected', { by: name(outcome.by), code: outcome.code, why: said(outcome.rejection, tongue.locale) });
    case 'LIMIT_REACHED':
      return limitReached(outcome, tongue, availability);
    case 'SPENT':
      return t('outcome.spent');
    case 'FAILED':
      return t('outcome.failed', { reason: outcome.reason });
    case 'NOT_ELIGIBLE':
      return whyNot(outcome.why, tongue);
  }
}

const OF_MONEY: LimitReason[] = ['BUDGET_EXCEEDED', 'BUDGET_PACED'];

/** Which limit, and how much of it was left, if anything was. */
function limitReached({ promotion, reason }: Extract<Outcome, { outcome: 'LIMIT_REACHED' }>, { t, amount }: Tongue, availability: Availability): string {
  const why = t(`outcome.limit.${reason}`);
  const { money } = leftOf(availability, promotion);
  return OF_MONEY.includes(reason) && money ? t('outcome.limit-money', { why, left: amount(money) }) : why;
}

/** Where a budget was short: what was left of it, and what would have been taken off. */
export function shortOf(outcome: Extract<Outcome, { outcome: 'APPLIED' }>, { t, amount }: Tongue): string {
  return (outcome.desired ?? outcome.amount) > outcome.amount ? t('outcome.partial', { left: amount(outcome.amount), desired: amount(outcome.desired!) }) : '';
}

/** Which goods count, where not all do: the part of a bundle that is missing. */
function goodsOf(of: Target | undefined, tongue: Tongue): string {
  const where = of?.type === 'lines' || of?.type === 'units' ? (of.where ?? {}) : {};
  return Object.keys(where).length === 0 ? '' : (saidGoods(where, tongue) ?? saidFilter(where, tongue));
}

/** The winner gives more itself; or it allows more, which the cart as a whole shows; or it only comes first. */
function outbid({ worth, rivalWorth, margin }: Extract<Outcome, { outcome: 'OUTBID' }>, { t, amount }: Tongue, one: string, winners: number): string {
  const by = winners > 1 ? t('outcome.by-several', { by: one, n: winners - 1 }) : t('outcome.by-one', { by: one });
  if (margin === 0) {
    return t('outcome.outranked', { by });
  }
  return rivalWorth - worth === margin
    ? t('outcome.outbid', { by, more: amount(margin) })
    : t('outcome.outbid-in-all', { by, worth: amount(worth), margin: amount(margin) });
}

/** Why a code does not count, beyond what its state says. */
export function codeReasonOf({ state, why, text }: CodeState, tongue: Tongue, name: (promotion: string) => string): string {
  if (state === 'REJECTED') {
    return text;
  }
  return why ? reasonOf(why, tongue, name) : '';
}

function whyNot(why: Why, tongue: Tongue): string {
  switch (why.type) {
    case 'notRunning':
      return tongue.t(`outcome.${why.state}`);
    case 'otherCurrency':
      return tongue.t('outcome.other-currency');
    case 'nothingMatches':
      return tongue.t('outcome.nothing-matches');
    case 'unmet':
      return why.conditions.map((gap) => saidGap(gap, tongue)).join(tongue.t('outcome.and'));
  }
}

/** The condition, and how far the cart is from it. */
function saidGap({ condition, actual, missing, has }: Gap, tongue: Tongue): string {
  const unmet = tongue.t('outcome.unmet', { condition: saidCondition(condition, tongue) });
  if (actual !== undefined) {
    const number = (n: number) => (condition.type === 'number' ? saidNumber(condition.field, n, tongue) : tongue.t('outcome.units', { n }));
    return missing === undefined
      ? tongue.t('outcome.unmet-now', { unmet, actual: number(actual) })
      : tongue.t('outcome.unmet-missing', { unmet, actual: number(actual), missing: number(missing) });
  }
  return has?.length ? tongue.t('outcome.unmet-now', { unmet, actual: has.join(', ') }) : unmet;
}
