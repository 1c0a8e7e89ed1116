import { onScopeDispose, ref, shallowRef, watch, type Ref, type ShallowRef, type WatchSource } from 'vue';
import { isAbort } from '@/api/problem';

export interface Loaded<T> {
  data: ShallowRef<T | undefined>;
  problem: ShallowRef<unknown>;
  loading: Ref<boolean>;
  reload: () => Promise<void>;
}

/** Fetches once, and again whenever `by` changes. The newest answer wins; older calls are given up. */
export function useLoad<T>(fetch: (signal: AbortSignal) => Promise<T>, by: WatchSource[] = []): Loaded<T> {
  const data = shallowRef<T>();
  const problem = shallowRef<unknown>();
  const loading = ref(false);
  let running: AbortController | undefined;

  async function reload(): Promise<void> {
    running?.abort();
    const mine = new AbortController();
    running = mine;
    loading.value = true;
    try {
      data.value = await fetch(mine.signal);
      problem.value = undefined;
    } catch (failure) {
      if (mine === running && !isAbort(failure)) {
        problem.value = failure;
      }
    } finally {
      if (mine === running) {
        loading.value = false;
      }
    }
  }

  watch(by, reload, { immediate: true });
  onScopeDispose(() => running?.abort());
  return { data, problem, loading, reload };
}
