import { computed, ref, shallowRef, type ComputedRef, type Ref, type ShallowRef } from 'vue';
import { useRoute, useRouter } from 'vue-router';
import type { Part } from '@/api/page';
import { useLoad } from './useLoad';
import { useTask } from './useTask';

export interface Older<T> {
  items: ComputedRef<T[] | undefined>;
  problem: ShallowRef<unknown>;
  loading: Ref<boolean>;
  /** Whether there are older ones than those that are shown. */
  more: ComputedRef<boolean>;
  filters: ComputedRef<Record<string, string>>;
  filtered: ComputedRef<boolean>;
  setFilter: (name: string, value: string) => void;
  clear: () => void;
  /** Begins anew with the newest. */
  reload: () => Promise<void>;
  older: () => Promise<boolean>;
}

const SIZE = 50;

/** A list, newest first, that grows backwards. Its filters stand in the address. */
export function useOlder<T>(
  names: readonly string[],
  fetch: (query: Record<string, string | number | undefined>, signal?: AbortSignal) => Promise<Part<T>>,
): Older<T> {
  const route = useRoute();
  const router = useRouter();
  const own = route.path;
  const filters = computed(() => Object.fromEntries(names.map((name) => [name, String(route.query[name] ?? '')])) as Record<string, string>);
  const before = shallowRef<T[]>([]);
  const next = ref<string>();
  let asked = '';
  const asks = () => (asked = route.path === own ? JSON.stringify(filters.value) : asked);
  const first = useLoad(async (signal) => {
    const part = await fetch({ size: SIZE, ...filters.value }, signal);
    before.value = [];
    next.value = part.next ?? undefined;
    return part;
  }, [asks]);
  const task = useTask();
  const put = (query: Record<string, string | undefined>) => void router.replace({ query: { ...route.query, ...query } });

  return {
    items: computed(() => first.data.value && [...first.data.value.items, ...before.value]),
    problem: computed(() => first.problem.value ?? task.problem.value) as unknown as ShallowRef<unknown>,
    loading: first.loading,
    more: computed(() => next.value !== undefined),
    filters,
    filtered: computed(() => names.some((name) => filters.value[name] !== '')),
    setFilter: (name, value) => put({ [name]: value || undefined }),
    clear: () => put(Object.fromEntries(names.map((name) => [name, undefined]))),
    reload: first.reload,
    older: () => task.run(async () => {
      const part = await fetch({ size: SIZE, before: next.value, ...filters.value });
      before.value = [...before.value, ...part.items];
      next.value = part.next ?? undefined;
    }),
  };
}
