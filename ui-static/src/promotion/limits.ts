import type { Limits } from './promotion';

/** The limits with a part of them changed: what was cleared is gone, and nothing is partial without a budget. */
export function limited(limits: Limits, part: { [name in keyof Limits]?: Limits[name] | undefined }): Limits {
  const changed = Object.fromEntries(Object.entries({ ...limits, ...part }).filter(([, value]) => value !== undefined && value !== false)) as Limits;
  if (changed.budget === undefined) {
    delete changed.partial;
  }
  return changed;
}
