import { zhe, percentText, timesText } from '@/money/percent';
import { decimals } from '@/money/currency';
import { decimalText } from '@/money/decimal';
import type { Notice, Part, Single, Tiered } from './effect';
import { bundleName, UNNAMED, type NamedGoods } from './goodsName';
import type { Offer, Text } from './promotion';

/** A first name and id for what was filled in so far; empty while the numbers are missing. */
export interface Suggestion {
  id: string;
  name: Text;
}

const NOTHING: Suggestion = { id: '', name: { zh: '', en: '' } };

/** What is said of an effect by itself, before its threshold; nothing while something is missing. */
type Said = readonly [id: string, zh: string, en: string] | undefined;

export function suggestion(offer: Offer, currency: string, goods: NamedGoods = UNNAMED): Suggestion {
  const cash = amounts(currency, goods);
  if (offer.effect.type === 'tiered') {
    return named('', tiered(offer.effect, cash));
  }
  const [threshold] = offer.thresholds ?? [];
  const from = threshold?.measure === 'AMOUNT' ? threshold.atLeast : undefined;
  const said = saidOf(offer, cash);
  return named(from === undefined ? '' : `-${cash.short(from)}`,
    from === undefined ? said : said && [said[0], `满${cash.short(from)}${said[1]}`, `${said[2]} over ${cash.sign(from)}`]);
}

function saidOf({ effect, target }: Offer, cash: Amounts): Said {
  const said = single(effect as Single, cash);
  return target.type === 'shipping' && effect.type !== 'freeShipping' ? said && [`shipping-${said[0]}`, `运费${said[1]}`, `Shipping ${said[2]}`] : said;
}

interface Amounts {
  goods: NamedGoods;
  short: (minor: number) => string;
  sign: (minor: number) => string;
}

function amounts(currency: string, goods: NamedGoods): Amounts {
  const short = (minor: number) => decimalText(minor, decimals(currency)).replace(/\.0+$/, '');
  return { goods, short, sign: (minor) => (currency === 'CNY' ? `¥${short(minor)}` : `${currency} ${short(minor)}`) };
}

function single(effect: Single, cash: Amounts): Said {
  const { short, sign } = cash;
  switch (effect.type) {
    case 'percentOff':
      return when(effect.basisPoints, (off) => [`off-${percentText(off)}`, `${zhe(off) ?? '0'}折`, `${percentText(off)}% off`]);
    case 'amountOff':
      return when(effect.amount, (off) => (effect.split === 'PER_UNIT'
        ? [`minus-${short(off)}`, `直降${short(off)}元`, `${sign(off)} off each`] : [`minus-${short(off)}`, `减${short(off)}元`, `${sign(off)} off`]));
    case 'unitPrice':
      return when(effect.price, (price) => [`price-${short(price)}`, `一口价${short(price)}元`, `Now ${sign(price)}`]);
    case 'bundlePrice':
      return when(effect.price, (price) => bundle(effect.parts, [`for-${short(price)}`, `${short(price)}元`, `for ${sign(price)}`], cash));
    case 'bundleOff': {
      const off = single(effect.off, cash);
      return off && bundle(effect.parts, off, cash);
    }
    case 'buyXGetY':
      return when(effect.buy, (buy) => when(effect.get, (get) => {
        const off = effect.basisPoints ?? 10_000;
        return off === 10_000 ? [`buy-${buy}-get-${get}`, `买${buy}送${get}`, `Buy ${buy}, get ${get} free`]
          : [`buy-${buy}-get-${get}-off-${percentText(off)}`, `买${buy}件，另${get}件${zhe(off)}折`, `Buy ${buy}, get ${get} at ${percentText(off)}% off`];
      }));
    case 'freeGift':
      return when(effect.sku || undefined, (sku) => [`gift-${sku}`, `赠${sku}`, `Free ${sku}`]);
    case 'swap':
      return when(effect.sku || undefined, (sku) => [`swap-${sku}`, `换${sku}`, `Upgrade to ${sku}`]);
    case 'freeShipping':
      return ['free-shipping', '包邮', 'Free shipping'];
    case 'pointsDeduct':
      return when(effect.points, (points) => when(effect.amount, (pay) => [`points-${points}-pay-${short(pay)}`, `${points}积分抵${short(pay)}元`, `${points} points pay ${sign(pay)}`]));
    case 'pointsEarn':
      return when(effect.points, (points) => (effect.per === undefined ? [`points-${points}`, `送${points}积分`, plural(points)]
        : [`points-${points}-per-${short(effect.per)}`, `每${short(effect.per)}元送${points}积分`, `${plural(points)} per ${sign(effect.per)}`]));
    case 'pointsTimes':
      return when(effect.basisPoints, (times) => [`points-times-${timesText(times)}`, `${timesText(times)}倍积分`, `${timesText(times)} times the points`]);
    case 'grantCoupon':
      return when(effect.coupon || undefined, (coupon) => [`coupon-${coupon}`, `返券${coupon}`, `Coupon ${coupon}`]);
    case 'grantChance':
      return when(effect.lottery || undefined, (lottery) => [`chance-${lottery}`, `抽奖${lottery}`, `Chance in ${lottery}`]);
    case 'grantBadge':
      return when(effect.badge || undefined, (badge) => [`badge-${badge}`, `徽章${badge}`, `Badge ${badge}`]);
    case 'reward':
      return effect.to === 'INVITER' ? ['reward-inviter', '邀请人奖励', 'Reward for inviters'] : ['reward-invitee', '被邀请人奖励', 'Reward for invitees'];
    case 'rejectCode':
      return when(effect.codes?.[0], (code) => [`no-${code}`, `停用${code}`, `${code} does not count`]);
    case 'notice':
      return when(effect.text.zh || undefined, (zh) => ['notice', `提示：${filled(zh, effect).slice(0, 20)}`, `Notice: ${filled(effect.text.en, effect).slice(0, 40)}`]);
    case 'custom':
      return when(effect.key || undefined, (key) => [`checkout-${key}`, `结算${key}`, `Checkout: ${key}`]);
  }
}

