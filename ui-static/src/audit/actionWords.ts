import { useI18n } from 'vue-i18n';

/** Actions and roles of the audit chain in words; what has no word yet stands as it is. */
export function useActionWords() {
  const { t, te } = useI18n();
  const spoken = (key: string, otherwise: string) => (te(key) ? t(key) : otherwise);
  return {
    action: (action: string) => spoken(`audit.actions.${action}`, action),
    role: (role: string) => role.split(',').map((one) => spoken(`role.${one.trim()}`, one.trim())).join(' · '),
  };
}
