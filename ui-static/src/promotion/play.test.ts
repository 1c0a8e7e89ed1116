import { describe, expect, test } from 'vitest';
import type { Cart } from '@/cart/cart';
import { spanOf } from '@/time/duration';
import { exampleOf } from './example';
import { factsOf } from './facts';
import { fieldName } from './fieldNames';
import { fieldValue } from './field';
import { takingPart, type Bargain, type GroupBuy } from './play';
import { firstFollows, isOutOfStep, keepEqual, priceOf, reachOf, worstOf } from './playGuards';
import type { Form, Promotion } from './promotion';
import { saidCondition, type Tongue } from './saidCondition';
import { blankPromotion, fitsForm, type Template } from './template';

const bargain: Bargain = { type: 'bargain', first: 9900, floor: 6900, cuts: { type: 'fixed', helpers: 10, least: 100, most: 900 } };
const said = (key: string, named?: Record<string, unknown>) => (named ? `${key} ${Object.values(named).join(' ')}` : key);
const tongue: Tongue = { t: said, locale: 'en', field: () => undefined, amount: (minor) => `¥${minor / 100}` };

async function filled(template: Template): Promise<Promotion> {
  return { ...blankPromotion(template, 'c', 'UTC'), id: 'tea', ...(await exampleOf(template)) };
}

describe('a bargain', () => {
  test('reaches its floor when what there is to cut lies between the least and the most of all cuts', () => {
    expect(reachOf(bargain)).toEqual({ helpers: 10, least: 1000, most: 9000, range: 3000, reached: true });
    const by = (least: number, most: number) => reachOf({ ...bargain, cuts: { type: 'fixed', helpers: 10, least, most } })?.reached;
    expect([by(300, 300), by(301, 900), by(100, 299), by(1, 300)]).toEqual([true, false, false, true]);
  });

  test('says nothing before all numbers are there, nor where each cut is a share', () => {
    expect(reachOf({ ...bargain, cuts: { type: 'fixed', helpers: 10, least: 100 } })).toBeUndefined();
    expect(reachOf({ ...bargain, cuts: { type: 'weighted', least: 5, mostHelpers: 80 } })).toBeUndefined();
  });

  test('may take off at most what all units take off at the floor, exactly', () => {
    expect(worstOf(bargain, { units: 100, budget: 300_000 })).toEqual({ most: 300_000, fits: true });
    expect(worstOf(bargain, { units: 100, budget: 299_999 })?.fits).toBe(false);
    expect(worstOf(bargain, { units: 1_000_000_000_000, budget: 1 })?.fits).toBe(false);
    expect(worstOf(bargain, { units: 100 })).toBeUndefined();
  });
});

describe('a ladder', () => {
  const ladder = [{ people: 3, price: 6900 }, { people: 5, price: 5900 }];

  test('goes up in people and down in price', () => {
    expect([0, 1].map((i) => isOutOfStep(ladder, i))).toEqual([false, false]);
    expect(isOutOfStep([ladder[0]!, { people: 3, price: 5900 }], 1)).toBe(true);
    expect(isOutOfStep([ladder[0]!, { people: 5, price: 6900 }], 1)).toBe(true);
    expect(isOutOfStep([ladder[0]!, {}], 1)).toBe(false);
  });

  test('begins with the people needed and the price of the offer', () => {
    const group: GroupBuy = { type: 'groupBuy', need: 4, ladder: structuredClone(ladder) };
    firstFollows(group);
    keepEqual(group, 6500);
    expect(group.ladder?.[0]).toEqual({ people: 4, price: 6500 });
    keepEqual(group, undefined);
    expect(group.ladder?.[0]).toEqual({ people: 4 });
  });
});

