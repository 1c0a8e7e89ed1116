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
  /** Of a table: which rows it is about, from 0, a cart that shows it, and ways to put it right. */
  rows?: number[];
  example?: Cart;
  fixes?: Fix[];
}
