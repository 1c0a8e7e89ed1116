import type { Part } from './effect';
import type { LineFilter, Text } from './promotion';

/** Goods by the names that people gave them. */
export interface NamedGoods {
  categories: { path: string; name: Text }[];
  products: { sku: string; name: Text }[];
  brands: { id: string; name: Text }[];
}

export const UNNAMED: NamedGoods = { categories: [], products: [], brands: [] };

/** A short name, and what stands for it in an id. */
export interface GoodsName extends Text {
  id: string;
}

/** A bundle of several parts, such as `茶叶+厨房`; nothing where a part is not about one kind of goods or says no number. */
export function bundleName(parts: Part[], known: NamedGoods): GoodsName | undefined {
  const names = parts.map(({ where = {}, count }) => counted(goodsName(where, known), count));
  return names.length > 1 && names.every((name) => name !== undefined)
    ? { id: names.map(({ id }) => id).join('-'), zh: names.map(({ zh }) => zh).join('+'), en: names.map(({ en }) => en).join(' + ') }
    : undefined;
}

function counted(name: GoodsName | undefined, count: number | undefined): GoodsName | undefined {
  if (name === undefined || count === undefined || count === 1) {
    return count === undefined ? undefined : name;
  }
  return { id: `${name.id}-${count}`, zh: `${name.zh}×${count}`, en: `${name.en} ×${count}` };
}

/** What is asked for when it is one thing alone: a category, a product or a brand. */
function goodsName(where: LineFilter, { categories, products, brands }: NamedGoods): GoodsName | undefined {
  const asked = Object.entries(where).flatMap(([kind, values]) => values.map((value: string) => ({ kind, value })));
  const [only] = asked;
  if (only === undefined || asked.length > 1) {
    return undefined;
  }
  const last = only.value.slice(only.value.lastIndexOf('/') + 1);
  const named = (name: Text | undefined): GoodsName => ({ id: last, ...(name ?? { zh: last, en: last }) });
  switch (only.kind) {
    case 'categories':
      return named(categories.find(({ path }) => path === only.value)?.name);
    case 'skus':
      return named(products.find(({ sku }) => sku === only.value)?.name);
    case 'brands':
      return named(brands.find(({ id }) => id === only.value)?.name);
    default:
      return undefined;
  }
}
