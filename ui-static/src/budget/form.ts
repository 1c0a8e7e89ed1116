import type { Budget, BudgetDraft, Counts, Every } from '@/api/budgets';
import type { Campaign } from '@/api/campaigns';
import { instantOf, localOf } from '@/time/zone';

/** What a budget can be split by beside attributes of the cart. */
export const FIELDS = ['cart.channel', 'cart.store', 'cart.payment', 'customer.id', 'customer.region', 'customer.tier'] as const;
export const ATTRIBUTE = 'cart.attributes.';
export const MOST = 1_000_000_000_000_000;

/** A budget as it is typed; times are of the campaign's clock. */
export interface BudgetForm {
  campaign: string;
  id: string;
  counts: Counts;
  currency: string;
  amount: number | undefined;
  every: Every;
  /** A field, empty for none, or {@link ATTRIBUTE} with the name beside it. */
  split: string;
  attribute: string;
  overdraft: number | undefined;
  partial: boolean;
  stopsCampaign: boolean;
  even: boolean;
  from: string;
  until: string;
  reason: string;
}

export function formOf(budget: Budget | undefined, campaign: string, zone: string): BudgetForm {
  const local = (at?: string | null) => (at ? localOf(at, zone) : '');
  const split = budget?.split ?? '';
  const isAttribute = split.startsWith(ATTRIBUTE);
  return {
    campaign: budget?.campaign ?? campaign, id: budget?.id ?? '', counts: budget?.counts ?? 'MONEY', currency: budget?.currency || 'CNY', amount: budget?.amount,
    every: budget?.every ?? 'NONE', split: isAttribute ? ATTRIBUTE : split, attribute: isAttribute ? split.slice(ATTRIBUTE.length) : '',
    overdraft: budget?.overdraft || undefined, partial: budget?.partial ?? false, stopsCampaign: budget?.stopsCampaign ?? false, even: budget?.even ?? false,
    from: local(budget?.from), until: local(budget?.until), reason: '',
  };
}

/** Whether it never begins anew. */
export const isOnce = ({ every }: Pick<BudgetForm, 'every'>) => every === 'NONE';
export const isWhole = ({ split }: Pick<BudgetForm, 'split'>) => split === '';

/** What is said with the form; what does not belong to such a budget is left out. */
export function draftOf(form: BudgetForm, zone: string): BudgetDraft {
  const at = (local: string) => (isOnce(form) && local !== '' ? instantOf(local, zone) : undefined);
  return {
    id: form.id.trim(), counts: form.counts, currency: form.counts === 'MONEY' ? form.currency : '', every: form.every,
    split: form.split === ATTRIBUTE ? ATTRIBUTE + form.attribute.trim() : form.split,
    amount: form.amount ?? 0, overdraft: isWhole(form) ? (form.overdraft ?? 0) : 0, partial: form.partial,
    stopsCampaign: form.stopsCampaign && isOnce(form) && isWhole(form), even: form.even, from: at(form.from), until: at(form.until),
  };
}

/** What is wrong with a form, by its field; the words are under `budget.wrong`. */
export type Wrong = 'id' | 'attribute' | 'window' | 'even';

type Window = Pick<Campaign, 'zone' | 'startsAt' | 'endsAt'>;

export function wrongs(form: BudgetForm, campaign: Window | undefined): Wrong[] {
  const local = (at?: string) => (at && campaign ? localOf(at, campaign.zone) : '');
  const [from, until] = [form.from || local(campaign?.startsAt), form.until || local(campaign?.endsAt)];
  const found: [Wrong, boolean][] = [
    ['id', form.id !== '' && !/^[a-z0-9][a-z0-9-]{0,19}$/.test(form.id.trim())],
    ['attribute', form.split === ATTRIBUTE && form.attribute !== '' && !/^[A-Za-z0-9_-]{1,40}$/.test(form.attribute.trim())],
    ['window', isOnce(form) && from !== '' && until !== '' && from >= until],
    ['even', form.even && isOnce(form) && (from === '' || until === '')],
  ];
  return found.filter(([, is]) => is).map(([wrong]) => wrong);
}

export function isComplete(form: BudgetForm): boolean {
  return form.campaign !== '' && form.id.trim() !== '' && form.amount !== undefined && form.reason.trim() !== '' && (form.split !== ATTRIBUTE || form.attribute.trim() !== '');
}

/** What a smaller amount would mean: less than was given already, or only less than before. */
export function lowered(amount: number | undefined, before: { amount: number } | undefined, given: number): 'below' | 'lower' | undefined {
  if (before === undefined || amount === undefined || amount >= before.amount) {
    return undefined;
  }
  return amount < given ? 'below' : 'lower';
}
