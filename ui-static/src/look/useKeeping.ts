import { onBeforeUnmount, onMounted, type Ref } from 'vue';
import { ElMessageBox } from 'element-plus';
import { onBeforeRouteLeave } from 'vue-router';

/** What is asked before something unsaved is lost. */
export interface Question {
  text: string;
  leave: string;
  stay: string;
}

/** Ctrl+S keeps; leaving with something unsaved asks first. */
export function useKeeping(dirty: Ref<boolean>, keep: () => Promise<void>, question: () => Question): void {
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
  onBeforeRouteLeave(async () => {
    if (!dirty.value) {
      return true;
    }
    const { text, leave, stay } = question();
    const asked = ElMessageBox.confirm(text, { confirmButtonText: leave, cancelButtonText: stay, type: 'warning', customClass: 'leaving' });
    return asked.then(() => true, () => false);
  });
}
