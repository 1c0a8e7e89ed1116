import type { ForCheckout, GrantBadge, GrantChance, GrantCoupon, Notice, Reward } from '@/promotion/effect';
import type { Condition, LineFilter, Measure, Stage, Target, Text } from '@/promotion/promotion';

/** The priced cart. All amounts are minor units of its currency. */
export interface Quote {
  currency: string;
  lines: QuotedLine[];
  shipping: { method: string; fee: number; payable: number }[];
  gifts: { promotion: string; sku: string; qty: number; value: number }[];
  extras?: Extra[];
  goods: number;
  discountTotal: number;
  shippingTotal: number;
  total: number;
  /** Of the goods, after promotions: within the prices or on top of them. */
  taxTotal?: number;
  taxIncluded?: boolean;
  outcomes: Outcome[];
  /** Whether another legal combination of the promotions may save more, and by how much at most. */
  optimality?: { type: 'optimal' } | { type: 'bounded'; gap: number };
  warnings?: { code: string; detail: string }[];
  /** What became of each code that was entered. */
  codes?: CodeState[];
  /** What a little more in the cart would save, the largest saving first. */
  nearMisses?: NearMiss[];
  release?: { number: number; digest: string } | { none: true };
}

export interface QuotedLine {
  id: string;
  sku: string;
  qty: number;
  unitPrice: number;
  gross: number;
  discount: number;
  payable: number;
  units: { count: number; payable: number }[];
}

/** What a promotion gives or says besides a price and gifts. */
export type Extra = { promotion: string } & (
  | { type: 'swapped'; line: string; units: number; sku: string; qty: number; value: number; worth: number }
  | { type: 'pointsSpent'; points: number; amount: number }
  | { type: 'pointsEarned'; points: number }
  | { type: 'granted'; grant: GrantCoupon | GrantChance | GrantBadge | Reward }
  | { type: 'codeRefused'; code: string; reason: Text }
  | { type: 'said'; remark: Notice | ForCheckout }
);

interface Spoken {
  promotion: string;
  number?: number;
  name?: Text;
  stage?: Stage;
}

export interface Share {
  amount: number;
  line?: string;
  method?: string;
}

/** The arithmetic of one line or fee; a percentage also has what is rounded, as exact decimals. */
export interface Step {
  of: string;
  units: number;
  before: number;
  amount: number;
  after: number;
  rate?: number;
  base?: number;
  raw?: string;
  rounding?: string;
}

/** What became of a proposal, or why a promotion made none. */
export type Outcome = Spoken &
  (
    /** `desired`: what it would have been if its budget were not short. */
    | { outcome: 'APPLIED'; amount: number; desired?: number; shares: Share[]; fees?: Share[]; steps?: Step[] }
    | { outcome: 'OUTBID'; by: string; worth: number; rivalWorth: number; margin: number; rivals?: string[] }
    | { outcome: 'EXCLUDED'; by: string }
    | { outcome: 'THRESHOLD_MISSED'; measure: Measure; required: number; actual: number; missing: number; of?: Target }
    | { outcome: 'CODE_REJECTED'; code: string; by: string; rejection: Text }
    | { outcome: 'LIMIT_REACHED'; reason: LimitReason }
    | { outcome: 'SPENT' }
    | { outcome: 'FAILED'; reason: string }
    | { outcome: 'NOT_ELIGIBLE'; why: Why }
  );

/** Which limit stopped a promotion. */
export type LimitReason = 'USAGE_LIMIT' | 'PER_CUSTOMER_LIMIT' | 'CUSTOMER_UNKNOWN' | 'UNIT_LIMIT' | 'BUDGET_EXCEEDED' | 'BUDGET_PACED' | 'CAMPAIGN_STOPPED';

/** What was still to be had when the cart was priced; what is not limited is absent. */
export interface Availability {
  /** By promotion. */
  left?: Record<string, Rest & { none?: LimitReason }>;
  /** That several promotions share. */
  pools?: { promotions?: string[]; left?: Rest }[];
}

export interface Rest {
  units?: number;
  /** In minor units. */
  money?: number;
}

export type Why =
  | { type: 'notRunning'; state: 'NOT_STARTED' | 'ENDED' }
  | { type: 'otherCurrency' | 'nothingMatches' }
  | { type: 'unmet'; conditions: Gap[] };

/** A condition that does not hold, and what the cart has instead. */
export interface Gap {
  condition: Condition;
  required?: number;
  actual?: number;
  missing?: number;
  has?: string[];
  alternatives?: { conditions: Gap[] }[];
}

export interface CodeState {
  code: string;
  state: string;
  /** That came as far as the state says, or that reject it. */
  promotions?: string[];
  /** What became of the first of those that ask for it, unless it applied. */
  why?: Outcome;
  text: string;
}

export interface NearMiss {
  promotion: string;
  name: Text;
  measure: Measure;
  missing: number;
  of?: LineFilter;
  /** Left out where nobody knows what the missing goods cost. */
  saves?: number;
  onShipping?: boolean;
  gifts?: { sku: string; qty: number }[];
}
