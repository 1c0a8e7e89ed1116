import { watchEffect } from 'vue';
import { useI18n } from 'vue-i18n';

/** What the browser's tab and its history call the page. */
export function useTitle(title: () => string): void {
  const { t } = useI18n();
  watchEffect(() => (document.title = `${title()} · ${t('nav.brand')}`));
}
