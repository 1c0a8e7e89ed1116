import { computed, ref } from 'vue';

const hash = ref(location.hash);
addEventListener('hashchange', () => {
  hash.value = location.hash;
  scrollTo(0, 0);
});

/** The parts of the address behind `#/`, such as `['group', 'g-1']`. */
export const place = computed(() => hash.value.replace(/^#\/?/, '').split('/'));

export function go(to: string): void {
  location.hash = `#/${to}`;
}
