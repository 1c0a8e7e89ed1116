import { computed, ref } from 'vue';
import { Problem } from '@/api/problem';
import type { ClosePolicy } from '@/api/plays';

/** What becomes of groups and bargains that are open of what somebody takes out or stops: asked for once the server says that there are any. */
export function useClosePolicy() {
  const asked = ref(false);
  const policy = ref<ClosePolicy>();

  async function saying<T>(act: (policy: ClosePolicy | undefined) => Promise<T>): Promise<T> {
    try {
      return await act(policy.value);
    } catch (failure) {
      asked.value ||= failure instanceof Problem && failure.code === 'open-instances';
      throw failure;
    }
  }

  function forget(): void {
    asked.value = false;
    policy.value = undefined;
  }

  return { asked, policy, open: computed(() => asked.value && policy.value === undefined), saying, forget };
}
