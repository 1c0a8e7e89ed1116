import { decimals } from '@/money/currency';
import { decimalText } from '@/money/decimal';
import { percentText, zhe } from '@/money/percent';
import type { Effect, Offer, Text } from './promotion';

/** A first name and id for what was filled in so far; empty while the numbers are missing. */
export interface Suggestion {
  id: string;
  name: Text;
}

const NOTHING: Suggestion = { id: '', name: { zh: '', en: '' } };

export function suggestion(offer: Offer, currency: string): Suggestion {
  const short = (minor: number) => decimalText(minor, decimals(currency)).replace(/\.0+$/, '');
  const cash = (minor: number) => (currency === 'CNY' ? `¥${short(minor)}` : `${currency} ${short(minor)}`);
  const from = offer.thresholds?.[0]?.atLeast;
  const amount = from !== undefined && offer.thresholds?.[0]?.measure === 'AMOUNT' ? from : undefined;
  const zhFrom = amount === undefined ? '' : `满${short(amount)}`;
  const enFrom = amount === undefined ? '' : ` over ${cash(amount)}`;
  const idFrom = amount === undefined ? '' : `-${short(amount)}`;
  const effect = offer.effect;
  switch (effect.type) {
    case 'tiered':
      return tiered(effect, short, cash);
    case 'percentOff':
      return effect.basisPoints === undefined ? NOTHING : named(`off-${percentText(effect.basisPoints)}${idFrom}`,
        `${zhFrom}${zhe(effect.basisPoints) ?? '0'}折`, `${percentText(effect.basisPoints)}% off${enFrom}`);
    case 'amountOff':
      return effect.amount === undefined ? NOTHING : named(`minus-${short(effect.amount)}${idFrom}`,
        `${zhFrom}直降${short(effect.amount)}元`, `${cash(effect.amount)} off each${enFrom}`);
    case 'unitPrice':
      return effect.price === undefined ? NOTHING : named(`price-${short(effect.price)}`,
        `一口价${short(effect.price)}元`, `Now ${cash(effect.price)}`);
    case 'freeGift':
      return effect.sku === '' ? NOTHING : named(`gift-${effect.sku}${idFrom}`, `${zhFrom}赠${effect.sku}`, `Free ${effect.sku}${enFrom}`);
    case 'freeShipping':
      return named(`free-shipping${idFrom}`, `${zhFrom}包邮`, `Free shipping${enFrom}`);
  }
}

function tiered(effect: Effect & { type: 'tiered' }, short: (n: number) => string, cash: (n: number) => string): Suggestion {
  const top = effect.tiers.findLast(({ atLeast }) => atLeast !== undefined);
  if (top?.atLeast === undefined) {
    return NOTHING;
  }
  const count = effect.measure === 'COUNT';
  const from = count ? String(top.atLeast) : short(top.atLeast);
  const zh = `${effect.repeat ? '每' : ''}满${from}${count ? '件' : ''}`;
  const en = `${effect.repeat ? 'every ' : ''}${count ? `${from} items` : cash(top.atLeast)}`;
  if (top.gives.type === 'percentOff' && top.gives.basisPoints !== undefined) {
    const { basisPoints } = top.gives;
    return named(`mz-${from}-${percentText(basisPoints)}`, `${zh}打${zhe(basisPoints) ?? '0'}折`, `${percentText(basisPoints)}% off ${en}`);
  }
  if (top.gives.type === 'amountOff' && top.gives.amount !== undefined) {
    return named(`mj-${from}-${short(top.gives.amount)}`, `${zh}减${short(top.gives.amount)}`, `${cash(top.gives.amount)} off ${en}`);
  }
  return NOTHING;
}

function named(id: string, zh: string, en: string): Suggestion {
  return { id: id.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '').slice(0, 64), name: { zh, en } };
}
