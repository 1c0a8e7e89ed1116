import type { RouteLocationRaw } from 'vue-router';

/** The one pricing policy, as an asset. */
export const POLICY = 'policy/default';

const PROMOTION = 'promotion/';

/** What an asset is called where only its id is at hand. */
export function assetName(asset: string, t: (key: string) => string): string {
  return asset === POLICY ? t('policy.one') : asset.startsWith(PROMOTION) ? asset.slice(PROMOTION.length) : asset;
}

/** Where one reads about an asset. */
export function pageOf(asset: string): RouteLocationRaw | undefined {
  if (asset === POLICY) {
    return { name: 'policy' };
  }
  return asset.startsWith(PROMOTION) ? { name: 'promotion', params: { id: asset.slice(PROMOTION.length) } } : undefined;
}

/** Where one edits it in a change request. */
export function editorOf(asset: string, change: string): RouteLocationRaw {
  return asset === POLICY ? { name: 'edit-policy', params: { change } } : { name: 'edit-promotion', params: { change, id: asset.slice(PROMOTION.length) } };
}
