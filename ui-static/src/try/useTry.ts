import { onScopeDispose, ref, shallowRef, watch } from 'vue';
import { isAbort } from '@/api/problem';
import { trying, type Trial, type Tried } from '@/api/trying';
import type { Cart } from '@/cart/cart';
import { tidy } from '@/promotion/tidy';
import { heard } from './heard';

const PAUSE = 300;
const COMPILING = 1000;

/**
 * Prices the cart against the draft whenever either pauses changing. Only the newest question is answered; older ones are given up. What
 * cannot be priced has no price: nothing of an earlier answer is left beside a problem.
 */
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
      const answer = await trying.price(question, mine.signal);
      const shown = answer.quote ? { ...answer, quote: heard(answer.quote, question.promotion) } : await without(answer, question.cart, mine.signal);
      if (running === mine) {
        tried.value = shown;
        problem.value = undefined;
        again(question, answer.pending ?? false);
      }
    } catch (failure) {
      if (running === mine && !isAbort(failure)) {
        problem.value = failure;
        tried.value = undefined;
      }
    } finally {
      if (running === mine) {
        pricing.value = false;
      }
    }
  }

  /** DRL that is being compiled is asked for until it is there. */
  function again(question: Trial, pending: boolean): void {
    if (pending) {
      timer = setTimeout(() => void price(question), COMPILING);
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

/** While the draft cannot be priced, what the cart costs without it. */
async function without(draft: Tried, cart: Cart, signal: AbortSignal): Promise<Tried> {
  const { quote } = await trying.price({ promotion: null, cart, withLive: true }, signal);
  return { ...draft, quote: quote ?? null };
}

function asked({ promotion, ...rest }: Trial): string {
  return JSON.stringify({ promotion: promotion && tidy(promotion), ...rest });
}
