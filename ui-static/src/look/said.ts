import { Problem, type Fault } from '@/api/problem';

/** What this client itself has a sentence for, where the server sent none. */
const OWN = new Set(['unreachable', 'unavailable', 'id-taken', 'not-found']);

export interface SaidProblem {
  code: string;
  text: string;
  faults: Fault[];
  trace?: string | undefined;
}

/** A failure in words that a person can act on. An id that has not even the form of one names nothing. */
export function saidProblem(failure: unknown, t: (key: string) => string): SaidProblem {
  if (!(failure instanceof Problem)) {
    return { code: 'internal', text: t('problem.internal'), faults: [] };
  }
  if (failure.code === 'wrong-type' && failure.pointer === '?id') {
    return { code: 'not-found', text: t('problem.not-found'), faults: [] };
  }
  const own = t(OWN.has(failure.code) ? `problem.${failure.code}` : 'problem.unexpected');
  const faults = failure.faults.filter((fault) => fault.detail !== failure.detail);
  return { code: failure.code, text: failure.detail || own, faults, trace: failure.traceId };
}
