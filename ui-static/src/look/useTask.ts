import { ref, shallowRef } from 'vue';

/** One thing that a person asked for: whether it is under way, and why it failed. A second click meanwhile does nothing. */
export function useTask() {
  const busy = ref(false);
  const problem = shallowRef<unknown>();

  /** @returns whether it was done */
  async function run(task: () => Promise<unknown>): Promise<boolean> {
    if (busy.value) {
      return false;
    }
    busy.value = true;
    problem.value = undefined;
    try {
      await task();
      return true;
    } catch (failure) {
      problem.value = failure;
      return false;
    } finally {
      busy.value = false;
    }
  }

  return { busy, problem, run };
}
