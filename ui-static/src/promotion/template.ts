import { blankEffect, blankTiers } from './blank';
import type { Effect } from './effect';
import { stagesOf } from './place';
import { blankPlay, type Play } from './play';
import type { Body, Form, Offer, Promotion, Stage, Threshold } from './promotion';
import { blankTable } from '@/table/blankTable';
import type { Table } from '@/table/table';
import { sameTarget, scopeOf } from './scope';
import { CODE } from './who';

/** The guided forms, by what they are taken for. All of them edit the same promotion JSON, in place; none has a model of its own. */
export const GALLERY = {
  price: ['PERCENT_OFF', 'AMOUNT_OFF', 'UNIT_PRICE', 'FLASH_SALE'],
  basket: ['TIERED_OFF', 'BUNDLE_PRICE', 'BUNDLE_OFF', 'BUY_X_GET_Y'],
  gift: ['FREE_GIFT', 'SWAP'],
  shipping: ['FREE_SHIPPING', 'SHIPPING_OFF'],
  points: ['POINTS_DEDUCT', 'POINTS_EARN'],
  again: ['GRANT_COUPON', 'GRANT_CHANCE', 'GRANT_BADGE', 'REWARD'],
  friends: ['GROUP_BUY', 'BARGAIN', 'REFERRAL'],
  word: ['REJECT_CODE', 'NOTICE', 'FOR_CHECKOUT'],
} as const;

export type Wish = keyof typeof GALLERY;
export type Template = (typeof GALLERY)[Wish][number];

export const WISHES = Object.keys(GALLERY) as Wish[];
export const TEMPLATES: Template[] = WISHES.flatMap((wish) => [...GALLERY[wish]]);

/** What a form gives, the first at first, and in which stage at first. */
const KINDS: Record<Template, { gives: readonly [Effect['type'], ...Effect['type'][]]; stage: Stage; fees?: boolean; play?: Play['type'] }> = {
  TIERED_OFF: { gives: ['tiered'], stage: 'ORDER' },
  PERCENT_OFF: { gives: ['percentOff'], stage: 'ITEM' },
  AMOUNT_OFF: { gives: ['amountOff'], stage: 'ITEM' },
  UNIT_PRICE: { gives: ['unitPrice'], stage: 'ITEM' },
  FLASH_SALE: { gives: ['unitPrice'], stage: 'ITEM' },
  BUNDLE_PRICE: { gives: ['bundlePrice'], stage: 'BUNDLE' },
  BUNDLE_OFF: { gives: ['bundleOff'], stage: 'BUNDLE' },
  BUY_X_GET_Y: { gives: ['buyXGetY'], stage: 'BUNDLE' },
  FREE_GIFT: { gives: ['freeGift'], stage: 'ORDER' },
  SWAP: { gives: ['swap'], stage: 'ITEM' },
  FREE_SHIPPING: { gives: ['freeShipping'], stage: 'SHIPPING', fees: true },
  SHIPPING_OFF: { gives: ['amountOff', 'percentOff', 'unitPrice'], stage: 'SHIPPING', fees: true },
  POINTS_DEDUCT: { gives: ['pointsDeduct'], stage: 'POINTS' },
  POINTS_EARN: { gives: ['pointsEarn', 'pointsTimes'], stage: 'EARN' },
  GRANT_COUPON: { gives: ['grantCoupon'], stage: 'EARN' },
  GRANT_CHANCE: { gives: ['grantChance'], stage: 'EARN' },
  GRANT_BADGE: { gives: ['grantBadge'], stage: 'EARN' },
  REWARD: { gives: ['reward'], stage: 'EARN' },
  GROUP_BUY: { gives: ['unitPrice'], stage: 'ITEM', play: 'groupBuy' },
  BARGAIN: { gives: ['unitPrice'], stage: 'ITEM', play: 'bargain' },
  REFERRAL: { gives: ['reward'], stage: 'EARN', play: 'referral' },
  REJECT_CODE: { gives: ['rejectCode'], stage: 'ORDER' },
  NOTICE: { gives: ['notice'], stage: 'ORDER' },
  FOR_CHECKOUT: { gives: ['custom'], stage: 'ORDER' },
};

/** Forms that ask for a threshold from the start. */
const FROM_A_THRESHOLD: readonly Template[] = ['FREE_GIFT', 'FREE_SHIPPING', 'SHIPPING_OFF'];

