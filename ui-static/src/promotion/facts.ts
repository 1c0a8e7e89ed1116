import type { Promotion } from './promotion';

export interface Fact {
  pointer: string;
  value: unknown;
}

/** What is said in one piece: a condition, a scope, a list of words. */
const WHOLE = /^\/when(\/of\/\d+)?$|\/(where|effect\/of|gives\/of)$/;
/** What is said elsewhere on the page, or only tells shapes apart. */
const SILENT = /^\/(id|name)\b|^\/body\/(type|text)$|\/type$/;

/** The fields of a promotion one by one, in the order of the form. */
export function factsOf(promotion: Promotion): Fact[] {
  const { campaign, currency, body, play, when, schedule, stacking, limits } = promotion;
  const { uses, usesPerCustomer, units, unitsPerCustomer, budget, partial } = limits ?? {};
  const parts = { campaign, ...(body.type !== 'table' && { body }), play, when, schedule, stacking, limits: { uses, usesPerCustomer, units, unitsPerCustomer, budget, partial }, currency };
  return Object.entries(parts).flatMap(([name, value]) => collect(`/${name}`, value));
}

function collect(pointer: string, value: unknown): Fact[] {
  if (value === undefined || SILENT.test(pointer)) {
    return [];
  }
  const texts = Array.isArray(value) && value.every((one) => typeof one === 'string');
  const all = pointer === '/when' && (value as { type?: string }).type === 'all';
  if (value === null || typeof value !== 'object' || texts || (WHOLE.test(pointer) && !all)) {
    return [{ pointer, value }];
  }
  return Object.entries(value).flatMap(([name, member]) => collect(`${pointer}/${name}`, member));
}
