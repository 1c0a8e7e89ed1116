import { mount } from '@vue/test-utils';
import { expect, test } from 'vitest';
import { createI18n } from 'vue-i18n';
import { defineComponent } from 'vue';
import en from '@/words/en';
import { useActionWords } from './actionWords';

test('what was done is said by the way in which it was done', () => {
  const i18n = createI18n({ legacy: false, locale: 'en', messages: { en } as never });
  let word!: ReturnType<typeof useActionWords>;
  mount(defineComponent({ setup: () => { word = useActionWords(); return () => null; } }), { global: { plugins: [i18n] } });

  const ended = (payload?: unknown) => word.done({ action: 'group.end', payload });
  expect(['RELEASE', 'FILL', 'REFUND', 'ELSE'].map((way) => ended({ way }))).toEqual(['Released a group', 'Filled up a group', 'Ended a group and refunded it', 'Ended a group']);
  expect(ended()).toBe('Ended a group');
  expect(word.done({ action: 'release.publish', payload: { way: 'RELEASE' } })).toBe('Published');
  expect(word.done({ action: 'unheard.of' })).toBe('unheard.of');
  expect(word.actions.filter((action) => action.startsWith('group'))).toEqual(['group.end']);
});
