import { onMounted, onUnmounted, ref, watch, type Ref } from 'vue';
import { shop, tryTo } from './shop';

/**
 * What the shop answers to a question, asked again when the customer or language changes, and every few seconds while a
 * page is open that others change too.
 */
export function useAsked<T>(question: () => Promise<T>, each = 0): { answer: Ref<T | undefined>; ask: () => Promise<void> } {
  const answer = ref<T>() as Ref<T | undefined>;
  let asked = 0;
  async function ask(): Promise<void> {
    const mine = ++asked;
    const said = await tryTo(question);
    if (said !== undefined && mine === asked) {
      answer.value = said;
    }
  }
  watch(() => [shop.me, shop.locale], ask);
  let timer: ReturnType<typeof setInterval> | undefined;
  onMounted(() => {
    void ask();
    if (each > 0) {
      timer = setInterval(() => void ask(), each);
    }
  });
  onUnmounted(() => clearInterval(timer));
  return { answer, ask };
}
