import { saidCondition, type Tongue } from '@/promotion/saidCondition';
import type { Outcome, Why } from './quote';

/** Why a promotion gave nothing, in words that a shopper understands; `name` says a promotion's name. */
export function reasonOf(outcome: Outcome, tongue: Tongue, name: (promotion: string) => string): string {
  const { t, amount } = tongue;
  switch (outcome.outcome) {
    case 'APPLIED':
      return '';
    case 'THRESHOLD_MISSED': {
      const said = (n: number) => (outcome.measure === 'AMOUNT' ? amount(n) : t('outcome.units', { n }));
      return t('outcome.missing', { missing: said(outcome.missing), actual: said(outcome.actual), required: said(outcome.required) });
    }
    case 'OUTBID':
      return outcome.rivalWorth > outcome.worth
        ? t('outcome.outbid', { by: name(outcome.by), more: amount(outcome.rivalWorth - outcome.worth) })
        : t('outcome.outranked', { by: name(outcome.by) });
    case 'EXCLUDED':
      return t('outcome.excluded', { by: name(outcome.by) });
    case 'LIMIT_REACHED':
      return t('outcome.limit');
    case 'SPENT':
      return t('outcome.spent');
    case 'FAILED':
      return t('outcome.failed', { reason: outcome.reason });
    case 'NOT_ELIGIBLE':
      return whyNot(outcome.why, tongue);
  }
}

function whyNot(why: Why, tongue: Tongue): string {
  switch (why.type) {
    case 'notRunning':
      return tongue.t('outcome.not-running');
    case 'otherCurrency':
      return tongue.t('outcome.other-currency');
    case 'nothingMatches':
      return tongue.t('outcome.nothing-matches');
    case 'unmet':
      return tongue.t('outcome.unmet', { condition: saidCondition(why.condition, tongue) });
  }
}
