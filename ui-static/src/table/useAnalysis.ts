import { onScopeDispose, shallowRef, toRaw, watch } from 'vue';
import { isAbort } from '@/api/problem';
import { tables, type Analysed } from '@/api/tables';
import type { Promotion } from '@/promotion/promotion';
import { tidy } from '@/promotion/tidy';
import { tryable } from '@/promotion/tryable';
import type { Table } from './table';

const PAUSE = 350;

/** What the server says of the table as a whole, and of which table: what people do meanwhile makes it old. */
export interface Looked extends Analysed {
  table: Table;
}

/** Has the table analysed whenever its author pauses; an answer to an older one is given up. */
export function useAnalysis(promotion: () => Promotion) {
  const looked = shallowRef<Looked>();
  const problem = shallowRef<unknown>();
  let running: AbortController | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function look(): Promise<void> {
    const mine = (running = new AbortController());
    const table = toRaw(promotion().body) as Table;
    try {
      const answer = await tables.analyse(tidy(tryable(promotion())), mine.signal);
      looked.value = { ...answer, table };
      problem.value = undefined;
    } catch (failure) {
      if (!isAbort(failure)) {
        problem.value = failure;
      }
    }
  }

  function stop(): void {
    clearTimeout(timer);
    running?.abort();
  }

  watch(() => [toRaw(promotion().body), JSON.stringify({ ...promotion(), body: undefined })], () => {
    stop();
    timer = setTimeout(() => void look(), PAUSE);
  }, { immediate: true });
  onScopeDispose(stop);

  return { looked, problem };
}
