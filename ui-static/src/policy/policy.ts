import { percentText } from '@/money/percent';
import type { Tongue } from '@/promotion/saidCondition';

/** The house rules of pricing. Amounts are minor units of the cart's currency, shares basis points. */
export interface Policy {
  rounding: 'HALF_UP' | 'HALF_EVEN' | 'DOWN' | 'UP';
  target: 'PRICE' | 'DISCOUNT';
  percentBase: 'RUNNING' | 'ORIGINAL';
  combination: 'JOINT' | 'STAGEWISE';
  nodeBudget: number;
  minimumPayable: number;
  mostOff: number;
  coversCost: boolean;
  onReturn: 'CLAW_BACK' | 'RE_EVALUATE' | 'KEEP';
  couponBack: boolean;
  tax?: 'INCLUDED' | 'EXCLUDED';
}

export type Member = keyof Policy;

/** What a member may be: one of these, or a number of this unit. */
export type Kind = { of: readonly (string | boolean)[] } | { unit: 'steps' | 'amount' | 'share' };

const EITHER = { of: [true, false] } as const;

export const KINDS: Record<Member, Kind> = {
  rounding: { of: ['HALF_UP', 'HALF_EVEN', 'DOWN', 'UP'] },
  target: { of: ['PRICE', 'DISCOUNT'] },
  percentBase: { of: ['RUNNING', 'ORIGINAL'] },
  combination: { of: ['JOINT', 'STAGEWISE'] },
  nodeBudget: { unit: 'steps' },
  minimumPayable: { unit: 'amount' },
  mostOff: { unit: 'share' },
  coversCost: EITHER,
  onReturn: { of: ['CLAW_BACK', 'RE_EVALUATE', 'KEEP'] },
  couponBack: EITHER,
  tax: { of: ['INCLUDED', 'EXCLUDED'] },
};

/** The members as a page shows them. */
export const GROUPS: { group: string; members: Member[] }[] = [
  { group: 'sums', members: ['rounding', 'target', 'percentBase', 'tax'] },
  { group: 'choice', members: ['combination', 'nodeBudget'] },
  { group: 'limits', members: ['minimumPayable', 'mostOff', 'coversCost'] },
  { group: 'afterwards', members: ['onReturn', 'couponBack'] },
];

export const MAX_STEPS = 1_000_000;
export const WHOLE = 10_000;
/** What amounts are shown in; the policy itself knows no currency. */
export const EXAMPLE_CURRENCY = 'CNY';

/** Members that say something here: how many steps a search may take matters only where there is one. */
export function shownOf(members: Member[], policy: Policy): Member[] {
  return members.filter((member) => (member === 'nodeBudget' ? policy.combination === 'JOINT' : member !== 'tax' || policy.tax !== undefined));
}

/** A member's value in words. */
export function policyValue(member: string, value: unknown, { t, amount, locale }: Tongue): string {
  const kind = KINDS[member as Member] as Kind | undefined;
  if (value === undefined || value === null || kind === undefined) {
    return value === undefined || value === null ? '—' : String(value);
  }
  if ('of' in kind) {
    return kind.of.includes(value as string) ? t(`policy.value.${member}.${value}`) : String(value);
  }
  switch (kind.unit) {
    case 'amount':
      return amount(Number(value));
    case 'share':
      return `${percentText(Number(value))}%`;
    case 'steps':
      return t('policy.steps', { n: Number(value).toLocaleString(locale) });
  }
}

/** What the value does, worked out with figures. */
export function exampleOf(member: Member, policy: Policy, t: Tongue['t']): string {
  return t('of' in KINDS[member] ? `policy.example.${member}.${policy[member]}` : `policy.example.${member}`);
}
