import type { Cart } from '@/cart/cart';
import type { Text } from '@/promotion/promotion';
import type { Fix } from '@/table/fix';

/** What the machine says of a promotion, at its place: a JSON pointer, and line and column in DRL (both from 1). */
export interface Finding {
  severity: 'ERROR' | 'WARNING';
  code: string;
  pointer?: string;
  line?: number;
  column?: number;
  message: Text;
  expected?: string[] | string;
  nearest?: string;
  /** Of a table: which rows it is about, from 0, and a cart that shows it. */
  rows?: number[];
  example?: Cart;
  /** Ways to put it right. */
  fixes?: Fix[];
}
