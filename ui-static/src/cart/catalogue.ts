import { defineStore } from 'pinia';
import { computed, shallowRef } from 'vue';
import { trying, type Catalogue, type Product } from '@/api/trying';

/** The goods of the demo shop, for pickers and names. Loaded once; any other SKU may be typed as well. */
export const useCatalogue = defineStore('catalogue', () => {
  const catalogue = shallowRef<Catalogue>({ products: [], categories: [], brands: [] });
  let asked: Promise<void> | undefined;

  function load(): Promise<void> {
    asked ??= trying.catalogue().then(
      (loaded) => void (catalogue.value = loaded),
      (failure: unknown) => {
        asked = undefined;
        throw failure;
      },
    );
    return asked;
  }

  const products = computed(() => catalogue.value.products);
  const categories = computed(() => catalogue.value.categories);
  const bySku = computed(() => new Map<string, Product>(products.value.map((product) => [product.sku, product])));
  const brands = computed(() => catalogue.value.brands);
  const tags = computed(() => distinct(products.value.flatMap((product) => product.tags ?? [])));

  return { load, products, categories, bySku, brands, tags };
});

function distinct(values: string[]): string[] {
  return [...new Set(values)].filter((value) => value !== '').sort();
}
