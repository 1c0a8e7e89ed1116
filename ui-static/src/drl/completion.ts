import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete';
import { FACTS } from './grammar';

/** What a rule may read of each fact. */
const FIELDS: Record<string, string[]> = {
  Cart: ['currency', 'channel', 'store', 'codes', 'payment', 'listTotal', 'units'],
  Line: ['id', 'sku', 'spu', 'seller', 'brand', 'category', 'tags', 'qty', 'unitPrice', 'gross'],
  Customer: ['id', 'tier', 'tags', 'orders', 'region', 'points'],
};

const EFFECTS = ['percentOff(1000)', 'amountOff(5000)', 'unitPrice(990)', 'freeGift("", 1)', 'freeShipping()'];
const MODIFIERS = ['on($line)', 'from(30000)', 'fromUnits(2)', 'cap(10000)', 'value(0)'];

/** Proposes words by where the cursor stands: a fact's fields inside its brackets, effects after `offers.`. */
export function complete(context: CompletionContext): CompletionResult | null {
  const before = context.matchBefore(/[\w$.]*/);
  const line = context.state.doc.lineAt(context.pos);
  const left = line.text.slice(0, context.pos - line.from);
  const from = before ? before.from + (before.text.lastIndexOf('.') + 1) : context.pos;
  if (!context.explicit && (!before || before.from === before.to)) {
    return null;
  }
  return { from, options: options(left), validFor: /^\w*$/ };
}

function options(left: string): Completion[] {
  if (/\boffers\.\w*$/.test(left)) {
    return EFFECTS.map((label) => ({ label, type: 'method' }));
  }
  if (/\boffers\..*\)\.\w*$/.test(left)) {
    return MODIFIERS.map((label) => ({ label, type: 'method' }));
  }
  const fact = /\b(Cart|Line|Customer)\s*\([^)]*$/.exec(left)?.[1];
  if (fact) {
    return (FIELDS[fact] ?? []).map((label) => ({ label, type: 'property' }));
  }
  return [...FACTS.map((label) => ({ label, type: 'class' })), ...['rule', 'when', 'then', 'end', 'not', 'exists', 'offers'].map((label) => ({ label, type: 'keyword' }))];
}
