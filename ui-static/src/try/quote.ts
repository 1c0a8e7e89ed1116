import type { Condition, Measure, Stage, Text } from '@/promotion/promotion';

/** The priced cart. All amounts are minor units of its currency. */
export interface Quote {
  currency: string;
  lines: QuotedLine[];
  shipping: { method: string; fee: number; payable: number }[];
  gifts: { promotion: string; sku: string; qty: number; value: number }[];
  goods: number;
  discountTotal: number;
  shippingTotal: number;
  total: number;
  outcomes: Outcome[];
  warnings?: { code: string; detail: string }[];
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

/** What became of a proposal, or why a promotion made none. */
export type Outcome = Spoken &
  (
    | { outcome: 'APPLIED'; amount: number; shares: Share[]; fees?: Share[] }
    | { outcome: 'OUTBID'; by: string; worth: number; rivalWorth: number }
    | { outcome: 'EXCLUDED'; by: string }
    | { outcome: 'THRESHOLD_MISSED'; measure: Measure; required: number; actual: number; missing: number }
    | { outcome: 'LIMIT_REACHED' | 'SPENT' }
    | { outcome: 'FAILED'; reason: string }
    | { outcome: 'NOT_ELIGIBLE'; why: Why }
  );

export type Why =
  | { type: 'notRunning' | 'otherCurrency' | 'nothingMatches' }
  | { type: 'unmet'; condition: Condition };
