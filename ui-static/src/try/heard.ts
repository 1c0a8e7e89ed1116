import type { Promotion } from '@/promotion/promotion';
import type { Quote } from './quote';

/** The quote of a draft always says something of the draft: the server is silent about a promotion that no line or fee of the cart is meant by. */
export function heard(quote: Quote, draft: Promotion | null): Quote {
  return draft === null || quote.outcomes.some(({ promotion }) => promotion === draft.id)
    ? quote
    : { ...quote, outcomes: [...quote.outcomes, { promotion: draft.id, name: draft.name, outcome: 'NOT_ELIGIBLE', why: { type: 'nothingMatches' } }] };
}
