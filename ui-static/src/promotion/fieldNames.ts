import { KINDS } from '@/policy/policy';

/** Members of an effect, wherever it stands: in an offer, behind a tier, inside a bundle. */
const OF_EFFECT: [member: string, words: string][] = [
  ['parts/#/count', 'effect.part-nth'], ['parts/#/where', 'effect.part-nth'], ['parts', 'effect.parts'],
  ['prize/type', 'effect.prize'], ['prize/points', 'effect.points'], ['prize/amount', 'effect.money'], ['prize/coupon', 'effect.coupon'],
  ['basisPoints', 'form.percent'], ['cap', 'form.cap'], ['per', 'form.per'], ['amount', 'form.amount'], ['split', 'form.split'], ['price', 'form.price'],
  ['sku', 'form.sku'], ['qty', 'form.gift-qty'], ['value', 'form.gift-value'], ['limit', 'effect.bundle-limit'],
  ['buy', 'effect.buy'], ['get', 'effect.get'], ['maxFree', 'effect.max-free'], ['qualifiersToo', 'effect.qualifiers-too'], ['of', 'effect.qualifying'],
  ['points', 'effect.points'], ['most', 'effect.points-most'], ['coupon', 'effect.coupon'], ['lottery', 'effect.lottery'], ['badge', 'effect.badge'],
  ['count', 'form.gift-qty'], ['to', 'effect.to'], ['codes', 'effect.codes'], ['reason', 'effect.reason'], ['text', 'effect.text'],
  ['parameters', 'effect.parameters'], ['key', 'effect.key'], ['payload', 'effect.payload'], ['type', 'form.tier-gives'],
];

/** Members that mean something else in some effects. */
const OF_TYPE: Record<string, string> = {
  'pointsTimes/basisPoints': 'effect.multiple', 'buyXGetY/basisPoints': 'effect.reduced', 'buyXGetY/limit': 'effect.buy-limit', 'pointsEarn/per': 'effect.per',
  'pointsDeduct/points': 'effect.points-each', 'pointsDeduct/amount': 'effect.points-pay', 'bundlePrice/price': 'effect.bundle-price',
};

/** Pointers of a promotion, and of the policy, with the words that name them; `#` is a number, which the words may say as `n`. */
const NAMES: [pattern: string, words: string][] = [
  ['/name/zh', 'promotion.name-zh'], ['/name/en', 'promotion.name-en'], ['/id', 'promotion.id'], ['/campaign', 'campaign.one'], ['/currency', 'promotion.currency'],
  ['/schedule/from', 'schedule.from'], ['/schedule/until', 'schedule.until'], ['/schedule/zone', 'common.zone'],
  ['/play/need', 'play.need'], ['/play/ladder/#/people', 'play.rung-people'], ['/play/ladder/#/price', 'play.rung-price'], ['/play/ladder', 'play.ladder'],
  ['/play/lifeMinutes', 'play.life'], ['/play/openPerCustomer', 'play.open-per-customer'], ['/play/fillFrom', 'play.fill-from'], ['/play/latePayer', 'play.late-payer'],
  ['/play/first', 'play.first'], ['/play/floor', 'play.floor'], ['/play/cuts/helpers', 'play.helpers'], ['/play/cuts/least', 'play.cut-least'], ['/play/cuts/most', 'play.cut-most'],
  ['/play/cuts/mostHelpers', 'play.most-helpers'], ['/play/cuts', 'play.cuts'], ['/play/buyWithinMinutes', 'play.buy-within'], ['/play/atAnyPrice', 'play.at-any-price'],
  ['/play/ownerCuts', 'play.owner-cuts'], ['/play/startsPerCustomer', 'play.starts'], ['/play/helpsPerDay', 'play.helps'], ['/play/compensation', 'play.compensation'],
  ['/play/attribution', 'play.attribution'], ['/play/bindWithinMinutes', 'play.bind-within'], ['/play/leastNet', 'play.least-net'], ['/play/windowMinutes', 'play.window'],
  ['/play/perDay', 'play.per-day'], ['/play/perMonth', 'play.per-month'], ['/play/levels', 'play.levels'], ['/play/rewardsRegistration', 'play.registration'], ['/play/holdAtRisk', 'play.hold-at-risk'], ['/play', 'play.title'],
  ['/stacking/priority', 'stacking.priority'], ['/stacking/group', 'stacking.group'], ['/stacking/selection', 'stacking.selection'],
  ['/stacking/exclusive', 'stacking.exclusive'], ['/stacking/notWith', 'stacking.not-with'], ['/stacking/combinableWith', 'stacking.combinable-with'], ['/stacking/maxUnits', 'stacking.max-units'], ['/stacking/skipDiscounted', 'stacking.skip'],
  ['/limits/uses', 'limit.uses'], ['/limits/usesPerCustomer', 'limit.per-customer'], ['/limits/units', 'limit.units'], ['/limits/unitsPerCustomer', 'limit.units-per-customer'], ['/limits/budget', 'limit.budget'], ['/limits/partial', 'limit.partial'],
  ['/limits', 'limit.title'], ['/stacking', 'stacking.title'], ['/schedule', 'schedule.title'],
  ['/when/of/#', 'who.nth'], ['/when', 'who.title'], ['/body/text', 'drl.title'], ['/body/template', 'promotion.kind'],
  ['/body/offers/#/stage', 'stacking.stage'],
  ['/body/offers/#/effect/tiers/#/atLeast', 'form.tier-from'], ['/body/offers/#/effect/tiers/#/gives', 'form.tier-off'],
  ['/body/offers/#/effect/tiers/#', 'form.tier-nth'], ['/body/offers/#/effect/tiers', 'form.tiers'],
  ['/body/offers/#/effect/repeat', 'form.repeat'], ['/body/offers/#/effect/measure', 'form.measure'], ['/body/offers/#/effect/basis', 'form.basis'],
  ['/body/offers/#/effect', 'promotion.gives'],
  ['/body/offers/#/thresholds/#/atLeast', 'form.at-least'], ['/body/offers/#/thresholds/#/of', 'form.counts'], ['/body/offers/#/thresholds/#/basis', 'form.basis'],
  ['/body/offers/#/thresholds/#/measure', 'form.measure'], ['/body/offers/#/thresholds', 'form.threshold'],
  ['/body/offers/#/target/methods', 'form.methods'], ['/body/offers/#/target/pick', 'effect.pick'], ['/body/offers/#/target/count', 'effect.pick-count'],
  ...(['skus', 'spus', 'sellers', 'brands', 'categories', 'tags', 'exceptSkus'] as const)
    .map((kind): [string, string] => [`/body/offers/#/target/where/${kind}`, `form.where-${kind}`]),
  ['/examples/#', 'example.nth'], ['/examples', 'example.title'],
  ['/body/rows/#', 'table.nth'], ['/body/rows', 'table.title'], ['/body/columns', 'table.columns'], ['/body/hit', 'table.hit'],
  ...Object.keys(KINDS).map((member): [string, string] => [`/${member}`, `policy.name.${member}`]),
  ['/body/offers/#/target', 'form.scope'], ['/body/offers', 'promotion.gives'], ['/body', 'promotion.gives'],
];

