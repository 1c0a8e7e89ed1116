import { createI18n } from 'vue-i18n';
import type { Text } from '@/promotion/promotion';

export const LOCALES = ['zh-CN', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

const KEPT = 'huisuan.locale';

export const i18n = createI18n({ legacy: false, locale: 'zh-CN', fallbackLocale: false, messages: {} });

/** The language that was chosen last; Chinese at first. */
export function keptLocale(): Locale {
  return localStorage.getItem(KEPT) === 'en' ? 'en' : 'zh-CN';
}

/** Switches the language; its words are fetched when they are first needed. */
export async function speak(locale: Locale): Promise<void> {
  if (!i18n.global.availableLocales.includes(locale)) {
    const words = locale === 'en' ? await import('./en') : await import('./zh-CN');
    i18n.global.setLocaleMessage(locale, words.default);
  }
  i18n.global.locale.value = locale;
  document.documentElement.lang = locale;
  localStorage.setItem(KEPT, locale);
}

/** The side of a bilingual text that the reader understands, or the other one where it is empty. */
export function said(text: Text | null | undefined, locale: string): string {
  if (!text) {
    return '';
  }
  return locale === 'en' ? text.en || text.zh : text.zh || text.en;
}
