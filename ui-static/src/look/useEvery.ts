import { onScopeDispose } from 'vue';

/** Does something again and again, while the page is seen and the last time is over. */
export function useEvery(seconds: number, task: () => Promise<unknown>): void {
  let running = false;
  const timer = setInterval(async () => {
    if (running || document.hidden) {
      return;
    }
    running = true;
    await task().finally(() => (running = false));
  }, seconds * 1000);
  onScopeDispose(() => clearInterval(timer));
}
