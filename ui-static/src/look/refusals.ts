import { computed, inject, onScopeDispose, provide, reactive, watch, type ComputedRef, type InjectionKey } from 'vue';

const KEY: InjectionKey<Set<symbol>[]> = Symbol('refusals');

/** How many inputs below hold text that they do not understand and thus have not handed over. */
export function provideRefusals(): ComputedRef<number> {
  const inside = reactive(new Set<symbol>());
  provide(KEY, [inside, ...inject(KEY, [])]);
  return computed(() => inside.size);
}

/** Inputs below are a matter of their own: nothing around hears of what they refuse. */
export function holdRefusals(): void {
  provide(KEY, []);
}

/** Tells the field and the page around an input whether it refuses what was typed. */
export function useRefusal(refuses: () => boolean): void {
  const around = inject(KEY, []);
  const input = Symbol('input');
  const leave = () => around.forEach((inside) => inside.delete(input));
  watch(refuses, (now) => (now ? around.forEach((inside) => inside.add(input)) : leave()));
  onScopeDispose(leave);
}
