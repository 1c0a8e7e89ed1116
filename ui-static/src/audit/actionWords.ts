import { useI18n } from 'vue-i18n';
import type { Entry } from '@/api/audit';

/** Actions and roles of the audit chain in words; what has no word yet stands as it is. */
export function useActionWords() {
  const { t, te, tm } = useI18n();
  const spoken = (key: string, otherwise: string) => (te(key) ? t(key) : otherwise);
  const groups = Object.entries(tm('audit.actions') as Record<string, Record<string, unknown>>);
  return {
    actions: groups.flatMap(([group, actions]) => Object.keys(actions).map((action) => `${group}.${action}`)),
    action: (action: string) => spoken(`audit.actions.${action}`, action),
    /** What was done, by the way in which it was done where that makes another thing of it. */
    done: ({ action, payload }: Pick<Entry, 'action' | 'payload'>) => {
      const { way } = (payload ?? {}) as { way?: string };
      return spoken(`audit.by-way.${action}.${way}`, spoken(`audit.actions.${action}`, action));
    },
    role: (role: string) => role.split(',').map((one) => spoken(`role.${one.trim()}`, one.trim())).join(' · '),
  };
}
