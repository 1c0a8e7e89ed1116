import { computed, type ComputedRef } from 'vue';
import { useRoute, useRouter } from 'vue-router';
import type { Page, PageQuery } from '@/api/page';
import { useLoad, type Loaded } from './useLoad';

const SIZE = 20;

export interface Paged<T> extends Loaded<Page<T>> {
  filters: ComputedRef<Record<string, string>>;
  filtered: ComputedRef<boolean>;
  setFilter: (name: string, value: string) => void;
  clear: () => void;
  go: (page: number) => void;
}

/** A list whose page and filters stand in the address, so that it can be linked and the back button works. */
export function usePaged<T>(
  names: readonly string[],
  fetch: (query: PageQuery, signal: AbortSignal) => Promise<Page<T>>,
): Paged<T> {
  const route = useRoute();
  const router = useRouter();
  const own = route.path;
  const page = computed(() => Math.max(1, Number(route.query['page'] ?? 1) || 1));
  const filters = computed(() =>
    Object.fromEntries(names.map((name) => [name, String(route.query[name] ?? '')])) as Record<string, string>);
  let asked = '';
  const asks = () => (asked = route.path === own ? JSON.stringify(route.query) : asked);
  const loaded = useLoad((signal) => fetch({ page: page.value, size: SIZE, ...filters.value }, signal), [asks]);

  const put = (query: Record<string, string | number | undefined>) => void router.replace({ query: { ...route.query, ...query } });
  return {
    ...loaded,
    filters,
    filtered: computed(() => names.some((name) => filters.value[name] !== '')),
    setFilter: (name, value) => put({ [name]: value || undefined, page: undefined }),
    clear: () => put(Object.fromEntries([...names, 'page'].map((name) => [name, undefined]))),
    go: (to) => put({ page: to === 1 ? undefined : to }),
  };
}
