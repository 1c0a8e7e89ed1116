import type { DecisionDetail } from '@/api/audit';
import type { Text } from '@/promotion/promotion';

/** A code that was entered, and what became of it as far as the decision tells. */
export interface EnteredCode {
  code: string;
  state: string;
  /** What the customer was told, of a code that did not count. */
  reason?: Text;
}

/** A decision remembers which codes were rejected; what became of the others only where its quote has their states. */
export function enteredCodes({ inputs, quote }: Pick<DecisionDetail, 'inputs' | 'quote'>): EnteredCode[] {
  const reasons = new Map<string, Text>();
  for (const outcome of quote.outcomes) {
    if (outcome.outcome === 'CODE_REJECTED') {
      reasons.set(outcome.code, outcome.rejection);
    }
  }
  for (const extra of quote.extras ?? []) {
    if (extra.type === 'codeRefused') {
      reasons.set(extra.code, extra.reason);
    }
  }
  return (inputs.codes ?? []).map((code) => {
    const reason = reasons.get(code);
    const state = quote.codes?.find((one) => one.code === code)?.state ?? (reason ? 'REJECTED' : 'UNRECORDED');
    return reason ? { code, state, reason } : { code, state };
  });
}
