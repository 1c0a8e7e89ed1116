import { said } from '@/words/i18n';
import type { Quote } from './quote';

/** What a promotion is called by a quote that says something about it; empty when it does not. */
export function nameIn({ outcomes }: Quote, promotion: string, locale: string): string {
  return said(outcomes.find((outcome) => outcome.promotion === promotion && outcome.name)?.name, locale);
}
