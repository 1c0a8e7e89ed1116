import { computed } from 'vue';
import { useCatalogue } from '@/cart/catalogue';
import { useVocabulary } from '@/promotion/vocabulary';
import type { Column } from './table';
import type { Known } from './words';

/** The values that columns are known to take: those of the vocabulary, and the goods of the catalogue. */
export function useKnown() {
  const vocabulary = useVocabulary();
  const catalogue = useCatalogue();
  void catalogue.load();
  void vocabulary.load();
  const itself = (value: string): Known => ({ value, label: { zh: value, en: value } });
  const goods = computed(() => {
    const skus = catalogue.products.map(({ sku, name }) => ({ value: sku, label: name }));
    return {
      skus, exceptSkus: skus, categories: catalogue.categories.map(({ path, name }) => ({ value: path, label: name })),
      brands: catalogue.brands.map(({ id, name }) => ({ value: id, label: name })), tags: catalogue.tags.map(itself), spus: [], sellers: [],
    };
  });

  return (column: Column): readonly Known[] => {
    switch (column.type) {
      case 'text':
        return vocabulary.find(column.field)?.values ?? [];
      case 'lines':
        return goods.value[column.field];
      case 'effect':
        return column.offer.effect.type === 'freeGift' || column.offer.effect.type === 'swap' ? goods.value.skus : [];
      default:
        return [];
    }
  };
}
