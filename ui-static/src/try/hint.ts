import { saidGoods, saidSku, type Tongue } from '@/promotion/saidCondition';
import { said } from '@/words/i18n';
import type { NearMiss } from './quote';

/** 再买 ¥12.30 可减 ¥50: what to add, and what it brings. */
export function hintOf({ name, measure, missing, of, saves, onShipping, gifts }: NearMiss, tongue: Tongue): string {
  const { t, amount } = tongue;
  const what = measure === 'AMOUNT' ? amount(missing) : t('outcome.units', { n: missing });
  const more = t(of === undefined ? 'try.more' : measure === 'AMOUNT' ? 'try.more-of' : 'try.more-units-of', { what, goods: of && (saidGoods(of, tongue) ?? t('try.selected')) });
  const [gift] = gifts ?? [];
  const gain = gift
    ? t('try.gains-gift', { sku: saidSku(gift.sku, tongue), qty: gift.qty })
    : saves === undefined
      ? t('try.gains-promotion', { name: said(name, tongue.locale) })
      : t(onShipping ? 'try.gains-shipping' : 'try.gains', { saves: amount(saves) });
  return t('try.near', { more, gain });
}
