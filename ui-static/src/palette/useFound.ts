import { onScopeDispose, ref, shallowRef, watch, type Ref } from 'vue';
import { changes, type ChangeRow } from '@/api/changes';
import { coupons, type Coupon } from '@/api/coupons';
import { isAbort } from '@/api/problem';
import { promotions, type PromotionRow } from '@/api/promotions';

const PAUSE = 150;
const FEW = 12;
const MOST = 200;

/** What the server has of the name that is typed: promotions and coupons by it, and the newest change requests. */
export function useFound(typed: Ref<string>) {
  const named = shallowRef<PromotionRow[]>([]);
  const kept = shallowRef<Coupon[]>([]);
  const requests = shallowRef<ChangeRow[]>([]);
  const problem = shallowRef<unknown>();
  const searching = ref(false);
  const gone = new AbortController();
  let asking: AbortController | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function note(failure: unknown): void {
    if (!isAbort(failure)) {
      problem.value = failure;
    }
  }

  async function search(q: string): Promise<void> {
    const mine = (asking = new AbortController());
    searching.value = true;
    try {
      const query = { q, page: 1, size: FEW };
      const [some, more] = await Promise.all([promotions.page(query, mine.signal), coupons.page(query, mine.signal)]);
      named.value = some.items;
      kept.value = more.items;
      problem.value = undefined;
    } catch (failure) {
      note(failure);
    } finally {
      searching.value = asking !== mine;
    }
  }

  function stop(): void {
    clearTimeout(timer);
    asking?.abort();
  }

  changes.page({ page: 1, size: MOST }, gone.signal).then(({ items }) => void (requests.value = items), note);
  watch(typed, (text) => {
    stop();
    timer = setTimeout(() => void search(text.trim()), PAUSE);
  }, { immediate: true });
  onScopeDispose(() => {
    stop();
    gone.abort();
  });

  return { named, kept, requests, problem, searching };
}
