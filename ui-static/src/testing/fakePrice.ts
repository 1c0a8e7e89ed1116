import { fakeWidths } from './fakeDrl';
import type { Finding } from '@/api/findings';
import type { Checked } from '@/api/promotions';
import type { Cart } from '@/cart/cart';
import type { Policy } from '@/policy/policy';
import type { Promotion, Text } from '@/promotion/promotion';
import { suggestion } from '@/promotion/suggest';
import type { Outcome, Quote } from '@/try/quote';
import { fakeAnalysis, fakeCellFindings } from './fakeTables';
import { teaTime } from './shop';

const NEEDED: [name: keyof Promotion, pointer: string][] = [['id', '/id'], ['campaign', '/campaign']];

/** The one misspelt value that the fake knows. */
const golf = (pointer: string): Finding => ({
  severity: 'WARNING', code: 'unknown-value', pointer, message: { zh: '没有登记过叫 “golf” 的会员等级，请确认', en: 'no customer tier is known as “golf”' }, nearest: 'gold',
  fixes: [{ label: { zh: '改为 “gold”', en: 'change it to “gold”' }, edits: [{ type: 'replaceText', pointer, text: 'golf', by: 'gold' }] }],
});

/** Finds what is plainly missing; the real check is the server's. */
export function fakeFindings(promotion: Promotion): Finding[] {
  const missing = (pointer: string): Finding => ({ severity: 'ERROR', code: 'missing', pointer, message: { zh: '请填写', en: 'is missing' } });
  const generous = (pointer: string): Finding => ({ severity: 'WARNING', code: 'generous', pointer, message: { zh: '减免达到门槛的 99%，请确认', en: 'is that meant?' } });
  const misspelt = JSON.stringify(promotion.when ?? {}).includes('"golf"') ? [golf(promotion.when?.type === 'all' ? '/when/of/0/values' : '/when/values')] : [];
  const fields = NEEDED.filter(([name]) => !promotion[name]).map(([, pointer]) => missing(pointer));
  const effect = promotion.body.type === 'form' ? promotion.body.offers[0]?.effect : undefined;
  const tiers = effect?.type === 'tiered' ? effect.tiers.flatMap((tier, i) => {
    const at = `/body/offers/0/effect/tiers/${i}`;
    return [
      ...(tier.atLeast === undefined ? [missing(`${at}/atLeast`)] : []),
      ...(tier.gives.type === 'amountOff' && tier.gives.amount === undefined ? [missing(`${at}/gives/amount`)] : []),
      ...(tier.gives.type === 'amountOff' && 10 * (tier.gives.amount ?? 0) >= 9 * (tier.atLeast ?? Infinity) ? [generous(`${at}/gives`)] : []),
    ];
  }) : [];
  const drl = promotion.body.type === 'drl' && promotion.body.text.includes('eval(')
    ? [{ severity: 'ERROR' as const, code: 'forbidden', pointer: '/body/text', line: 3, column: 5, message: { zh: '不能用 eval', en: 'eval is not allowed' } }] : [];
  const cells = promotion.body.type === 'table' ? [...fakeCellFindings(promotion.body), ...fakeAnalysis(promotion.body)] : [];
  const losing = promotion.body.type === 'form' && promotion.name.en === 'at a loss'
    ? [{ severity: 'WARNING' as const, code: 'below-cost', pointer: '/body/offers', message: { zh: '商品 tea 会低于成本出售', en: 'tea is sold for less than it costs' }, example: { ...teaTime, customer: { tier: 'gold' } } }] : [];
  const widths = promotion.body.type === 'drl' ? fakeWidths(promotion.body.text) : [];
  return [...fields, ...misspelt, ...tiers, ...drl, ...widths, ...cells, ...losing];
}

/** What comes of a draft's examples, and one that it could have besides. */
export function fakeExamples(promotion: Promotion): Partial<Checked> {
  const examples = (promotion.examples ?? []).map(({ cart, expect }, number) => {
    const { total } = fakeQuote(promotion, cart);
    return { number, holds: total === expect.total, broken: false, total, gifts: [] };
  });
  return {
    examples, coverage: { rows: { fired: [], silent: [] }, boundaries: [{ pointer: '/body/offers/0/effect/tiers/0/atLeast', value: 30000, money: true, at: false, below: false }] },
    suggestions: [{ cart: { currency: promotion.currency, lines: [{ id: '1', sku: 'EXAMPLE', qty: 1, unitPrice: 30000 }] }, expect: { total: 25000 } }],
  };
}

export function fakeSentence(promotion: Promotion): Text {
  const offer = promotion.body.type === 'form' ? promotion.body.offers[0] : undefined;
  return offer ? suggestion(offer, promotion.currency).name : promotion.name;
}

export function fakePolicySentence({ rounding }: Policy): Text {
  return { zh: `取整：${rounding}`, en: `rounding: ${rounding}` };
}

/** Prices tiers over the whole cart and a policy's minimum, nothing else; the real prices are the server's. */
export function fakeQuote(promotion: Promotion | null, cart: Cart, policy?: Policy): Quote {
  const goods = Math.max(cart.lines.reduce((sum, line) => sum + line.qty * line.unitPrice, 0), policy?.minimumPayable ?? 0);
  const fee = cart.shipping?.[0]?.fee ?? 0;
  const outcome = promotion && outcomeOf(promotion, goods);
  const off = outcome?.outcome === 'APPLIED' ? outcome.amount : 0;
  return {
    currency: cart.currency, goods, discountTotal: off, shippingTotal: fee, total: goods - off + fee, gifts: [], outcomes: outcome ? [outcome] : [],
    codes: cart.codes?.map((code) => ({ code, state: 'UNKNOWN', text: '没有这个券码' })) ?? [],
    shipping: cart.shipping?.map((shipping) => ({ ...shipping, payable: shipping.fee })) ?? [],
    lines: cart.lines.map((line) => ({ ...line, gross: line.qty * line.unitPrice, discount: 0, payable: line.qty * line.unitPrice, units: [] })),
  };
}

function outcomeOf(promotion: Promotion, goods: number): Outcome {
  const effect = promotion.body.type === 'form' ? promotion.body.offers[0]?.effect : undefined;
  const tier = effect?.type === 'tiered' ? effect.tiers[0] : undefined;
  const said = { promotion: promotion.id, name: promotion.name, number: 0 };
  if (tier?.atLeast === undefined || tier.gives.type !== 'amountOff' || tier.gives.amount === undefined) {
    return { ...said, outcome: 'NOT_ELIGIBLE', why: { type: 'nothingMatches' } };
  }
  return goods >= tier.atLeast
    ? { ...said, outcome: 'APPLIED', amount: tier.gives.amount, shares: [] }
    : { ...said, outcome: 'THRESHOLD_MISSED', measure: 'AMOUNT', required: tier.atLeast, actual: goods, missing: tier.atLeast - goods };
}