describe('a promotion that is played', () => {
  test('says its floor once: as the price of its offer', async () => {
    const promotion = await filled('BARGAIN');
    expect(priceOf(promotion)).toBe((promotion.play as Bargain).floor);
    keepEqual(promotion.play!, 5000);
    expect((promotion.play as Bargain).floor).toBe(5000);
  });

  test('is tried by somebody who takes part, in the first role that it speaks of', async () => {
    const cart: Cart = { currency: 'CNY', lines: [] };
    expect(takingPart(cart, await filled('GROUP_BUY'))).toEqual({ ...cart, participation: { group: 'sample', promotion: 'tea', role: 'JOIN' } });
    expect(takingPart(cart, await filled('BARGAIN'))).toMatchObject({ participation: { bargain: 'sample', promotion: 'tea', role: 'BUY', amount: 3800 } });
    const opened: Promotion = { ...(await filled('GROUP_BUY')), when: { type: 'text', field: 'participation.role', values: ['OPEN'] } };
    expect(takingPart(cart, opened)).toMatchObject({ participation: { role: 'OPEN' } });
    expect(takingPart(cart, await filled('REFERRAL'))).toMatchObject({ participation: { referral: 'sample', role: 'INVITEE', milestone: 'first-order', amount: 5000 } });
    expect(takingPart(cart, await filled('UNIT_PRICE'))).toBe(cart);
    expect(takingPart(cart, null)).toBe(cart);
  });

  test('is told field by field, with amounts and durations as they are written', async () => {
    const bargained = await filled('BARGAIN');
    const facts = factsOf(bargained).filter(({ pointer }) => pointer.startsWith('/play'));
    const lines = facts.map(({ pointer, value }) => `${fieldName(pointer, (key) => key)} ${fieldValue(pointer, value, bargained, tongue)}`);
    expect(lines).toContain('play.floor ¥38');
    expect(lines).toContain('play.cut-most ¥9');
    expect(lines).toContain('play.life play.span-days 1');
    expect(lines).toContain('play.helpers 10');
  });

  test('calls a number what it counts in its play, in a condition and where there is no play of it', () => {
    const atLeast = (play: Promotion['play']) => saidCondition({ type: 'number', field: 'participation.count', comparison: 'GE', value: 2 }, { ...tongue, play: play?.type });
    expect([{ type: 'groupBuy' } as const, bargain, { type: 'referral' } as const, undefined].map(atLeast)).toEqual(
      ['count-groupBuy', 'count-bargain', 'count-referral'].map((name) => `who.said-number play.field.${name} who.GE 2`).concat('who.said-number participation.count who.GE 2'));
  });

  test('says roles and milestones in words', () => {
    expect(saidCondition({ type: 'text', field: 'participation.role', values: ['OPEN', 'ELSE'] }, tongue)).toContain('play.value.OPENwho.orELSE');
  });
});

describe('the rewards of a referral', () => {
  const twice = async (change: (second: Form['offers'][number]) => object) => {
    const { body } = await exampleOf('REFERRAL');
    return fitsForm({ ...body, offers: [body.offers[0]!, { ...body.offers[1]!, ...change(body.offers[1]!) }] });
  };

  test('are shown together where they are for the same goods, from no threshold on', async () => {
    expect(await twice(() => ({}))).toBe(true);
    expect(await twice(() => ({ target: { type: 'lines', where: { tags: ['tea'] } } }))).toBe(false);
    expect(await twice(() => ({ thresholds: [{ measure: 'AMOUNT', atLeast: 1 }] }))).toBe(false);
    expect(await twice(() => ({ effect: { type: 'pointsEarn', points: 1 } }))).toBe(false);
  });
});

test('a duration is said in the largest unit that says it as a whole number', () => {
  expect([1, 90, 120, 1440, 2880, 1500, 0].map(spanOf)).toEqual([
    { n: 1, unit: 'minutes' }, { n: 90, unit: 'minutes' }, { n: 2, unit: 'hours' }, { n: 1, unit: 'days' }, { n: 2, unit: 'days' }, { n: 25, unit: 'hours' }, { n: 0, unit: 'minutes' },
  ]);
});
