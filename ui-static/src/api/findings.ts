import type { Text } from '@/promotion/promotion';

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
}
