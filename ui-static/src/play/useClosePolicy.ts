import { computed, ref } from 'vue';
import { Problem } from '@/api/problem';
import type { ClosePolicy } from '@/api/plays';

/** The refusal that asks what becomes of what is open. */
export const OPEN_INSTANCES = 'open-instances';

/** What becomes of groups and bargains that are open of what somebody takes out or stops: asked for once the server says that there are any. */
export function useClosePolicy() {
  const asked = ref(false);
  const policy = ref<ClosePolicy>();
  /** How many there are, a sentence for each promotion. */
  const counts = ref<string[]>([]);

  async function saying<T>(act: (policy: ClosePolicy | undefined) => Promise<T>): Promise<T> {
    try {
      return await act(policy.value);
    } catch (failure) {
      if (failure instanceof Problem && failure.code === OPEN_INSTANCES) {
        asked.value = true;
        counts.value = failure.faults.map(({ detail }) => detail);
      }
      throw failure;
    }
  }

  function forget(): void {
    asked.value = false;
    policy.value = undefined;
    counts.value = [];
  }

  return { asked, policy, counts, open: computed(() => asked.value && policy.value === undefined), saying, forget };
}
