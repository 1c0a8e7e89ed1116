import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createI18n } from 'vue-i18n';
import { EVENT_TYPES } from '@/api/webhooks';
import en from './en';
import zh from './zh-CN';

type Words = { [key: string]: string | Words };

function flat(words: Words, above = ''): Map<string, string> {
  return new Map(Object.entries(words).flatMap(([key, value]) =>
    (typeof value === 'string' ? [[`${above}${key}`, value] as const] : [...flat(value, `${above}${key}.`)])));
}

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.name === 'testing' ? [] : entry.isDirectory() ? sources(path) : /\.(vue|ts)$/.test(path) && !/\.test\.ts$/.test(path) ? [path] : [];
  });
}

const chinese = flat(zh as Words);
const english = flat(en as Words);
const files = sources('src').map((path) => ({ path, text: readFileSync(path, 'utf8') }));
const code = files.map(({ text }) => text).join('\n');

test('both languages have the same words', () => {
  expect([...english.keys()]).toEqual([...chinese.keys()]);
});

test('no word is empty, and each is in its language', () => {
  for (const [key, text] of english) {
    expect(text, key).toMatch(/\S/);
    expect(text, key).not.toMatch(/\p{Script=Han}/u);
  }
  for (const [key, text] of chinese) {
    expect(text, key).toMatch(/\S/);
  }
});

test('both languages fill in the same values', () => {
  const blanks = (text: string) => [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name))].sort();
  for (const [key, text] of chinese) {
    expect(blanks(english.get(key) ?? ''), key).toEqual(blanks(text));
  }
});

describe('words and pages', () => {
  const groups = [...new Set([...chinese.keys()].map((key) => key.split('.')[0]))].join('|');
  const literal = [...code.matchAll(new RegExp(`'((?:${groups})\\.[\\w.-]+)'`, 'g'))].map(([, key]) => key!);
  const built = [...code.matchAll(new RegExp(`\`((?:${groups})\\.[^\`]*\\$\\{[^\`]*)\``, 'g'))].map(([, key]) =>
    new RegExp(`^${key!.replace(/\$\{[^}]*\}/g, '[\\w.-]+')}$`));
  const prefixes = literal.filter((key) => key.endsWith('-'));

  test('every word that a page says exists', () => {
    const names = /^(customer|cart)\.(tier|tags|channel|codes|orders|listTotal|units|store|payment|id|region|attributes\.)$/;
    const events: readonly string[] = EVENT_TYPES;
    const group = (key: string) => code.includes(`tm('${key}')`) && [...chinese.keys()].some((word) => word.startsWith(`${key}.`));
    const missing = literal.filter((key) => !chinese.has(key) && !key.endsWith('-') && !names.test(key) && !group(key) && !events.includes(key));
    expect(missing).toEqual([]);
  });

  test('every word is said by some page', () => {
    const spoken = (key: string) => literal.includes(key) || built.some((pattern) => pattern.test(key)) || prefixes.some((prefix) => key.startsWith(prefix));
    const own = /^problem\.|\.state\./;
    expect([...chinese.keys()].filter((key) => !spoken(key) && !own.test(key))).toEqual([]);
  });

  test('no page speaks without the words: templates hold no Chinese', () => {
    const brand = /惠算|中文/g;
    for (const { path, text } of files.filter(({ path }) => path.endsWith('.vue'))) {
      const template = text.slice(text.indexOf('<template>'), text.lastIndexOf('</template>')).replace(brand, '');
      expect(template.match(/\p{Script=Han}+/u)?.[0], path).toBeUndefined();
    }
  });
});

test('the languages fill in values as written', () => {
  const i18n = createI18n<false>({ legacy: false, locale: 'en', messages: { en, 'zh-CN': zh } as never });
  const t = i18n.global.t as unknown as (key: string, named: Record<string, unknown>) => string;
  expect(t('outcome.missing', { missing: '¥12.30', actual: '¥287.70', required: '¥300.00' })).toBe('¥12.30 short (¥287.70 of ¥300.00)');
  expect(t('release.number', { number: 3 })).toBe('Release #3');
  expect([1, 2].map((n) => t('outcome.units', { n }))).toEqual(['1 unit', '2 units']);
});
