import { computed } from 'vue';
import { useI18n } from 'vue-i18n';
import { useCatalogue } from '@/cart/catalogue';
import { formatAmount } from '@/money/amount';
import type { Tongue } from '@/promotion/saidCondition';
import { useVocabulary } from '@/promotion/vocabulary';

/** How to say things about amounts of this currency, in the reader's language. */
export function useTongue(currency: () => string) {
  const { t, locale } = useI18n();
  const vocabulary = useVocabulary();
  void vocabulary.load();
  const catalogue = useCatalogue();
  void catalogue.load();
  return computed<Tongue>(() => ({
    t: (key, named) => t(key, named ?? {}),
    locale: locale.value,
    field: vocabulary.find,
    goods: { products: catalogue.products, categories: catalogue.categories, brands: catalogue.brands },
    amount: (minor) => formatAmount(minor, currency(), locale.value),
  }));
}
