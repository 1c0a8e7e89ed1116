import type { Cart } from '@/cart/cart';
import type { Policy } from '@/policy/policy';
import type { Promotion, Text } from '@/promotion/promotion';
import type { Quote } from '@/try/quote';
import type { Finding } from './findings';
import { get, post } from './http';

/** What is tried on a cart: a draft of a promotion or of the policy, or nothing but what is live. */
export interface Trial {
  promotion: Promotion | null;
  policy?: Policy;
  cart: Cart;
  withLive: boolean;
}

export interface Tried {
  /** Absent when the draft has errors or is still being compiled. */
  quote?: Quote | null;
  findings: Finding[];
  sentence?: Text;
  /** DRL is still being compiled: ask again in a second. */
  pending?: boolean;
}

/** Something of the demo shop that a cart line or a goods scope may name. */
export interface Product {
  sku: string;
  spu?: string;
  name: Text;
  brand?: string;
  category: string[];
  tags?: string[];
  unitPrice: number;
  listPrice?: number;
  floorPrice?: number;
  unitCost?: number;
}

export interface Catalogue {
  products: Product[];
  categories: { path: string; name: Text }[];
  brands: { id: string; name: Text }[];
}

export interface ExampleCart {
  name: Text;
  cart: Cart;
}

/** A field that conditions may read. */
export interface Field {
  path: string;
  type: 'text' | 'number' | 'money';
  label: Text;
  values?: { value: string; label: Text }[];
}

export const trying = {
  price: (trial: Trial, signal?: AbortSignal) => post<Tried>('/api/try', trial, signal),
  catalogue: () => get<Catalogue>('/api/catalogue'),
  carts: () => get<ExampleCart[]>('/api/demo/carts'),
  vocabulary: () => get<{ fields: Field[] }>('/api/vocabulary'),
};
