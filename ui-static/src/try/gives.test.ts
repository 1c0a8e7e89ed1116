import { expect, test } from 'vitest';
import type { Tongue } from '@/promotion/saidCondition';
import { i18n, speak, type Locale } from '@/words/i18n';
import { givesOf } from './gives';
import type { Extra } from './quote';

const words = i18n.global.t as unknown as (key: string, named?: Record<string, unknown>) => string;
const promotion = 'p';
const EXTRAS: [Extra, zh: string, en: string][] = [
  [{ promotion, type: 'pointsEarned', points: 120 }, '送 120 积分', 'Earns 120 points'],
  [{ promotion, type: 'pointsSpent', points: 1, amount: 100 }, '用 1 积分抵 ¥1', '1 point pays ¥1'],
  [{ promotion, type: 'granted', grant: { type: 'grantCoupon', coupon: 'tea-10' } }, '送券 tea-10 × 1', 'Coupon tea-10 × 1'],
  [{ promotion, type: 'granted', grant: { type: 'grantChance', lottery: 'wheel', count: 2 } }, '送抽奖“wheel”的机会 × 2', 'Chance in the lottery “wheel” × 2'],
  [{ promotion, type: 'granted', grant: { type: 'grantBadge', badge: 'fan' } }, '送徽章 fan', 'Badge fan'],
  [{ promotion, type: 'granted', grant: { type: 'reward', to: 'INVITER', prize: { type: 'points', points: 50 } } }, '邀请人得 50 积分', 'The inviter gets 50 points'],
  [{ promotion, type: 'granted', grant: { type: 'reward', to: 'INVITEE', prize: { type: 'money', amount: 500 } } }, '被邀请人得 ¥5', 'The invitee gets ¥5'],
  [{ promotion, type: 'granted', grant: { type: 'reward', to: 'INVITEE', prize: { type: 'coupon', coupon: 'new' } } }, '被邀请人得券 new', 'The invitee gets the coupon new'],
  [{ promotion, type: 'swapped', line: '1', units: 2, sku: 'CUP', qty: 4, value: 100, worth: 0 }, '2 件换成 马克杯 × 4', '2 units become Mug × 4'],
  [{ promotion, type: 'codeRefused', code: 'X', reason: { zh: '已停用', en: 'it is over' } }, '券码 X 不能使用：已停用', 'The code X does not count: it is over'],
  [{ promotion, type: 'said', remark: { type: 'notice', text: { zh: '{day}前|送达', en: 'There by {day}' }, parameters: { day: '$&' } } }, '提示：$&前|送达', 'Notice: There by $&'],
  [{ promotion, type: 'said', remark: { type: 'custom', key: 'gift-wrap', payload: { paper: 'red' } } }, '交给结算页：gift-wrap paper=red', 'Left to checkout: gift-wrap paper=red'],
];

const goods = { products: [{ sku: 'CUP', name: { zh: '马克杯', en: 'Mug' } }], brands: [], categories: [] };

async function all(locale: Locale): Promise<string[]> {
  await speak(locale);
  const tongue: Tongue = { t: words, locale, field: () => undefined, amount: (minor) => `¥${minor / 100}`, goods };
  return EXTRAS.map(([extra]) => givesOf(extra, tongue));
}

test('everything that is given besides money has words in both languages', async () => {
  expect(await all('zh-CN')).toEqual(EXTRAS.map(([, zh]) => zh));
  expect(await all('en')).toEqual(EXTRAS.map(([, , en]) => en));
});
