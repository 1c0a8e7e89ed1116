import { COUPON_STAGES, isOnFees, stagesOf } from './place';
import type { Play } from './play';
import type { Condition, Form, Limits, Stage } from './promotion';
import type { Template } from './template';
import { asksForCode, codesOf, rowsOf, whenOf } from './who';

/** What a form says, filled in: soundness is tested against the server's checks. Amounts are CNY. */
export interface Example {
  when?: Condition;
  /** Where a form needs some. */
  limits?: Limits;
  body: Form;
  play?: Play;
}

const EXAMPLES = import.meta.glob<Example>('./examples/*.json', { import: 'default' });

export async function exampleOf(template: Template): Promise<Example> {
  return structuredClone(await EXAMPLES[`./examples/${template}.json`]!());
}

const CODE_VALUE = 'SAVE20';

/** What a tiered coupon says: ¥20 off ¥150. Who may have it comes from the form that is filled in. */
const COUPON_BODY: Form = {
  type: 'form',
  template: 'TIERED_OFF',
  offers: [{
    stage: 'SHOP_COUPON',
    target: { type: 'lines' },
    effect: { type: 'tiered', measure: 'AMOUNT', tiers: [{ atLeast: 15_000, gives: { type: 'amountOff', amount: 2_000, split: 'BY_AMOUNT' } }] },
  }],
};

/** The example for a form as it stands: where it asks for a code, it goes on asking, in the stage of coupons; a code that is not yet named becomes one. */
export async function exampleFor(template: Template, form: Example): Promise<Example> {
  const example = await exampleOf(template);
  if (!asksForCode(form.when)) {
    return example;
  }
  const codes = codesOf(form.when).map((row) => ({ ...row, values: row.values.length > 0 ? [...row.values] : [CODE_VALUE] }));
  const others = rowsOf(example.when).filter((row) => !asksForCode(row));
  const before = example.when ?? form.when;
  const body = template === 'TIERED_OFF' ? structuredClone(COUPON_BODY) : example.body;
  return { ...example, body: inStage(body, form.body.offers[0]?.stage), when: whenOf([...codes, ...others], before)! };
}

/** A coupon stays in its stage, where the effect has a place in it. */
function inStage(body: Form, stage: Stage | undefined): Form {
  if (stage === undefined || !COUPON_STAGES.includes(stage)) {
    return body;
  }
  return { ...body, offers: body.offers.map((offer) => (stagesOf(offer.effect, isOnFees(offer)).includes(stage) ? { ...offer, stage } : offer)) };
}
