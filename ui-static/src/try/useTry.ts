import { onScopeDispose, ref, shallowRef, watch } from 'vue';
import { isAbort } from '@/api/problem';
import { trying, type Tried } from '@/api/trying';
import type { Cart } from '@/cart/cart';
import type { Promotion } from '@/promotion/promotion';
import { tidy } from '@/promotion/tidy';

const PAUSE = 300;

/** What is tried: a draft, or nothing but what is live, on a cart. */
export interface Trial {
  promotion: Promotion | null;
  cart: Cart;
  withLive: boolean;
}

/** Prices the cart against the draft whenever either pauses changing. Only the newest question is answered; older ones are given up. */
export function useTry(trial: () => Trial) {
  const tried = shallowRef<Tried>();
  const problem = shallowRef<unknown>();
  const pricing = ref(false);
  let running: AbortController | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function price(question: Trial): Promise<void> {
    const mine = new AbortController();
    running = mine;
    try {
      const answer = await trying.price(question.promotion, question.cart, question.withLive, mine.signal);
      if (running === mine) {
        tried.value = answer;
        problem.value = undefined;
      }
    } catch (failure) {
      if (running === mine && !isAbort(failure)) {
        problem.value = failure;
      }
    } finally {
      if (running === mine) {
        pricing.value = false;
      }
    }
  }

  function stop(): void {
    clearTimeout(timer);
    running?.abort();
    running = undefined;
  }

  watch(() => asked(trial()), (text) => {
    stop();
    pricing.value = true;
    timer = setTimeout(() => void price(JSON.parse(text) as Trial), PAUSE);
  }, { immediate: true });
  onScopeDispose(stop);

  return { tried, problem, pricing };
}

function asked({ promotion, cart, withLive }: Trial): string {
  return JSON.stringify({ promotion: promotion && tidy(promotion), cart, withLive });
}
