import { sameTarget, scopeOf } from './scope';
import type { Body, Effect, Form, Offer, Promotion, Stage, Threshold } from './promotion';

/** The guided forms. All of them edit the same promotion JSON, in place; none has a model of its own. */
export const TEMPLATES = ['TIERED_OFF', 'PERCENT_OFF', 'AMOUNT_OFF', 'UNIT_PRICE', 'FREE_GIFT', 'FREE_SHIPPING'] as const;

export type Template = (typeof TEMPLATES)[number];

/** The stages in which a form may reduce the price of goods. */
export const GOODS_STAGES = ['ITEM', 'BUNDLE', 'ORDER', 'SHOP_COUPON', 'PLATFORM_COUPON'] as const satisfies Stage[];

/** An offer with nothing filled in yet. */
export function blankOffer(template: Template): Offer {
  const goods = { type: 'lines' } as const;
  switch (template) {
    case 'TIERED_OFF':
      return { stage: 'ORDER', target: goods, effect: blankTiers() };
    case 'PERCENT_OFF':
      return { stage: 'ITEM', target: goods, effect: { type: 'percentOff' } };
    case 'AMOUNT_OFF':
      return { stage: 'ITEM', target: goods, effect: { type: 'amountOff', split: 'PER_UNIT' } };
    case 'UNIT_PRICE':
      return { stage: 'ITEM', target: goods, effect: { type: 'unitPrice' } };
    case 'FREE_GIFT':
      return { stage: 'ORDER', target: goods, thresholds: [blankThreshold()], effect: { type: 'freeGift', sku: '', qty: 1 } };
    case 'FREE_SHIPPING':
      return { stage: 'SHIPPING', target: { type: 'shipping' }, thresholds: [blankThreshold()], effect: { type: 'freeShipping' } };
  }
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

/** What a new promotion of this kind starts with; `DRL` is the one without a form. */
export function blankBody(kind: string): Body {
  return isTemplate(kind) ? { type: 'form', template: kind, offers: [blankOffer(kind)] } : { type: 'drl', text: FIRST_RULE };
}

export function blankPromotion(kind: string, campaign: string, zone: string): Promotion {
  return { id: '', campaign, name: { zh: '', en: '' }, currency: 'CNY', schedule: { zone }, body: blankBody(kind) };
}

function blankTiers(): Effect {
  return { type: 'tiered', measure: 'AMOUNT', tiers: [{ gives: { type: 'amountOff', split: 'BY_AMOUNT' } }] };
}

export function isTemplate(name: string): name is Template {
  return (TEMPLATES as readonly string[]).includes(name);
}

/** What kind of promotion it is, in words; a dash where that is not known. */
export function kindName({ body, template }: { body?: string | undefined; template?: string | undefined }, t: (key: string) => string): string {
  if (body === 'drl') {
    return t('template.DRL.name');
  }
  return template !== undefined && isTemplate(template) ? t(`template.${template}.name`) : template || '—';
}

/** Whether the guided form shows everything that the promotion says. What it would hide, it must not edit. */
export function fitsForm(form: Form): boolean {
  const [offer, ...more] = form.offers;
  return offer !== undefined && more.length === 0 && isTemplate(form.template) && FITS[form.template](offer);
}

const FITS: Record<Template, (offer: Offer) => boolean> = {
  TIERED_OFF: (offer) => onGoods(offer) && !offer.thresholds?.length && fitTiers(offer.effect),
  PERCENT_OFF: (offer) => onGoods(offer) && offer.effect.type === 'percentOff',
  AMOUNT_OFF: (offer) => onGoods(offer) && offer.effect.type === 'amountOff',
  UNIT_PRICE: (offer) => onGoods(offer) && offer.effect.type === 'unitPrice',
  FREE_GIFT: (offer) => onGoods(offer) && offer.effect.type === 'freeGift',
  FREE_SHIPPING: (offer) =>
    offer.stage === 'SHIPPING' && offer.target.type === 'shipping' && offer.effect.type === 'freeShipping' && fitThreshold(offer),
};

function onGoods(offer: Offer): boolean {
  return offer.target.type === 'lines' && (GOODS_STAGES as readonly Stage[]).includes(offer.stage) && fitThreshold(offer);
}

/** At most one, over the goods of the form's scope or over the whole order. */
function fitThreshold(offer: Offer): boolean {
  const [threshold, ...more] = offer.thresholds ?? [];
  const of = threshold?.of ?? { type: 'lines' };
  const scope = { type: 'lines', where: scopeOf(offer) } as const;
  return more.length === 0 && (sameTarget(of, { type: 'lines' }) || sameTarget(of, scope));
}

/** Every tier takes an amount off, or every tier a percentage. */
function fitTiers(effect: Effect): boolean {
  if (effect.type !== 'tiered') {
    return false;
  }
  const kinds = effect.tiers.map(({ gives }) => (gives.type === 'amountOff' ? gives.split : gives.type));
  return kinds.every((kind) => kind === kinds[0] && (kind === 'BY_AMOUNT' || kind === 'percentOff'));
}