const EFFECT = /^\/body\/offers\/#\/effect(?:\/tiers\/#\/gives)?(?:\/off)?\//;

type Say = (key: string, named: Record<string, unknown>) => string;

/**
 * What a pointer is called on the form: by its own name, or by that of the part that it lies in.
 *
 * @param whole the promotion, where it is known: some members mean different things in different effects
 */
export function fieldName(pointer: string, t: Say, whole?: unknown): string {
  const plain = pointer.split('/').map((step) => (/^\d+$/.test(step) ? '#' : step)).join('/');
  const found = ofEffect(plain, typeAt(pointer, whole)) ?? NAMES.find(([pattern]) => isIn(plain, pattern));
  if (found === undefined) {
    return pointer;
  }
  const [pattern, words] = found;
  const name = closer(pointer, t(words, { n: lastNumber(pointer, pattern) }), t);
  const tier = EFFECT.exec(plain)?.[0].includes('tiers') ? /\/tiers\/(\d+)/.exec(pointer) : null;
  return tier ? `${t('form.tier-nth', { n: Number(tier[1]) + 1 })} · ${name}` : name;
}

function ofEffect(plain: string, type: string | undefined): readonly [pattern: string, words: string] | undefined {
  const effect = EFFECT.exec(plain)?.[0];
  const member = plain.slice(effect?.length);
  const found = effect === undefined ? undefined : OF_EFFECT.find(([pattern]) => isIn(member, pattern));
  return found && [`${effect}${found[0]}`, OF_TYPE[`${type}/${member}`] ?? found[1]];
}

/** The last number of a pointer that its name is about, from 1. */
function lastNumber(pointer: string, pattern: string): number {
  const steps = pointer.split('/').slice(0, pattern.split('/').length);
  return Number(steps.findLast((step) => /^\d+$/.test(step)) ?? 0) + 1;
}

/** Which of both languages, or which of several texts by name. */
function closer(pointer: string, name: string, t: Say): string {
  const [, of, which = ''] = /\/(reason|text|parameters|payload)\/([^/]+)$/.exec(pointer) ?? [];
  if (of === 'reason' || of === 'text') {
    return t(`effect.in-${which}`, { what: name });
  }
  return of === undefined ? name : `${name} ${which}`;
}

function isIn(path: string, pattern: string): boolean {
  return path === pattern || path.startsWith(`${pattern}/`);
}

/** The type of the object that a pointer's last member belongs to. */
function typeAt(pointer: string, whole: unknown): string | undefined {
  return (valueAt(pointer.slice(0, pointer.lastIndexOf('/')), whole) as { type?: string } | undefined)?.type;
}

export function valueAt(pointer: string, whole: unknown): unknown {
  return pointer.split('/').slice(1).reduce<unknown>((at, step) => (at as Record<string, unknown> | undefined)?.[step], whole);
}
