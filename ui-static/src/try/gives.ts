import type { Notice, Prize } from '@/promotion/effect';
import { saidSku, type Tongue } from '@/promotion/saidCondition';
import { said } from '@/words/i18n';
import type { Extra } from './quote';

type Granted = Extract<Extra, { type: 'granted' }>['grant'];

/** What a promotion gives or says besides a price, in words. */
export function givesOf(extra: Extra, tongue: Tongue): string {
  const { t, amount, locale } = tongue;
  switch (extra.type) {
    case 'swapped':
      return t('gives.swapped', { n: extra.units, sku: saidSku(extra.sku, tongue), qty: extra.qty });
    case 'pointsSpent':
      return t('gives.points-spent', { n: extra.points, amount: amount(extra.amount) });
    case 'pointsEarned':
      return t('gives.points', { n: extra.points });
    case 'granted':
      return granted(extra.grant, tongue);
    case 'codeRefused':
      return t('gives.code-refused', { code: extra.code, reason: said(extra.reason, locale) });
    case 'said':
      return extra.remark.type === 'notice'
        ? t('gives.notice', { text: filledIn(extra.remark, locale) })
        : t('gives.custom', { what: [extra.remark.key, ...Object.entries(extra.remark.payload ?? {}).map(([name, value]) => `${name}=${value}`)].join(' ') });
  }
}

function granted(grant: Granted, tongue: Tongue): string {
  const { t } = tongue;
  switch (grant.type) {
    case 'grantCoupon':
      return t('gives.coupon', { id: grant.coupon, n: grant.count ?? 1 });
    case 'grantChance':
      return t('gives.chance', { id: grant.lottery, n: grant.count ?? 1 });
    case 'grantBadge':
      return t('gives.badge', { id: grant.badge });
    case 'reward':
      return t(`gives.reward-${grant.to}`, { prize: prizeOf(grant.prize, tongue) });
  }
}

function prizeOf(prize: Prize, { t, amount }: Tongue): string {
  switch (prize.type) {
    case 'points':
      return t('gives.prize-points', { n: prize.points });
    case 'coupon':
      return t('gives.prize-coupon', { id: prize.coupon });
    case 'money':
      return t('gives.prize-money', { amount: amount(prize.amount ?? 0) });
  }
}

function filledIn({ text, parameters = {} }: Notice, locale: string): string {
  return Object.entries(parameters).reduce((filled, [name, value]) => filled.replaceAll(`{${name}}`, () => value), said(text, locale));
}