/** So many of one kind, or a set of several kinds. */
function bundle(parts: Part[], [id, zh, en]: NonNullable<Said>, { goods }: Amounts): Said {
  const set = bundleName(parts, goods);
  return set ? [`set-${set.id}-${id}`, `${set.zh}套装${zh}`, `${set.en} set: ${en.replace(/^for /, '')}`]
    : when(units(parts), (n) => [`any-${n}-${id}`, `${n}件${zh}`, en.startsWith('for ') ? `${n} ${en}` : `${en} for ${n}`]);
}

function tiered(effect: Tiered, cash: Amounts): Said {
  const top = effect.tiers.findLast(({ atLeast }) => atLeast !== undefined);
  if (top?.atLeast === undefined) {
    return undefined;
  }
  const count = effect.measure === 'COUNT';
  const from = count ? String(top.atLeast) : cash.short(top.atLeast);
  const zh = `${effect.repeat ? '每' : ''}满${from}${count ? '件' : ''}`;
  const en = `${effect.repeat ? 'every ' : ''}${count ? `${from} items` : cash.sign(top.atLeast)}`;
  const gives = top.gives;
  switch (gives.type) {
    case 'percentOff':
      return when(gives.basisPoints, (off) => [`mz-${from}-${percentText(off)}`, `${zh}打${zhe(off) ?? '0'}折`, `${percentText(off)}% off ${en}`]);
    case 'amountOff':
      return when(gives.amount, (off) => [`mj-${from}-${cash.short(off)}`, `${zh}减${cash.short(off)}`, `${cash.sign(off)} off ${en}`]);
    default: {
      const said = single(gives, cash);
      return said && [`${said[0]}-${from}`, `${zh}${said[1]}`, `${said[2]} from ${en}`];
    }
  }
}

function when<T>(given: T | undefined, say: (given: T) => Said): Said {
  return given === undefined ? undefined : say(given);
}

/** A text as customers read it. */
function filled(text: string, { parameters = {} }: Notice): string {
  return text.replace(/\{(\w+)\}/g, (blank, name: string) => parameters[name] ?? blank);
}

function plural(points: number): string {
  return points === 1 ? '1 point' : `${points} points`;
}

/** Of all parts together. */
function units(parts: { count?: number }[]): number | undefined {
  return parts.reduce<number | undefined>((sum, { count }) => (sum === undefined || count === undefined ? undefined : sum + count), 0);
}

function named(from: string, said: Said): Suggestion {
  if (said === undefined) {
    return NOTHING;
  }
  const [id, zh, en] = said;
  return { id: `${id}${from}`.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '').slice(0, 64), name: { zh, en } };
}
