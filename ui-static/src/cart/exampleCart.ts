import { defineStore } from 'pinia';
import { ref, shallowRef, watch } from 'vue';
import { trying, type ExampleCart, type Product } from '@/api/trying';
import type { Cart, Line } from './cart';

const KEPT = 'huisuan.cart';

/** The cart that the try panel prices; it stays while one walks from page to page. */
export const useExampleCart = defineStore('example-cart', () => {
  const examples = shallowRef<ExampleCart[]>([]);
  const cart = ref<Cart>(kept() ?? { currency: 'CNY', lines: [] });
  let asked: Promise<void> | undefined;

  function load(): Promise<void> {
    asked ??= trying.carts().then(
      (carts) => {
        examples.value = carts;
        if (kept() === undefined && carts[0]) {
          choose(carts[0]);
        }
      },
      (failure: unknown) => {
        asked = undefined;
        throw failure;
      },
    );
    return asked;
  }

  function choose(example: ExampleCart): void {
    cart.value = structuredClone(example.cart);
  }

  watch(cart, (now) => sessionStorage.setItem(KEPT, JSON.stringify(now)), { deep: true });

  return { cart, examples, load, choose };
});

function kept(): Cart | undefined {
  const text = sessionStorage.getItem(KEPT);
  return text === null ? undefined : (JSON.parse(text) as Cart);
}

/** A line of one unit of the product, or of an unknown SKU at no price. */
export function lineOf(id: string, sku: string, product: Product | undefined): Line {
  if (!product) {
    return { id, sku, qty: 1, unitPrice: 0 };
  }
  const { name: _, ...facts } = product;
  return { ...facts, id, qty: 1 };
}

/** A line id that the cart does not have yet. */
export function freeLineId(cart: Cart): string {
  const taken = new Set(cart.lines.map(({ id }) => id));
  let n = cart.lines.length + 1;
  while (taken.has(String(n))) {
    n += 1;
  }
  return String(n);
}