/** An offer with nothing filled in yet. */
export function blankOffer(template: Template): Offer {
  const { stage, fees } = KINDS[template];
  return {
    stage,
    target: { type: fees ? 'shipping' : 'lines' },
    ...(FROM_A_THRESHOLD.includes(template) && { thresholds: [blankThreshold()] }),
    effect: firstEffect(template),
  };
}

function firstEffect(template: Template): Effect {
  const [type] = KINDS[template].gives;
  if (type === 'tiered') {
    return blankTiers();
  }
  return template === 'AMOUNT_OFF' ? { type: 'amountOff', split: 'PER_UNIT' } : blankEffect(type);
}

export function blankThreshold(): Threshold {
  return { measure: 'AMOUNT' };
}

const FIRST_RULE = `rule "gold members, two or more"
when
    Customer( tier == "gold" )
    $line : Line( qty >= 2 )
then
    offers.percentOff(1000).on($line);
end
`;

/** What a new promotion of this kind starts with; `TABLE` and `DRL` are no forms. */
export function blankBody(kind: string): Body {
  if (kind === 'TABLE') {
    return blankTable();
  }
  return isTemplate(kind) ? { type: 'form', template: kind, offers: [blankOffer(kind)] } : { type: 'drl', text: FIRST_RULE };
}

export function blankPromotion(kind: string, campaign: string, zone: string): Promotion {
  const play = isTemplate(kind) ? KINDS[kind].play : undefined;
  return { id: '', campaign, name: { zh: '', en: '' }, currency: 'CNY', schedule: { zone }, ...(play && { play: blankPlay(play) }), body: blankBody(kind) };
}

/** The same with a code that the customer has to enter, in its stage. */
export function asCoupon(promotion: Promotion): Promotion {
  const { body } = promotion;
  const offers = body.type === 'form' ? body.offers.map((offer): Offer => ({ ...offer, stage: 'SHOP_COUPON' })) : [];
  return { ...promotion, when: { ...CODE, values: [] }, ...(body.type === 'form' && { body: { ...body, offers } }) };
}

export function isTable(promotion: Promotion): promotion is Promotion & { body: Table } {
  return promotion.body.type === 'table';
}

export function isTemplate(name: string): name is Template {
  return (TEMPLATES as readonly string[]).includes(name);
}

/** What kind of promotion it is, in words; a dash where that is not known. */
export function kindName({ body, template }: { body?: string | undefined; template?: string | undefined }, t: (key: string) => string): string {
  if (body === 'drl' || body === 'table') {
    return t(body === 'drl' ? 'template.DRL.name' : 'template.TABLE.name');
  }
  return template !== undefined && (isTemplate(template) || template === 'CUSTOM') ? t(`template.${template}.name`) : template || '—';
}

/** Whether the guided form shows everything that the promotion says. What it would hide, it must not edit. */
export function fitsForm(form: Form): boolean {
  const [offer, ...more] = form.offers;
  return offer !== undefined && isTemplate(form.template) && fits(offer, form.template) && (form.template === 'REFERRAL' ? areRewards(offer, more) : more.length === 0);
}

/** Several rewards are shown below each other, for the same goods, from no threshold on: a referral says itself which orders count. */
export const MOST_REWARDS = 4;

function areRewards(offer: Offer, more: Offer[]): boolean {
  return more.length < MOST_REWARDS && [offer, ...more].every((one) =>
    one.stage === offer.stage && one.effect.type === 'reward' && (one.thresholds ?? []).length === 0 && sameTarget(one.target, offer.target));
}

function fits(offer: Offer, template: Template): boolean {
  const { gives, fees = false } = KINDS[template];
  return gives.includes(offer.effect.type) && fitsTarget(offer, fees) && stagesOf(offer.effect, fees).length > 0 && fitsThresholds(offer);
}

/** On shipping fees a form rounds and shares over all of them together. */
function fitsTarget({ target, effect }: Offer, fees: boolean): boolean {
  if (!fees) {
    return target.type === 'lines' || target.type === 'units';
  }
  const together = effect.type === 'percentOff' ? effect.per === 'ORDER' : effect.type !== 'amountOff' || effect.split === 'BY_AMOUNT';
  return target.type === 'shipping' && together;
}

/** Each is over the goods of the form's scope or over the whole order. */
function fitsThresholds(offer: Offer): boolean {
  const scope = { type: 'lines', where: scopeOf(offer) } as const;
  return (offer.thresholds ?? []).every(({ of = { type: 'lines' } }) => sameTarget(of, { type: 'lines' }) || sameTarget(of, scope));
}
