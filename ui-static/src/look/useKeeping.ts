import { onBeforeUnmount, onMounted, type Ref } from 'vue';
import { onBeforeRouteLeave } from 'vue-router';

/** Ctrl+S keeps; leaving with something unsaved asks first. */
export function useKeeping(dirty: Ref<boolean>, keep: () => Promise<void>, question: () => string): void {
  function onKey(event: KeyboardEvent): void {
    if ((event.ctrlKey || event.metaKey) && event.key === 's') {
      event.preventDefault();
      void keep();
    }
  }

  function onUnload(event: BeforeUnloadEvent): void {
    if (dirty.value) {
      event.preventDefault();
    }
  }

  onMounted(() => {
    addEventListener('keydown', onKey);
    addEventListener('beforeunload', onUnload);
  });
  onBeforeUnmount(() => {
    removeEventListener('keydown', onKey);
    removeEventListener('beforeunload', onUnload);
  });
  onBeforeRouteLeave(() => !dirty.value || confirm(question()));
}
