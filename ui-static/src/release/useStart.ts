import { computed, ref } from 'vue';
import { instantOf, ownZone } from '@/time/zone';

/** When a release goes live: at once, or at a time of some zone's clocks. */
export function useStart() {
  const later = ref(false);
  const local = ref('');
  const zone = ref(ownZone());

  /** The instant; undefined for at once. */
  function instant(): string | undefined {
    return later.value && local.value !== '' ? instantOf(local.value, zone.value) : undefined;
  }

  /** Later, but not yet when. */
  const open = computed(() => later.value && !local.value);

  return { later, local, zone, open, instant };
}

export type Start = ReturnType<typeof useStart>;
