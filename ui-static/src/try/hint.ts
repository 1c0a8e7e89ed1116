import type { Tongue } from '@/promotion/saidCondition';
import type { NearMiss } from './quote';

/** 再买 ¥12.30 可减 ¥50: what to add, and what it brings. */
export function hintOf({ measure, missing, of, saves, onShipping, gifts }: NearMiss, { t, amount }: Tongue): string {
  const what = measure === 'AMOUNT' ? amount(missing) : t('outcome.units', { n: missing });
  const more = t(of === undefined ? 'try.more' : measure === 'AMOUNT' ? 'try.more-of' : 'try.more-units-of', { what });
  const [gift] = gifts ?? [];
  const gain = gift
    ? t('try.gains-gift', { sku: gift.sku, qty: gift.qty })
    : t(onShipping ? 'try.gains-shipping' : 'try.gains', { saves: amount(saves) });
  return t('try.near', { more, gain });
}
