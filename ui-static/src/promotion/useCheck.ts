import { onScopeDispose, ref, shallowRef, watch } from 'vue';
import { isAbort } from '@/api/problem';
import type { Checked } from '@/api/promotions';
import { tidy } from './tidy';

const PAUSE = 350;

/** Asks the server what it thinks of the draft, whenever the author pauses; an answer to an older draft is given up. */
export function useCheck<T extends object>(draft: () => T | undefined, ask: (draft: T, signal: AbortSignal) => Promise<Checked>) {
  const checked = shallowRef<Checked>({ findings: [] });
  const problem = shallowRef<unknown>();
  const checking = ref(false);
  /** Whether what was found is about the draft as it is now. */
  const fresh = ref(false);
  let running: AbortController | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function check(question: T): Promise<void> {
    const mine = new AbortController();
    running = mine;
    checking.value = true;
    try {
      checked.value = await ask(question, mine.signal);
      problem.value = undefined;
      fresh.value = true;
    } catch (failure) {
      if (!isAbort(failure)) {
        problem.value = failure;
      }
    } finally {
      checking.value = running !== mine;
    }
  }

  function stop(): void {
    clearTimeout(timer);
    running?.abort();
    running = undefined;
    fresh.value = false;
  }

  watch(() => { const now = draft(); return now && JSON.stringify(tidy(now)); }, (text) => {
    stop();
    if (text !== undefined) {
      timer = setTimeout(() => void check(JSON.parse(text) as T), PAUSE);
    }
  }, { immediate: true });
  onScopeDispose(stop);

  return { checked, problem, checking, fresh };
}
