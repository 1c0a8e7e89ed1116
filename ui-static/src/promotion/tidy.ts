import type { Promotion } from './promotion';

/** Cells mean what they are, blank or not: rows of a table stay as they are. */
const WHOLE = 'rows';

/** Members that stay although they are empty: a person has to fill them, and the check has to say so. */
const WANTED = new Set(['id', 'campaign', 'zh', 'en', 'values', 'text', 'tiers', 'offers', 'of', WHOLE]);

/** A copy without empty optional members: absent and empty mean the same to the server. */
export function tidy<T>(value: T): T {
  return prune(value) as T;
}

/** A promotion as far as it was filled in: what nobody has typed yet is missing, not wrong. */
export function filledIn({ id, campaign, ...rest }: Promotion): Partial<Promotion> {
  return { ...rest, ...(id && { id }), ...(campaign && { campaign }) };
}

function prune(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(prune);
  }
  if (value === null || typeof value !== 'object') {
    return value;
  }
  const kept = Object.entries(value)
    .map(([name, member]) => [name, name === WHOLE ? member : prune(member)] as const)
    .filter(([name, member]) => WANTED.has(name) ? member !== undefined : !blank(member));
  return Object.fromEntries(kept);
}

function blank(value: unknown): boolean {
  return (
    value === undefined ||
    value === '' ||
    (Array.isArray(value) && value.length === 0) ||
    (value !== null && typeof value === 'object' && Object.keys(value).length === 0)
  );
}
