import type { Availability, Rest } from './quote';

/** What was left for a promotion: of its own, or of what it shares with others, whichever was less. */
export function leftOf({ left = {}, pools = [] }: Availability, promotion: string): Rest {
  const own = left[promotion] ?? {};
  const shared = pools.filter(({ promotions }) => promotions?.includes(promotion)).map((pool) => pool.left ?? {});
  const least = (of: keyof Rest) => Math.min(...[own, ...shared].map((rest) => rest[of] ?? Infinity));
  return Object.fromEntries((['units', 'money'] as const).map((of) => [of, least(of)]).filter(([, n]) => n !== Infinity)) as Rest;
}
