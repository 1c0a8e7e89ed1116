import type { BargainFunnel, GroupFunnel, ReferralFunnel } from '@/api/plays';

/** A step of a funnel; its word is under `plays.step`. */
export interface Step {
  name: string;
  n: number;
  /** Of the step before, basis points; undefined at the beginning, and where there was nobody before. */
  of?: number | undefined;
}

/** What stands beside a funnel and is no step of it. */
export interface Funnel {
  steps: Step[];
  beside: Omit<Step, 'of'>[];
}

function steps(of: [name: string, n: number][]): Step[] {
  return of.map(([name, n], i) => {
    const before = of[i - 1]?.[1];
    return { name, n, of: before ? Math.floor((n * 10_000) / before) : undefined };
  });
}

const beside = (of: [name: string, n: number][]) => of.map(([name, n]) => ({ name, n }));

/** Customers of groups; how many groups there were stands beside. */
export const ofGroups = ({ opened, joined, paid, together, completed, failed }: GroupFunnel): Funnel => ({
  steps: steps([['joined', joined], ['paid', paid], ['together', together]]),
  beside: beside([['opened', opened], ['completed', completed], ['failed', failed]]),
});

export const ofBargains = ({ started, helped, won, ordered, finished, failed, expired, helps }: BargainFunnel): Funnel => ({
  steps: steps([['started', started], ['helped', helped], ['won', won], ['ordered', ordered], ['finished', finished]]),
  beside: beside([['helps', helps], ['not-reached', failed], ['expired', expired]]),
});

export const ofReferrals = ({ visited, bound, firstOrder, earned, granted, cancelled, clawedBack }: ReferralFunnel): Funnel => ({
  steps: steps([['visited', visited], ['bound', bound], ['first-order', firstOrder], ['earned', earned], ['granted', granted]]),
  beside: beside([['cancelled', cancelled], ['clawed-back', clawedBack]]),
});
